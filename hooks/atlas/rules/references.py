"""Rules on what points from one concept to another: references, links in texts, relations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from .. import wiki
from ..model import ACYCLIC, INVERSE, Document, FieldPath, Frozen
from ..problem import Problem, problem
from ..shape import references
from .collection import Collection, at, hint


def references_resolve(collection: Collection) -> Iterator[Problem]:
    """Every id that a field names is a concept, of the kind that the field wants, and not the entry itself."""
    for document in collection.entries:
        if document.translation_of is None:
            for path, refers, target in references(document.content):
                yield from _reference(collection, document, path, refers.kind, target)


def _reference(
    collection: Collection, document: Document[Frozen], path: FieldPath, expected: str, target: str
) -> Iterator[Problem]:
    kind = collection.ids.get(target)
    if kind is None:
        choices = [id_ for id_, kind in collection.ids.items() if not expected or kind == expected]
        yield at(document, path, "dangling-link", target=target, hint=hint(target, choices))
    elif target == document.id:
        yield at(document, path, "self-link")
    elif expected and kind != expected:
        yield at(document, path, "wrong-kind", target=target, kind=kind, expected=expected)


def links_resolve(collection: Collection) -> Iterator[Problem]:
    """Every [[link]] in a text is complete and leads to another concept."""
    for document, path, markup, text in collection.texts:
        if markup.level != "none" and "[[" in text:
            yield from _links(collection, document, path, text)


def _links(
    collection: Collection, document: Document[Frozen], path: FieldPath, text: str
) -> Iterator[Problem]:
    name, origin = document.origin.path, document.origin
    for broken in wiki.malformed(text):
        yield problem(name, origin.find(path, broken), "malformed-link", link=broken)
    for target in dict.fromkeys(link.target for link in wiki.links(text)):
        place = origin.find(path, f"[[{target}")
        if target == document.id:
            yield problem(name, place, "self-link")
        elif target not in collection.ids:
            yield problem(name, place, "dangling-link", target=target, hint=hint(target, collection.ids))


def relations_stated_once(collection: Collection) -> Iterator[Problem]:
    """A relation between two concepts is stated at one end alone; the other end appears by itself."""
    originals = collection.originals()
    for id_, document in originals.items():
        for target, relation in document.content.relations.items():
            other = originals.get(target)
            back = other.content.relations.get(id_) if other else None
            # Two relations of different types may join a pair: one end states the one, the other the other.
            if id_ > target and other and back and INVERSE[back.type] == relation.type:
                details = {"target": target, "other": other.origin.path}
                yield at(document, ("relations", target), "relation-stated-twice", **details)


def enough_relations(collection: Collection) -> Iterator[Problem]:
    """An entry is in relation with as many concepts as its kind wants, one of them of another kind."""
    originals = collection.originals()
    around: dict[str, set[str]] = {id_: set() for id_ in originals}
    for id_, document in originals.items():
        for target in document.content.relations:
            around[id_].add(target)
            around.setdefault(target, set()).add(id_)
    for id_, document in originals.items():
        least = document.content.least_relations
        others = [other for other in around[id_] if collection.ids.get(other) != document.kind]
        if least and (len(around[id_]) < least or not others):
            details = {"count": len(around[id_]), "others": len(others), "least": least}
            yield at(document, ("relations",), "few-relations", **details)


def no_circles(collection: Collection) -> Iterator[Problem]:
    """Relations that order concepts (broader, next) never lead back to where they began."""
    originals = collection.originals()
    for type_ in sorted(ACYCLIC):
        targets = {
            id_: {
                to
                for to, relation in document.content.relations.items()
                if relation.type == type_ and to != id_
            }
            for id_, document in sorted(originals.items())
        }
        for circle in _circles(targets):
            document, steps = originals[circle[0]], " → ".join(circle)
            yield at(document, ("relations", circle[1]), "circular-relation", type=type_, circle=steps)


def _circles(targets: Mapping[str, set[str]]) -> Iterator[list[str]]:
    graph = {node: set(following) for node, following in targets.items()}
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as found:
            # The sorter names each node before the ones that point to it.
            circle = found.args[1][::-1]
            yield circle
            graph[circle[0]].discard(circle[1])
        else:
            return
