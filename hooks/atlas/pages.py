"""The library to pages: what each page is called, says and links, decided here; how it looks, in templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from . import language
from .address import Addresses, uri
from .comparison import comparison
from .model import Concept, Entry, Kind, Library, Step
from .page import Page, Section
from .sections import entry_sections, facts
from .strings import Strings

INDEX = "a-z"


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The concepts before and after one in reading order, by id."""

    previous: str | None
    following: str | None


@dataclass(frozen=True, slots=True)
class Position:
    """Where a step stands: the sequence's id, the step's number, and the ids of all its steps."""

    id: str
    step: int
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A line of the A–Z: a term, or a synonym that points to its term."""

    words: str
    id: str
    synonym: bool


def all_pages(
    library: Library, strings: Mapping[str, Strings], addresses: Addresses, root: str
) -> dict[str, Page]:
    """Every page that the library gives, by uri. `root` is the content folder's path within the project."""
    builder = _Builder(library, strings, addresses, root)
    return {page.uri: page for locale in library.locales for page in builder.pages(locale)}


@dataclass(frozen=True, slots=True)
class _Builder:
    library: Library
    strings: Mapping[str, Strings]
    addresses: Addresses
    root: str

    def pages(self, locale: str) -> Iterator[Page]:
        yield self._home(locale)
        yield self._index(locale)
        for kind in self.library.kinds.values():
            yield self._kind(locale, kind)
            members = self.library.members(kind.id)
            for neighbours, concept in zip(_neighbours(members), members, strict=True):
                yield self._entry(locale, concept, neighbours)

    def _entry(self, locale: str, concept: Concept, neighbours: Neighbours) -> Page:
        entry = concept.entry(locale)
        parts = (concept.kind, concept.id)
        return Page(
            uri=uri(locale, *parts),
            locale=locale,
            parts=parts,
            address=self.addresses.of(locale, *parts),
            template="entry.html",
            title=entry.term,
            description=entry.definition,
            locales=tuple(code for code in self.library.locales if code in concept.entries),
            path=concept.paths.get(locale) or f"{self.root}/{locale}/{concept.kind}/{concept.id}.yml",
            sections=entry_sections(self.library, self.strings[locale], concept, locale),
            subject=concept,
            context={
                "concept": concept,
                "entry": entry,
                "facts": facts(self.library, concept, locale),
                "language": concept.language(locale),
                "neighbours": neighbours,
                "sequence": self._position(entry),
            },
        )

    def _position(self, entry: Entry) -> Position | None:
        if not isinstance(entry, Step):
            return None
        return Position(entry.sequence, entry.step, self.library.steps[entry.sequence])

    def _kind(self, locale: str, kind: Kind) -> Page:
        names = kind.names[locale]
        members = self.library.members(kind.id)
        t = self.strings[locale].text
        entries = Section("entries", t("kind.entries"), "cards", members)
        compared = comparison(self.library, kind, locale)
        compare = [Section("compare", t("kind.compare"), "comparison", compared)] if compared else []
        return Page(
            uri=uri(locale, kind.id, "index"),
            locale=locale,
            parts=(kind.id,),
            address=self.addresses.of(locale, kind.id),
            template="kind.html",
            title=names.name,
            description=names.summary,
            locales=self.library.locales,
            path=kind.paths[locale],
            sections=(entries, *compare),
            subject=kind,
            context={"kind": kind, "names": names},
        )

    def _index(self, locale: str) -> Page:
        t = self.strings[locale].text
        lines = [
            (words, IndexEntry(words, concept.id, synonym))
            for concept in self.library.concepts.values()
            for words, synonym in _words(concept.entry(locale))
            if concept.language(locale) == locale
        ]
        letters = language.index(locale, lines)
        return Page(
            uri=uri(locale, INDEX),
            locale=locale,
            parts=(INDEX,),
            address=self.addresses.of(locale, INDEX),
            template="index.html",
            title=t("index.title"),
            description=t("index.description"),
            locales=self.library.locales,
            path="",
            context={"letters": letters},
        )

    def _home(self, locale: str) -> Page:
        t = self.strings[locale].text
        return Page(
            uri=uri(locale, "index"),
            locale=locale,
            parts=(),
            address=self.addresses.of(locale),
            template="home.html",
            title=t("site.name"),
            description=t("site.description"),
            locales=self.library.locales,
            path="",
            context={"kinds": tuple(self.library.kinds.values())},
        )


def _words(entry: Entry) -> Iterator[tuple[str, bool]]:
    yield entry.term, False
    for synonym in entry.also:
        yield synonym, True


def _neighbours(members: tuple[Concept, ...]) -> Iterator[Neighbours]:
    ids = [None, *(concept.id for concept in members), None]
    for previous, following in zip(ids, ids[2:], strict=False):
        yield Neighbours(previous, following)
