"""Built pages as data: just enough of HTML to ask what a page links, names and says."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)


@dataclass(frozen=True)
class Element:
    """An element with its attributes, the language that holds in it, and the text directly and below it."""

    name: str
    attributes: dict[str, str]
    language: str
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in the element, white space folded."""
        return " ".join("".join(self.pieces).split())

    def get(self, name: str) -> str:
        """An attribute's value, "" if it has none."""
        return self.attributes.get(name, "")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        outer = self._open[-1].language if self._open else ""
        element = Element(tag, attributes, attributes.get("lang", outer))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().name != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.pieces.append(data)


@dataclass(frozen=True)
class Page:
    """One built page."""

    elements: tuple[Element, ...]

    def all(self, name: str, **attributes: str) -> list[Element]:
        """The elements of a name whose attributes have these values (`class_` must be among the classes)."""
        return [element for element in self.elements if element.name == name and _fits(element, attributes)]

    def one(self, name: str, **attributes: str) -> Element:
        """The only such element."""
        (element,) = self.all(name, **attributes)
        return element

    @property
    def ids(self) -> list[str]:
        """All ids."""
        return [element.get("id") for element in self.elements if element.get("id")]


def _fits(element: Element, attributes: dict[str, str]) -> bool:
    return all(
        value in element.get("class").split() if name == "class_" else element.get(name.rstrip("_")) == value
        for name, value in attributes.items()
    )


def read(path: Path) -> Page:
    """A built page."""
    return parse(path.read_text("utf-8"))


def parse(html: str) -> Page:
    """A page or a piece of one."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Page(tuple(reader.elements))
