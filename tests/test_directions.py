"""The rooms' doors: who may import whom."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.project import ROOT

PACKAGE = ROOT / "hooks" / "atlas"

# In the order in which data flows: a room imports only rooms before it.
ORDER = (
    "messages",
    "problem",
    "model",
    "kinds",
    "language",
    "address",
    "wiki",
    "source",
    "files",
    "shape",
    "translation",
    "schema",
    "strings",
    "rules",
    "links",
    "text",
    "page",
    "sections",
    "comparison",
    "pages",
    "head",
    "render",
    "pipeline",
    "search",
    "frame",
    "session",
    "preview",
    "cli",
    "__main__",
)
# Libraries that one room alone may know, by the room.
ALONE = {"yaml": "source", "markdown_it": "text", "jinja2": "render", "icu": "language"}


def modules() -> Iterator[tuple[str, Path]]:
    """Every module with its room."""
    for path in sorted(PACKAGE.rglob("*.py")):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if room != "__init__":
            yield room, path


def imports(path: Path) -> Iterator[str]:
    """What a module imports: rooms as `.room`, other packages by their first name."""
    depth = len(path.relative_to(PACKAGE).parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == depth:
            names = [node.module] if node.module else [alias.name for alias in node.names]
            yield from (f".{name.split('.')[0]}" for name in names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield (node.module or "").split(".")[0]


def test_every_room_has_its_place() -> None:
    """The order names every room, and none that is gone."""
    assert {room for room, _ in modules()} == set(ORDER)


@pytest.mark.parametrize(("room", "path"), list(modules()), ids=lambda value: getattr(value, "stem", value))
def test_imports_point_one_way(room: str, path: Path) -> None:
    """A room imports only rooms before it."""
    before = {f".{name}" for name in ORDER[: ORDER.index(room)]}
    assert {name for name in imports(path) if name.startswith(".")} - before == set()


def test_libraries_stay_in_their_rooms() -> None:
    """yaml, markdown-it, jinja2 and icu are each known to one room; MkDocs to none."""
    for room, path in modules():
        for name in imports(path):
            assert name != "mkdocs", path
            assert ALONE.get(name, room) == room, path


def test_modules_stay_small() -> None:
    """A module is one noun: at most about 330 lines; the table of messages is data."""
    long = [path.name for _, path in modules() if len(path.read_text("utf-8").splitlines()) > 330]
    assert set(long) <= {"messages.py"}
