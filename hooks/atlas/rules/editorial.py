"""Rules on how texts are set: the editors' lint. Each docstring is the rule as an editor reads it.

What differs from language to language (quotation marks, dash, apostrophe) comes from the catalogs.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from .. import wiki
from ..model import SOURCES, Document, FieldPath, Frozen
from ..problem import Problem, problem
from .collection import Collection

_QUOTES = "\"'„“”«»‚‘‹›"
_PAIRED = frozenset("*()[]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile("[\u0400-\u052f]")
_WORD = re.compile(r"[^\W\d_]+")
_STRESS = re.compile(r"(?<!\\)\*+")


def _at(document: Document[Frozen], path: FieldPath, found: str, code: str, /, **details: object) -> Problem:
    """A problem where the words `found` stand in a text field."""
    return problem(document.origin.path, document.origin.find(path, found), code, **details)


def quotation_marks(collection: Collection) -> Iterator[Problem]:
    """Quotation marks are those of the language, and each one that opens is closed."""
    for document, path, _, text in collection.texts:
        convention = collection.conventions[document.locale]
        opening, closing = tuple(convention.quotes)
        allowed, shown = convention.quotes + convention.inner_quotes, f"{opening}…{closing}"
        wrong = [mark for mark in _QUOTES if mark in text and mark not in allowed]
        for mark in wrong:
            yield _at(document, path, mark, "quotation-marks", mark=mark, quotes=shown)
        if not wrong and text.count(opening) != text.count(closing):
            lone = opening if opening in text else closing
            yield _at(document, path, lone, "quotation-unbalanced", quotes=shown)


def dashes(collection: Collection) -> Iterator[Problem]:
    """A dash between words is the language's own, with spaces; a hyphen stands within words alone."""
    for document, path, _, text in collection.texts:
        dash = collection.conventions[document.locale].dash
        for match in re.finditer(r"(?<=\S) [-–—] (?=\S)", text):
            if match[0].strip() != dash:
                yield _at(document, path, match[0], "wrong-dash", dash=dash)


def apostrophes(collection: Collection) -> Iterator[Problem]:
    """Inside a word there is one apostrophe: ’ (U+2019)."""
    yield from _words_with("`´ʹʼʻ‘′", r"[^\W\d_]+[`´ʹʼʻ‘′][^\W\d_]+", "wrong-apostrophe", collection)


def comma_below(collection: Collection) -> Iterator[Problem]:
    """Romanian ș and ț have a comma below, never a cedilla."""
    yield from _words_with("şţŞŢ", r"\w*[şţŞŢ]\w*", "cedilla", collection)


def _words_with(signs: str, pattern: str, code: str, collection: Collection) -> Iterator[Problem]:
    # Most texts have none of the signs: a look at the letters spares the search.
    rare = frozenset(signs)
    for document, path, _, text in collection.texts:
        for word in () if rare.isdisjoint(text) else re.findall(pattern, text):
            yield _at(document, path, word, code, word=word)


def composed_letters(collection: Collection) -> Iterator[Problem]:
    """Letters with marks are single characters (Unicode NFC)."""
    for document, path, _, text in collection.texts:
        if not unicodedata.is_normalized("NFC", text):
            word = next(word for word in text.split() if not unicodedata.is_normalized("NFC", word))
            yield _at(document, path, word, "not-composed", word=word)


def one_script_in_a_word(collection: Collection) -> Iterator[Problem]:
    """A word does not mix Latin and Cyrillic letters that look alike."""
    for document, path, _, text in collection.texts:
        if not (_LATIN.search(text) and _CYRILLIC.search(text)):
            continue
        for word in _WORD.findall(text):
            if {"LATIN", "CYRILLIC"} <= set(map(_script, word)):
                yield _at(document, path, word, "mixed-script", word=word)


@functools.cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").partition(" ")[0]


def single_spaces(collection: Collection) -> Iterator[Problem]:
    """There is one space between words."""
    for document, path, _, text in collection.texts:
        for words in re.findall(r"\S  +\S", text):
            yield _at(document, path, words, "double-space")


