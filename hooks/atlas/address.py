"""Addresses of pages: relative to the site's root, ending in a slash; the home of the site is "".

The default language lives at the root, each other one below its own folder.
"""

from __future__ import annotations

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
    own, other = here.split("/")[:-1], there.split("/")[:-1]
    shared = 0
    for mine, its in zip(own, other, strict=False):
        if mine != its:
            break
        shared += 1
    return "../" * (len(own) - shared) + "".join(f"{step}/" for step in other[shared:]) or "./"
