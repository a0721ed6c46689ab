"""Links inside texts: `[[id]]` prints the concept's term, `[[id|words]]` the words in the case that fits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .model import ID_PATTERN

_ID = ID_PATTERN.strip("^$")
# Words may be wrapped over a line, but not over the end of a paragraph.
_WORDS = r"(?=[^\[\]|]*\S)(?:[^\[\]|\n]|\n(?![ \t]*\n))+"
LINK = re.compile(rf"\[\[(?P<target>{_ID})(?:\|(?P<words>{_WORDS}))?\]\]")
_OPENING = re.compile(r"\[\[[^\n\]]{0,60}\]{0,2}")


@dataclass(frozen=True, slots=True)
class WikiLink:
    """One link: the id it leads to and, perhaps, the words it shows."""

    target: str
    words: str | None


def links(text: str) -> Iterator[WikiLink]:
    """The complete links of a text, in order."""
    for match in LINK.finditer(text):
        yield WikiLink(match["target"], match["words"])


def without(text: str) -> str:
    """The text without its links, complete or not."""
    return _OPENING.sub("", LINK.sub("", text))


def malformed(text: str) -> Iterator[str]:
    """What begins like a link and is none, as it stands in the text."""
    for match in _OPENING.finditer(LINK.sub("", text)):
        yield match[0]
