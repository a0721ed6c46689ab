"""Addresses of pages: relative to the site's root, ending in a slash; the home of the site is "".

The default language lives at the root, each other one below its own folder.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where pages stand, given which language has the root."""

    default: str

    def of(self, locale: str, *parts: str) -> str:
        """The address of a page: `of("uk", "principles", "honesty")` is `uk/principles/honesty/`."""
        steps = parts if locale == self.default else (locale, *parts)
        return "".join(f"{step}/" for step in steps)


def uri(locale: str, *parts: str) -> str:
    """The source path by which MkDocs-like hosts know a page: `uk/principles/honesty.md`."""
    return "/".join((locale, *parts)) + ".md"


def relative(here: str, there: str) -> str:
    """The link from one address to another: it works on any host, in any folder, and from disk servers."""
    path = posixpath.relpath(f"/{there}", f"/{here}")
    return "./" if path == "." else f"{path}/"
