"""What the search index holds of a page: made from its fields, so that no page is parsed back from HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from markupsafe import escape

from . import text
from .model import Concept, Kind, Library
from .page import Page, Section

# The forms of sections whose texts are the page's own; relations, lists of concepts and cards are other pages' words.
_OWN: Mapping[str, Callable[[Any], Iterable[str]]] = MappingProxyType(
    {
        "block": lambda value: (value,),
        "inline": lambda value: (value,),
        "example": lambda value: (value,),
        "note": lambda value: (value,),
        "items": lambda value: value,
        "signs": lambda value: value,
        "advice": lambda value: value,
        "keyed": lambda value: [part.text for part in value],
    }
)


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """One place that a search may find: `location` below the site's root; title and text are HTML."""

    location: str
    title: str
    text: str


def search_entries(page: Page, library: Library) -> Iterator[SearchEntry]:
    """The page itself, by its term and definition, then each section that has text of its own."""
    match page.subject:
        case Concept() as concept:
            entry, language = concept.entry(page.locale), concept.language(page.locale)
            introduction = [entry.definition, ", ".join(entry.also)]
        case Kind() as kind:
            language = page.locale
            introduction = [page.description, kind.names[page.locale].introduction]
        case None:
            return
    yield _entry(page.address, page.title, introduction, language, library)
    for section in page.sections:
        if texts := _texts(section):
            yield _entry(f"{page.address}#{section.anchor}", section.title, texts, language, library)


def _texts(section: Section) -> list[str]:
    own = _OWN.get(section.form)
    return list(own(section.value)) if own else []


def _entry(location: str, title: str, texts: list[str], language: str, library: Library) -> SearchEntry:
    words = (
        text.plain(part, lambda id_: library.concepts[id_].entry(language).term) for part in texts if part
    )
    return SearchEntry(location, str(escape(title)), "".join(f"<p>{escape(part)}</p>" for part in words))
