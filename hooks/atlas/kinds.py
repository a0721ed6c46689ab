"""The kinds of concept that this atlas knows, in the order in which the site shows them.

A new kind is one class with its fields here, its names in each language (content/LOCALE/KIND/_kind.yml) and,
if it needs a look of its own, a template `templates/kinds/KIND.html` and an icon `templates/icons/KIND.svg`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from .model import (
    Entry,
    Fact,
    Frozen,
    Inline,
    Line,
    Number,
    PracticalEntry,
    Prose,
    Reference,
    SourceReference,
    Step,
    WrittenIn,
    words_between,
)


class Concept(PracticalEntry):
    """What helps someone at work: enough to recognise a thing, to understand it and to act on it."""

    least_relations = 3

    explanation: Annotated[Prose, words_between(80, 220)]
    signs: Annotated[tuple[Inline, ...], Field(min_length=3)]
    advice: Annotated[tuple[Inline, ...], Field(min_length=2)]


class Traits(Frozen):
    """The six traits by which relationship types are compared; `varies` where the sources leave a trait open."""

    voluntary: Literal["chosen", "circumstantial", "forced", "varies"]
    duration: Literal["brief", "transitional", "lasting", "varies"]
    affect: Literal["hostile", "low", "moderate", "high", "varies"]
    reciprocity: Literal["none", "low", "mutual", "varies"]
    exclusivity: Literal["exclusive", "shared", "varies"]
    openness: Literal["public", "private", "secret", "varies"]


class RelationshipType(Concept):
    """A form that the bond between a customer and a supplier may take."""

    kind = "relationship-types"
    traits: Traits


class BondDimension(Concept):
    """A scale on which every bond has its place."""

    kind = "bond-dimensions"
    poles: Annotated[tuple[Line, ...], Field(min_length=2, max_length=2)]
    question: Inline


class Benefit(Concept):
    """What somebody has of a relationship."""

    kind = "benefits"
    holder: Literal["customer", "organisation", "person", "supplier"]
    nature: Literal["emotional", "functional", "mixed"]


class Principle(Concept):
    """A rule that keeps relationships going."""

    kind = "principles"
    breach: Inline


class Stage(Concept, Step):
    """What happens in one step of a sequence."""

    kind = "stages"
    goal: Inline
    self_question: Inline | None = None


class Sequence(Entry):
    """Stages in their order; each stage names its sequence and step itself."""

    kind = "sequences"
    explanation: Prose
    starts_when: Inline
    ends_when: Inline


class Pitfall(Concept):
    """A mistake that damages relationships."""

    kind = "pitfalls"
    damage: Inline
    repair: Inline


class Tool(Concept):
    """Something to work with: a procedure, a checklist, a diagnosis."""

    kind = "tools"
    form: Literal["procedure", "checklist", "diagnosis"]
    steps: Annotated[tuple[Inline, ...], Field(min_length=2)]


class Circumstance(Concept):
    """A condition of the market in which relationships live."""

    kind = "context"
    consequence: Inline


class Voice(Frozen):
    """What one source says on a theme, and in which concepts the atlas keeps it."""

    entries: Annotated[tuple[Reference, ...], Field(min_length=1)]
    says: Prose


class Theme(Entry):
    """One idea on which several sources speak, set side by side."""

    kind = "themes"
    explanation: Prose
    voices: Annotated[Mapping[SourceReference, Voice], Field(min_length=2)]
    agreement: Prose
    disagreement: Prose | None = None
    practice: Prose


class Source(Entry):
    """A text that the atlas draws on."""

    kind = "sources"
    title: Annotated[Fact, WrittenIn("language")]
    author: Fact | None = None
    year: Number | None = None
    published: Annotated[Fact, WrittenIn("language")] | None = None
    language: Literal["pl", "uk", "ro", "en"]
    medium: Literal["article", "book", "blog", "notes"]
    cites: tuple[SourceReference, ...] = ()


KINDS: tuple[type[Entry], ...] = (
    RelationshipType,
    BondDimension,
    Benefit,
    Principle,
    Stage,
    Sequence,
    Pitfall,
    Tool,
    Circumstance,
    Theme,
    Source,
)
