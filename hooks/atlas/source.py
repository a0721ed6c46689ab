"""YAML text to plain values with positions: the only room that imports yaml.

PyYAML's event stream is read rather than its constructed objects: values stay text (`no`, `12:30` and
`1_000` mean themselves, the schema gives types), every value keeps its place, and what YAML offers beyond
text, lists and maps (anchors, tags, merge keys, several documents) is refused by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from .problem import Problem, problem

MAX_BYTES = 256 * 1024
MAX_DEPTH = 12

# libyaml's parser is an order of magnitude faster; a PyYAML built without it still works.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# C0 and C1 controls but tab and line feed (a carriage return is one too: files end lines with LF); bidirectional
# marks, which can make text read otherwise than it is (Unicode UTR #36); invisible characters; the byte order mark.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff0-\uffff"
    "\U000e0000-\U000e007f]"
)


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar: its text, where it starts, and the stretch of the file that it was read from."""

    value: str
    line: int
    column: int
    raw: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    values: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fields:
    """A map with text keys in the order of the file; `keys` has each key's own place."""

    values: Mapping[str, Node]
    keys: Mapping[str, Text]
    line: int
    column: int


Node = Text | Items | Fields


def parse(path: str, data: bytes) -> tuple[Node | None, list[Problem]]:
    """The value of one YAML file and the problems found in it.

    `path` only names the file in problems. The value is None where the file cannot be read as one value
    (too large, not UTF-8, a forbidden character, a syntax error, an empty file, nesting too deep).
    """
    text, problems = _decode(path, data)
    if text is None:
        return None, problems
    reader = _Reader(path, text)
    try:
        node = reader.document()
    except yaml.YAMLError as error:
        reader.syntax(error)
        node = None
    except _UnreadableError:
        node = None
    return node, reader.problems


def _decode(path: str, data: bytes) -> tuple[str | None, list[Problem]]:
    if len(data) > MAX_BYTES:
        return None, [problem(path, (1, 1), "file-too-large", size=len(data), limit=MAX_BYTES)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        return None, [problem(path, (line, column), "not-utf-8", byte=f"0x{data[error.start]:02X}")]
    text = text.replace("\r\n", "\n")
    faults = [
        problem(path, _place(text, match.start()), "forbidden-character", character=f"U+{ord(match[0]):04X}")
        for match in _FORBIDDEN.finditer(text)
    ]
    return (None, faults) if faults else (text, [])


def _place(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


class _UnreadableError(Exception):
    """The rest of the file is not worth reading; the reason is already reported."""


class _Reader:
    """Turns one text's events into nodes, collecting problems on the way."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self.problems: list[Problem] = []
        self._events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)

    def document(self) -> Node | None:
        """The one document of the text."""
        next(self._events)  # the stream's start
        start = next(self._events)
        if isinstance(start, yaml.StreamEndEvent):
            self._say(None, "empty-file")
            return None
        if start.version or start.tags:
            self._say(start, "directive")
        node = self._node(next(self._events), 1)
        next(self._events)  # the document's end
        following = next(self._events)
        if not isinstance(following, yaml.StreamEndEvent):
            self._say(following, "several-documents")
        return node

    def syntax(self, error: yaml.YAMLError) -> None:
        """Reports what the YAML parser stumbled over."""
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        parts = (getattr(error, "context", None), getattr(error, "problem", None))
        what = " ".join(part for part in parts if part) or str(error)
        self.problems.append(problem(self.path, place, "yaml-syntax", what=what))

    def _node(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            self._say(event, "alias", name=event.anchor)
            return Text(str(event.anchor), *_start(event))  # a text, so that nothing more is told of it
        if event.anchor is not None:
            self._say(event, "anchor", name=event.anchor)
        if event.tag is not None:
            self._say(event, "tag", tag=event.tag)
        if isinstance(event, yaml.ScalarEvent):
            return Text(event.value, *_start(event), self._raw(event))
        if depth > MAX_DEPTH:
            self._say(event, "too-deep", limit=MAX_DEPTH)
            raise _UnreadableError
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, depth)
        return self._fields(event, depth)

    def _raw(self, event: Any) -> str:
        return self.text[event.start_mark.index : event.end_mark.index]

    def _items(self, start: Any, depth: int) -> Items:
        values: list[Node] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self._node(event, depth + 1))
        return Items(tuple(values), *_start(start))

    def _fields(self, start: Any, depth: int) -> Fields:
        values: dict[str, Node] = {}
        keys: dict[str, Text] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if not isinstance(key, Text):
                self._say(event, "key-not-text")
            elif key.value == "<<" and not event.style:
                self._say(event, "merge-key")
            elif key.value in keys:
                first = keys[key.value]
                self._say(event, "duplicate-key", key=key.value, line=first.line, column=first.column)
            else:
                keys[key.value], values[key.value] = key, value
        return Fields(values, keys, *_start(start))

    def _say(self, event: Any, code: str, **details: object) -> None:
        place = _start(event) if event is not None else (1, 1)
        self.problems.append(problem(self.path, place, code, **details))


def _start(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1
