"""The words of the user interface: one flat catalog `strings/LOCALE.yml` for each language.

A value is a text, perhaps with blanks in braces (`{term}`), or a map of the language's CLDR plural categories
for a text that stands with a number (blank `{count}`). Every language has every key, and no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import language
from .problem import Problem, nearest, problem
from .source import Fields, Node, Text, parse

_BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Strings:
    """The catalog of one language."""

    locale: str
    texts: Mapping[str, str | Mapping[str, str]]

    def text(self, key: str, **blanks: object) -> str:
        """The text of a key with its blanks filled; KeyError for a key that no catalog has."""
        text = self.texts[key]
        assert isinstance(text, str), key
        return _fill(text, blanks)

    def count(self, key: str, count: int) -> str:
        """The text of a key in the plural form that `count` needs, with the number in it."""
        forms = self.texts[key]
        assert not isinstance(forms, str), key
        return _fill(forms[language.plural_category(self.locale, count)], {"count": count})


def _fill(text: str, blanks: Mapping[str, object]) -> str:
    return _BLANK.sub(lambda match: str(blanks[match[1]]), text)


def load(folder: Path, locales: Sequence[str]) -> tuple[dict[str, Strings], list[Problem]]:
    """The catalogs of all locales, and what is wrong with them (then they are not to be used)."""
    nodes: dict[str, Fields] = {}
    problems: list[Problem] = []
    for locale in locales:
        node, found = _read(folder / f"{locale}.yml")
        problems += found
        if node is not None:
            nodes[locale] = node
    for locale in nodes:
        problems += _faults(folder, locale, nodes)
    if problems:
        return {}, problems
    return {
        locale: Strings(locale, {k: _plain(v) for k, v in node.values.items()})
        for locale, node in nodes.items()
    }, []


def _read(path: Path) -> tuple[Fields | None, list[Problem]]:
    name = _name(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        return None, [problem(name, (1, 1), "unreadable-file", reason=error.strerror)]
    node, problems = parse(name, data)
    if node is not None and not isinstance(node, Fields):
        problems = [*problems, problem(name, (node.line, node.column), "expected-map")]
    return (node if isinstance(node, Fields) else None), problems


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _plain(node: Node) -> str | dict[str, str]:
    if isinstance(node, Fields):
        return {key: value.value for key, value in node.values.items() if isinstance(value, Text)}
    assert isinstance(node, Text)
    return node.value


def _faults(folder: Path, locale: str, nodes: Mapping[str, Fields]) -> Iterator[Problem]:
    """Every catalog has the same keys, forms and blanks as the first."""
    name = _name(folder / f"{locale}.yml")
    reference_locale, reference = next(iter(nodes.items()))
    own = nodes[locale]
    for key in reference.values.keys() - own.values.keys():
        yield problem(name, (1, 1), "missing-string", key=key, other=reference_locale)
    for key, node in own.values.items():
        place = (own.keys[key].line, own.keys[key].column)
        model = reference.values.get(key)
        if model is None:
            yield problem(name, place, "unknown-string", key=key, hint=nearest(key, reference.values))
            continue
        yield from _faults_of(name, locale, (key, place), node, model)


def _faults_of(
    name: str, locale: str, where: tuple[str, tuple[int, int]], node: Node, model: Node
) -> Iterator[Problem]:
    """What is wrong with one string, given the same string of the first catalog."""
    key, place = where
    texts = list(node.values.values()) if isinstance(node, Fields) else [node]
    plural = isinstance(model, Fields)
    forms = frozenset(node.values) if isinstance(node, Fields) else frozenset()
    expected = language.plural_categories(locale) if plural else frozenset()
    blanks = frozenset({"count"}) if plural else _blanks(model)
    odd = next((text for text in texts if not isinstance(text, Text)), None)
    if odd is not None:
        yield problem(name, (odd.line, odd.column), "expected-text")
    elif forms != expected:
        yield problem(name, place, "plural-forms", key=key, expected=", ".join(sorted(expected)) or "–")
    # A plural form may say its number in words ("one article"), but has no other blank.
    elif any(not _blanks(text) <= blanks or (not plural and _blanks(text) != blanks) for text in texts):
        shown = ", ".join(f"{{{blank}}}" for blank in sorted(blanks))
        yield problem(name, place, "string-blanks", key=key, expected=shown or "–")


def _blanks(node: Node) -> frozenset[str]:
    return frozenset(_BLANK.findall(node.value)) if isinstance(node, Text) else frozenset()
