"""The content folder: which files hold what, and which do not belong there.

content/LOCALE/KIND/_kind.yml    a kind's names in one language
content/LOCALE/KIND/ID.yml       one concept in one language
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .model import ID_PATTERN, MAX_ID
from .problem import Problem, nearest, problem

KIND_FILE = "_kind"
SUFFIX = ".yml"

# Addresses that the site itself uses beside entries, and names that Windows keeps for devices.
_RESERVED = re.compile(r"^(?:index|readme|assets|search|sitemap|404|con|prn|aux|nul|com\d|lpt\d)$")


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may hold a document. `name` is its path for people: relative to the project, with slashes."""

    locale: str
    kind: str
    id: str
    path: Path
    name: str


def discover(root: Path, locales: Sequence[str], kinds: Sequence[str]) -> tuple[list[Found], list[Problem]]:
    """All entry files and kind files below `root`, sorted by path, and what does not belong there.

    Symbolic links are never followed. Files that editors and systems leave (dot files, backups that end in
    `~`) are passed over.
    """
    walk = _Walk(root)
    found = [
        entry
        for locale in walk.folders(root, _known(locales, "unknown-locale", "locale"))
        for kind in walk.folders(root / locale, _known(kinds, "unknown-kind", "kind"))
        for entry in walk.entries(locale, kind)
    ]
    for locale in locales:
        if not (root / locale).is_dir():
            walk.problems.append(problem(f"{root.name}/{locale}", (1, 1), "missing-locale", locale=locale))
    return found, walk.problems


Check = Callable[[str], tuple[str, dict[str, str]] | None]


def _known(names: Sequence[str], code: str, label: str) -> Check:
    def check(name: str) -> tuple[str, dict[str, str]] | None:
        return None if name in names else (code, {label: name, "hint": nearest(name, names)})

    return check


def _is_id(name: str) -> bool:
    return re.fullmatch(ID_PATTERN, name) is not None and len(name) <= MAX_ID


class _Walk:
    """One look through the content folder, collecting problems on the way."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def folders(self, folder: Path, check: Check) -> Iterator[str]:
        """The names of the folders in `folder` that pass `check`; anything else there is a problem."""
        for item in self._items(folder):
            if not item.is_dir():
                self._say(item, "unexpected-file")
            elif fault := check(item.name):
                self._say(item, fault[0], **fault[1])
            else:
                yield item.name

    def entries(self, locale: str, kind: str) -> Iterator[Found]:
        """The entry files of one folder."""
        items = list(self._items(self.root / locale / kind))
        sound = {item.stem for item in items if _is_id(item.stem)}
        for item in items:
            name, suffix = item.stem, item.suffix
            if suffix != SUFFIX or not item.is_file():
                self._say(item, "unexpected-file")
            elif name != KIND_FILE and name not in sound and name.lower() in sound:
                self._say(item, "id-differs-by-case", id=name, other=name.lower())
            elif name != KIND_FILE and name not in sound:
                self._say(item, "id-not-kebab-case", id=name)
            elif _RESERVED.match(name):
                self._say(item, "id-reserved", id=name)
            else:
                yield Found(locale, kind, name, item, self._name(item))

    def _items(self, folder: Path) -> Iterator[Path]:
        for item in sorted(folder.iterdir(), key=lambda path: path.name) if folder.is_dir() else ():
            if item.name.startswith(".") or item.name.endswith("~"):
                continue
            if item.is_symlink():
                self._say(item, "symlink")
            else:
                yield item

    def _name(self, path: Path) -> str:
        return path.relative_to(self.root.parent).as_posix()

    def _say(self, path: Path, code: str, **details: str) -> None:
        self.problems.append(problem(self._name(path), (1, 1), code, **details))
