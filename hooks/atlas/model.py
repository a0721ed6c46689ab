"""The types of the atlas: what an entry holds in one language, and the library that joins them.

An `Entry` is the content of one concept in one language; kinds subclass it (see `kinds`). Fields annotated
with `Line`, `Inline` or `Prose` are *words*: each language has its own. All other fields are *facts*: they
stand in the original alone and hold for every language. All values are frozen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated, ClassVar, Generic, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

MAX_DEFINITION = 300
# The kinds to which fields of the model itself refer.
SOURCES = "sources"
SEQUENCES = "sequences"
MAX_ID = 60
_MAX_DIGITS = 9
_ID_OF_LINK = re.compile(r"\[\[[^\]|]*\|")
ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"


@dataclass(frozen=True, slots=True)
class Markup:
    """Marks a field as words, and says how much Markdown it may hold: none, inside a line, or blocks."""

    level: Literal["none", "inline", "block"]


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks an id as a reference; `kind` restricts it to one kind of concept."""

    kind: str = ""


def _one_line(text: str) -> str:
    if "\n" in text:
        code = "several_lines"
        raise PydanticCustomError(code, code)
    return text


def _digits(text: object) -> object:
    # pydantic would take "1_000" and " 1 " too; a number is written in digits alone.
    if isinstance(text, str) and not (text.isascii() and text.isdigit() and len(text) <= _MAX_DIGITS):
        code = "not_digits"
        raise PydanticCustomError(code, code)
    return text


@dataclass(frozen=True, slots=True)
class WrittenIn:
    """Marks a fact that is text in the language which the field `field` of the same entry names."""

    field: str


def words_between(least: int, most: int) -> AfterValidator:
    """A constraint on the length of a text, in words; the words of links count, their ids do not."""

    def check(text: str) -> str:
        count = len(_ID_OF_LINK.sub("", text).split())
        if not least <= count <= most:
            code = "word_count"
            raise PydanticCustomError(code, code, {"count": count, "least": least, "most": most})
        return text

    return AfterValidator(check)


_TEXT = StringConstraints(strip_whitespace=True, min_length=1)
_LINE = AfterValidator(_one_line)
Line = Annotated[str, _TEXT, _LINE, Markup("none")]
Inline = Annotated[str, _TEXT, _LINE, Markup("inline")]
Prose = Annotated[str, _TEXT, Markup("block")]
Fact = Annotated[str, _TEXT, _LINE]

Number = Annotated[int, BeforeValidator(_digits), Field(ge=1)]
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=MAX_ID)]
Reference = Annotated[Id, Refers()]
SourceReference = Annotated[Id, Refers(SOURCES)]

RelationType = Literal["broader", "contrasts", "example-of", "next", "parallel", "supports", "undermines"]

# What the other end of a relation says. `contrasts` and `parallel` are symmetric.
INVERSE: Mapping[str, str] = MappingProxyType(
    {
        "broader": "narrower",
        "contrasts": "contrasts",
        "example-of": "has-example",
        "next": "previous",
        "parallel": "parallel",
        "supports": "supported-by",
        "undermines": "undermined-by",
    }
)
# A chain of these must not come back to where it began.
ACYCLIC = frozenset({"broader", "next"})


class Frozen(BaseModel):
    """A part of an entry: frozen, and without fields that nobody declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Relation(Frozen):
    """A typed link from an entry to another concept, with the reason why it exists."""

    type: RelationType
    reason: Annotated[Inline, Field(max_length=140)]


class Entry(Frozen):
    """What every concept holds, of whatever kind."""

    kind: ClassVar[str]
    """The kind's id: its folder below content/LOCALE/ and its address."""

    least_relations: ClassVar[int] = 0
    """With how many concepts, one of them of another kind, an entry must be in relation: nobody meets a dead end."""

    term: Annotated[Line, Field(max_length=80)]
    also: tuple[Line, ...] = ()
    definition: Annotated[Line, Field(max_length=MAX_DEFINITION)]
    explanation: Prose | None = None
    note: Prose | None = None
    relations: Mapping[Reference, Relation] = Field(default_factory=dict)
    sources: tuple[SourceReference, ...] = ()