def balanced_markdown(collection: Collection) -> Iterator[Problem]:
    """Asterisks for emphasis and brackets come in pairs."""
    for document, path, _, text in collection.texts:
        if _PAIRED.isdisjoint(text):
            continue
        for paragraph in re.split(r"\n\s*\n", text):
            bare = wiki.without(re.sub(r"(?m)^\s*\* ", "", paragraph))
            if any(count % 2 for count in Counter(_STRESS.findall(bare)).values()):
                yield _at(document, path, "*", "unbalanced-markdown", sign="*")
            for left, right in (("(", ")"), ("[", "]")):
                if bare.count(left) != bare.count(right):
                    lone = left if left in bare else right
                    yield _at(document, path, lone, "unbalanced-markdown", sign=left + right)


def paragraphs(collection: Collection) -> Iterator[Problem]:
    """A text with paragraphs begins with |: a folded one (>) would join them."""
    for document, path, markup, text in collection.texts:
        spot = document.origin.spots.get(path)
        if markup.level == "block" and "\n" in text and spot and spot.raw.startswith(">"):
            yield problem(document.origin.path, (spot.line, spot.column), "folded-paragraphs")


def definitions_define(collection: Collection) -> Iterator[Problem]:
    """A definition does not begin with its own term."""
    for document in collection.entries:
        term, definition = getattr(document.content, "term", ""), getattr(document.content, "definition", "")
        if document.kind != SOURCES and re.match(rf"{re.escape(term)}\b", definition, re.IGNORECASE):
            yield _at(document, ("definition",), term, "definition-repeats-term", term=term)


def sentence_case(collection: Collection) -> Iterator[Problem]:
    """A term begins with a capital and has no other, names and abbreviations apart; sources are names."""
    for document in collection.entries:
        if collection.conventions[document.locale].capitals != "sentence":
            continue
        term = getattr(document.content, "term", "")
        first, *others = _WORD.findall(term) or [""]
        titled = [word for word in others if word.istitle() and len(word) > 1]
        if document.kind != SOURCES and (first[:1].islower() or titled):
            yield _at(document, ("term",), term, "not-sentence-case", term=term)


def reasons_link_terms(collection: Collection) -> Iterator[Problem]:
    """A relation's reason that names a third concept by its term links it."""
    terms = {locale: _terms(collection, locale) for locale in collection.locales}
    longest = max((len(words) for known in terms.values() for words in known), default=0)
    for document, path, _, text in collection.texts:
        if path[0] != "relations":
            continue
        words = _folded(wiki.without(text))
        for start in range(len(words)):
            for end in range(start + 2, min(start + longest, len(words)) + 1):
                id_ = terms[document.locale].get(words[start:end])
                if id_ and id_ not in (document.id, path[1]):
                    term = " ".join(words[start:end])
                    yield _at(document, path, term, "unlinked-term", term=term, id=id_)


def _terms(collection: Collection, locale: str) -> dict[tuple[str, ...], str]:
    """Terms by their words; of two or more, for a single one is too often just a word."""
    entries = (document for document in collection.entries if document.locale == locale)
    found = {_folded(getattr(document.content, "term", "")): document.id for document in entries}
    return {words: id_ for words, id_ in found.items() if len(words) > 1}


def _folded(term: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(term))


def links_use_the_term(collection: Collection) -> Iterator[Problem]:
    """The words of a link take up a word of the concept's term or of a synonym, in any form; sources are cited freely."""
    names: dict[tuple[str, str], set[str]] = {}
    for document in collection.entries:
        if document.kind != SOURCES:
            words = (document.content.term, *document.content.also)  # type: ignore[attr-defined]
            names[document.locale, document.id] = {stem for name in words for stem in _stems(name)}
    for document, path, _, text in collection.texts:
        for link in wiki.links(text):
            known = names.get((document.locale, link.target))
            if link.words and known and link.target != document.id and not known & set(_stems(link.words)):
                details = {"words": " ".join(link.words.split()), "id": link.target}
                yield _at(document, path, f"[[{link.target}|", "link-off-term", **details)


def _stems(words: str) -> Iterator[str]:
    # Endings differ from case to case and marks within stems too (wzajemność, wzajemności; ogród, ogrodu): four
    # letters without marks tell words apart well enough. Words of three letters and less link words alone.
    for word in _WORD.findall(words):
        plain = "".join(
            c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c)
        )
        if len(plain) > 3:  # noqa: PLR2004
            yield plain[:4]
