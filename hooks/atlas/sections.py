"""The sections of an entry's page: which there are, in which order, under which anchors.

Anchors are the fields' names, the same in every language, so that a switch of language keeps the place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .model import INVERSE, Concept, Entry, Kind, Library, PracticalEntry, Step
from .page import Section
from .shape import Keyed, Leaf, Many, Part, Shape, own_fields
from .strings import Strings

RELATION_ORDER = tuple(dict.fromkeys(end for pair in INVERSE.items() for end in pair))


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and a value in the page's language; `key` is the value as the entry has it.

    `language` is the one that the value is written in, None for the page's own.
    """

    label: str
    value: str
    key: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """A concept that a relation leads to, and why; `language` is the one that the reason is written in."""

    concept: Concept
    reason: str
    language: str


@dataclass(frozen=True, slots=True)
class Group:
    """Things under one label."""

    label: str
    members: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class KeyedPart:
    """One part of a keyed field: the concept that is its key and what that is known by, those it names, its text.

    Of the key's facts only choices are told here: of a source its language and medium.
    """

    concept: Concept
    facts: tuple[Fact, ...]
    concepts: tuple[Concept, ...]
    text: str


def entry_sections(library: Library, strings: Strings, concept: Concept, locale: str) -> tuple[Section, ...]:
    """All sections of a concept's page in one language, empty ones left out."""
    entry, kind = concept.entry(locale), library.kinds[concept.kind]
    practical = entry if isinstance(entry, PracticalEntry) else None
    labels = kind.names[locale].labels

    def common(anchor: str, form: str, value: Any) -> Section:
        return Section(anchor, labels.get(anchor) or strings.text(f"section.{anchor}"), form, value)

    candidates = (
        common("explanation", "block", entry.explanation),
        *_own(library, kind, entry, locale),
        common("stages", "steps", library.steps.get(concept.id)),
        common("signs", "signs", practical and practical.signs),
        common("example", "example", practical and practical.example),
        common("advice", "advice", practical and practical.advice),
        common("note", "note", entry.note),
        common("relations", "relations", _relations(library, strings, concept, locale)),
        common("appearances", "concepts", _appearances(library, concept, locale)),
        common("sources", "sources", tuple(library.concepts[id_] for id_ in entry.sources)),
    )
    return tuple(section for section in candidates if section.value)


def facts(library: Library, concept: Concept, locale: str) -> tuple[Fact, ...]:
    """The kind's own single values (a choice, a number, a name), labelled in the page's language."""
    kind, entry = library.kinds[concept.kind], concept.entry(locale)
    labels = kind.names[locale].labels
    return tuple(
        _fact(labels, name, getattr(entry, name), _language(entry, shape))
        for name, shape in own_fields(kind.entry_type).items()
        if isinstance(shape, Leaf)
        and not shape.markup
        and not shape.refers
        and getattr(entry, name) is not None
    )


def _language(entry: Entry, shape: Leaf) -> str | None:
    return str(getattr(entry, shape.written_in.field)) if shape.written_in else None


def _fact(labels: Mapping[str, str], name: str, value: object, language: str | None = None) -> Fact:
    return Fact(labels[name], labels.get(f"{name}.{value}", str(value)), str(value), language)


def traits(kind: Kind, name: str, entry: Entry, locale: str) -> tuple[Fact, ...]:
    """The values of a field that is a part made of choices, labelled in the page's language."""
    labels = kind.names[locale].labels
    part = getattr(entry, name)
    return tuple(_fact(labels, f"{name}.{inner}", getattr(part, inner)) for inner in type(part).model_fields)


def _own(library: Library, kind: Kind, entry: Entry, locale: str) -> Iterator[Section]:
    labels = kind.names[locale].labels
    for name, shape in own_fields(kind.entry_type).items():
        value = getattr(entry, name)
        if isinstance(shape, Part):
            yield Section(name, labels[name], "traits", traits(kind, name, entry, locale))
        elif value is not None and (laid_out := _laid_out(library, shape, value, locale)):
            yield Section(name, labels[name], *laid_out)


def _laid_out(library: Library, shape: Shape, value: Any, locale: str) -> tuple[str, Any] | None:
    """How a field of this shape is set out, and what is set out; None for a single fact (see `facts`)."""
    match shape:
        case Leaf(markup=markup) if markup is not None:
            return ("block" if markup.level == "block" else "inline"), value
        case Many(item=Leaf(markup=markup)) if markup is not None:
            return "items", value
        case Many(item=Leaf(refers=refers)) if refers is not None:
            return "concepts", (Group("", tuple(library.concepts[id_] for id_ in value)),) if value else ()
        case Keyed(value=Part() as part):
            return "keyed", tuple(
                _keyed(library, part, library.concepts[key], item, locale) for key, item in value.items()
            )
        case _:
            return None


def _keyed(library: Library, part: Part, key: Concept, value: Any, locale: str) -> KeyedPart:
    named: list[Concept] = []
    words: list[str] = []
    for name, shape in part.fields.items():
        match shape:
            case Many(item=Leaf(refers=refers)) if refers is not None:
                named += (library.concepts[id_] for id_ in getattr(value, name))
            case Leaf(markup=markup) if markup is not None:
                words.append(getattr(value, name))
    chosen = tuple(fact for fact in facts(library, key, locale) if fact.value != fact.key)
    return KeyedPart(key, chosen, tuple(named), "\n\n".join(words))


def _relations(library: Library, strings: Strings, concept: Concept, locale: str) -> tuple[Group, ...]:
    """The ends of relations at this concept, grouped by type."""
    groups: dict[str, list[Related]] = {type_: [] for type_ in RELATION_ORDER}
    for link in concept.links:
        stating = library.concepts[link.stated_by]
        reason = stating.entry(locale).relations[link.stated_to].reason
        related = Related(library.concepts[link.target], reason, stating.language(locale))
        groups[link.type].append(related)
    return tuple(
        Group(strings.text(f"relation.{type_}"), tuple(members))
        for type_, members in groups.items()
        if members
    )


def _appearances(library: Library, concept: Concept, locale: str) -> tuple[Group, ...]:
    """Concepts whose texts or fields name this one, by kind; those that its other sections show left out."""
    entry = concept.entry(locale)
    shown = (
        {link.target for link in concept.links} | set(library.steps.get(concept.id, ())) | set(entry.sources)
    )
    if isinstance(entry, Step):
        shown.add(entry.sequence)
    naming = dict.fromkeys((*concept.mentioned_by, *(use.by for use in concept.uses)))
    found = [library.concepts[id_] for id_ in naming if id_ not in shown]
    groups = ((kind, tuple(c for c in found if c.kind == id_)) for id_, kind in library.kinds.items())
    return tuple(Group(kind.names[locale].name, members) for kind, members in groups if members)
