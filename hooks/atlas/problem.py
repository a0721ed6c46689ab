"""What is wrong with the content, where it stands, and how to mend it.

Every room reports faults as `Problem` values and never throws them, so that one run shows all of them.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from .messages import MESSAGES


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault. Problems sort by path, then by place in the file.

    `path` is relative to the project and uses forward slashes; `line` and `column` count from 1, in
    characters; a fault of a whole file stands at 1:1. `code` is stable and names a message;
    `details` fill the message's blanks.
    """

    path: str
    line: int
    column: int
    code: str
    details: tuple[tuple[str, str], ...] = ()

    @property
    def message(self) -> str:
        """What is wrong, as one line."""
        return MESSAGES[self.code][0].format_map(dict(self.details))

    @property
    def remedy(self) -> str:
        """How to mend it, with a right example where one helps."""
        return MESSAGES[self.code][1].format_map(dict(self.details))

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message} [{self.code}]\n    {self.remedy}"


def problem(path: str, place: tuple[int, int], code: str, **details: object) -> Problem:
    """A `Problem` at `place` (line, column), its details as keyword arguments."""
    return Problem(path, *place, code, tuple((name, str(value)) for name, value in details.items()))


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word` as a question for the reader, or the list of all known words."""
    choices = sorted(known)
    close = difflib.get_close_matches(word, choices, n=1, cutoff=0.6)
    if close:
        return f"Did you mean '{close[0]}'?"
    if not choices:
        return "None is possible here."
    return "Possible here: " + ", ".join(choices) + "."


def report(problems: Iterable[Problem]) -> str:
    """All problems, sorted, one after another, with their number at the end."""
    found = sorted(set(problems))
    count = "1 problem" if len(found) == 1 else f"{len(found)} problems"
    return "\n".join([*map(str, found), f"{count} found."])
