"""What the rules look at: all documents together."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model import Document, Entry, FieldPath, Frozen, Markup
from ..problem import Problem, nearest, problem
from ..shape import texts

_FEW = 12


@dataclass(frozen=True, slots=True)
class Convention:
    """How a language sets its texts: quotation marks (opening and closing), those inside others, the dash.

    `capitals` is "sentence" where a term has one capital only, "nouns" where every noun has one.
    """

    quotes: str
    inner_quotes: str
    dash: str
    capitals: str


@dataclass(frozen=True)
class Collection:
    """All documents whose shapes are sound.

    `root` is the content folder's name in problems. `ids` maps every id that has a file, sound or not, to
    its kind: a fault in one file is not told again by all that point to it. `named_kinds` are the
    (kind, locale) that have a file with names, sound or not; `unsound` the (kind, id) of which a file is not sound.
    """

    root: str
    locales: tuple[str, ...]
    kinds: Mapping[str, type[Entry]]
    ids: Mapping[str, str]
    entries: tuple[Document[Frozen], ...]
    kind_files: tuple[Document[Frozen], ...]
    named_kinds: frozenset[tuple[str, str]]
    unsound: frozenset[tuple[str, str]]
    conventions: Mapping[str, Convention]

    @property
    def documents(self) -> tuple[Document[Frozen], ...]:
        """Entries and kind files."""
        return (*self.entries, *self.kind_files)

    @functools.cached_property
    def texts(self) -> tuple[tuple[Document[Frozen], FieldPath, Markup, str], ...]:
        """Every text of every document, with its field path and how much Markdown it may hold."""
        return tuple((document, *found) for document in self.documents for found in texts(document.content))

    def originals(self) -> dict[str, Document[Entry]]:
        """The original of each concept, the first where several claim to be it."""
        found: dict[str, Document[Entry]] = {}
        for document in self.entries:
            if document.translation_of is None and isinstance(document.content, Entry):
                found.setdefault(document.id, document)  # type: ignore[arg-type]
        return found


def at(document: Document[Frozen], path: FieldPath, code: str, **details: object) -> Problem:
    """A problem at a field of a document."""
    return problem(document.origin.path, document.origin.at(*path), code, **details)


def hint(word: str, choices: Iterable[str]) -> str:
    """The id most like a wrong one; the list of all concepts would help nobody."""
    known = tuple(choices)
    nearby = nearest(word, known)
    return (
        nearby
        if nearby.startswith("Did") or len(known) <= _FEW
        else "Ids are the names of files in content/."
    )
