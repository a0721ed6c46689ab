"""A kind's entries beside one another, by the traits that they share."""

from __future__ import annotations

from dataclasses import dataclass

from .model import Concept, Kind, Library
from .sections import Fact, traits
from .shape import Part, own_fields


@dataclass(frozen=True, slots=True)
class Comparison:
    """A table: the traits' names as columns, a row for each concept with its values in the same order."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Concept, tuple[Fact, ...]], ...]


def comparison(library: Library, kind: Kind, locale: str) -> Comparison | None:
    """The table of a kind, or None for a kind whose entries have no traits in common."""
    fields = [name for name, shape in own_fields(kind.entry_type).items() if isinstance(shape, Part)]
    members = library.members(kind.id)
    if not fields or not members:
        return None
    rows = tuple(
        (
            concept,
            tuple(fact for name in fields for fact in traits(kind, name, concept.entry(locale), locale)),
        )
        for concept in members
    )
    return Comparison(tuple(fact.label for fact in rows[0][1]), rows)