class PracticalEntry(Entry):
    """A concept that a reader can recognise and use at work."""

    explanation: Prose
    signs: Annotated[tuple[Inline, ...], Field(min_length=1)]
    example: Prose
    advice: Annotated[tuple[Inline, ...], Field(min_length=1)]
    sources: Annotated[tuple[SourceReference, ...], Field(min_length=1)]


class Step(PracticalEntry):
    """A concept that is one step of a sequence: the sequence's page and its neighbours follow from this."""

    sequence: Annotated[Id, Refers(SEQUENCES)]
    step: Number


class KindNames(Frozen):
    """How one language names and introduces a kind; `order` (a fact) is the reading order of its entries."""

    name: Annotated[Line, Field(max_length=60)]
    singular: Annotated[Line, Field(max_length=60)]
    summary: Annotated[Line, Field(max_length=200)]
    introduction: Prose
    labels: Mapping[str, Line] = Field(default_factory=dict)
    order: tuple[Reference, ...] = ()


FieldPath = tuple[str, ...]
Content_co = TypeVar("Content_co", bound=Frozen, covariant=True)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value starts in its file (from 1, in characters) and, of a text, what it was read from."""

    line: int
    column: int
    raw: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a document came from, and the spot of each of its fields and list items."""

    path: str
    spots: Mapping[FieldPath, Spot]

    def at(self, *path: str) -> tuple[int, int]:
        """Line and column of a field, or of the nearest field around it that the file has."""
        while path and path not in self.spots:
            path = path[:-1]
        spot = self.spots.get(path)
        return (spot.line, spot.column) if spot else (1, 1)

    def find(self, path: FieldPath, words: str) -> tuple[int, int]:
        """Line and column where `words` first stand within a text field, or else of the field itself."""
        spot = self.spots.get(path)
        index = spot.raw.find(words) if spot else -1
        if spot is None or index < 0:
            return self.at(*path)
        lines = spot.raw.count("\n", 0, index)
        if lines == 0:
            return spot.line, spot.column + index
        return spot.line + lines, index - spot.raw.rfind("\n", 0, index)


@dataclass(frozen=True, slots=True)
class Document(Generic[Content_co]):
    """One file, read: which concept (or kind) it is of, in which language, and what it says."""

    kind: str
    id: str
    locale: str
    translation_of: str | None
    content: Content_co
    origin: Origin


@dataclass(frozen=True, slots=True)
class Link:
    """One end of a relation, as seen from the concept that holds it.

    `type` is a relation type or an inverse one; `stated_by` is the concept whose file states it: its
    languages have the reason under the id `stated_to`.
    """

    type: str
    target: str
    stated_by: str
    stated_to: str


@dataclass(frozen=True, slots=True)
class Use:
    """That a concept is named in a field of another one: `field` of the concept `by`."""

    field: str
    by: str


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept in all its languages."""

    id: str
    kind: str
    original: str
    entries: Mapping[str, Entry]
    paths: Mapping[str, str]
    links: tuple[Link, ...] = ()
    mentioned_by: tuple[str, ...] = ()
    uses: tuple[Use, ...] = ()

    def entry(self, locale: str) -> Entry:
        """The entry in a language, or the original where that language lacks it."""
        return self.entries.get(locale) or self.entries[self.original]

    def language(self, locale: str) -> str:
        """The language in which `entry(locale)` is written."""
        return locale if locale in self.entries else self.original


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of concept: its names in all languages and its concepts in reading order."""

    id: str
    entry_type: type[Entry]
    names: Mapping[str, KindNames]
    members: tuple[str, ...]
    paths: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that the site shows, linked. The first locale is the one at the site's root."""

    locales: tuple[str, ...]
    kinds: Mapping[str, Kind]
    concepts: Mapping[str, Concept]
    steps: Mapping[str, tuple[str, ...]]
    """The concepts that are the steps of each sequence, in order."""

    def members(self, kind: str) -> tuple[Concept, ...]:
        """The concepts of a kind in reading order."""
        return tuple(self.concepts[id_] for id_ in self.kinds[kind].members)
