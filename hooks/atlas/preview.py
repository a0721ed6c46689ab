"""While serving, a page whose content is what it was need not pass through the theme again."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finished:
    """A page as it left the theme, and what it was made from."""

    body: str
    setting: Hashable
    output: str


class Preview:
    """The finished pages of the last build, by uri."""

    def __init__(self) -> None:
        self._pages: dict[str, Finished] = {}

    def unchanged(self, uri: str, body: str, setting: Hashable) -> Finished | None:
        """The finished page if its body, and all else that shapes it (`setting`), are what they were."""
        page = self._pages.get(uri)
        return page if page and (page.body, page.setting) == (body, setting) else None

    def remember(self, uri: str, page: Finished) -> None:
        """Keeps a page for the next build."""
        self._pages[uri] = page
