"""Documents to a linked library: relations seen from both ends, mentions, uses, reading order.

Works on a collection that the rules found sound.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from . import wiki
from .model import INVERSE, Concept, Document, Entry, Frozen, Kind, KindNames, Library, Link, Step, Use
from .rules import Collection
from .shape import references, texts
from .translation import merge


def link(collection: Collection) -> Library:
    """The library of a sound collection."""
    concepts = _concepts(collection.entries)
    ends = _links(concepts)
    mentions = _mentions(concepts)
    uses = _uses(concepts)
    linked = {
        id_: Concept(
            id=id_,
            kind=group[0].kind,
            original=group[0].locale,
            entries=_versions(group),  # type: ignore[arg-type]
            paths={document.locale: document.origin.path for document in group},
            links=tuple(ends.get(id_, ())),
            mentioned_by=tuple(mentions.get(id_, ())),
            uses=tuple(uses.get(id_, ())),
        )
        for id_, group in concepts.items()
    }
    kinds = _kinds(collection, linked)
    return Library(collection.locales, kinds, linked, _steps(linked))


Group = list[Document[Frozen]]


def _concepts(documents: Iterable[Document[Frozen]]) -> dict[str, Group]:
    """The files of each concept, its original first."""
    groups: dict[str, Group] = {}
    for document in sorted(documents, key=lambda document: document.translation_of is not None):
        groups.setdefault(document.id, []).append(document)
    return groups


def _versions(group: Group) -> dict[str, Frozen]:
    original, *translations = group
    versions = {original.locale: original.content}
    for translation in translations:
        versions[translation.locale] = merge(original.content, translation.content)
    return versions


def _links(concepts: Mapping[str, Group]) -> dict[str, list[Link]]:
    """The ends of all relations by the concept that shows them."""
    ends: dict[str, list[Link]] = {}
    for id_, (original, *_) in concepts.items():
        if not isinstance(original.content, Entry):
            continue
        for target, relation in original.content.relations.items():
            ends.setdefault(id_, []).append(Link(relation.type, target, id_, target))
            ends.setdefault(target, []).append(Link(INVERSE[relation.type], id_, id_, target))
    return ends


def _mentions(concepts: Mapping[str, Group]) -> dict[str, list[str]]:
    """By which concepts' texts, in any language, a concept is linked; those in relation with it left out."""
    found: dict[str, dict[str, None]] = {}
    for id_, group in concepts.items():
        for document in group:
            for _, markup, text in texts(document.content):
                if markup.level != "none":
                    for mention in wiki.links(text):
                        found.setdefault(mention.target, {})[id_] = None
    return {target: list(by) for target, by in found.items()}


def _uses(concepts: Mapping[str, Group]) -> dict[str, list[Use]]:
    """Which concepts name a concept in a field other than their relations."""
    uses: dict[str, dict[Use, None]] = {}
    for id_, (original, *_) in concepts.items():
        for path, _, target in references(original.content):
            if path[0] != "relations":
                uses.setdefault(target, {})[Use(path[0], id_)] = None
    return {target: list(by) for target, by in uses.items()}


def _steps(concepts: Mapping[str, Concept]) -> dict[str, tuple[str, ...]]:
    steps: dict[str, list[tuple[int, str]]] = {}
    for id_, concept in concepts.items():
        entry = concept.entries[concept.original]
        if isinstance(entry, Step):
            steps.setdefault(entry.sequence, []).append((entry.step, id_))
    return {sequence: tuple(id_ for _, id_ in sorted(found)) for sequence, found in steps.items()}


def _kinds(collection: Collection, concepts: Mapping[str, Concept]) -> dict[str, Kind]:
    """The kinds that have names, in the order of the configuration."""
    files: dict[str, Group] = {}
    for document in sorted(collection.kind_files, key=lambda document: document.translation_of is not None):
        files.setdefault(document.kind, []).append(document)
    return {
        kind: Kind(
            id=kind,
            entry_type=entry_type,
            names=_versions(files[kind]),  # type: ignore[arg-type]
            members=_reading_order(kind, files[kind][0], concepts),
            paths={document.locale: document.origin.path for document in files[kind]},
        )
        for kind, entry_type in collection.kinds.items()
        if kind in files
    }


def _reading_order(kind: str, names: Document[Frozen], concepts: Mapping[str, Concept]) -> tuple[str, ...]:
    """The order that the kind states, then what it does not name, by id."""
    members = {id_ for id_, concept in concepts.items() if concept.kind == kind}
    stated = names.content.order if isinstance(names.content, KindNames) else ()
    ordered = [id_ for id_ in stated if id_ in members]
    return (*ordered, *sorted(members.difference(ordered)))
