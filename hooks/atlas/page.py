"""What a page is before it becomes HTML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from .model import Concept, Kind


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a page with a heading and a language-neutral anchor; `form` says how its value is set out."""

    anchor: str
    title: str
    form: str
    value: Any


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language.

    `uri` is the source path under which the host knows it; `parts` are the steps of its address below the
    language's home; `title` and `description` are plain text. `locales` are the languages in which its
    content truly exists: only they are claimed to search engines, and a page whose own language is not among
    them is not to be indexed. `path` is the content file that an editor would change, relative to the
    project; `subject` is what the page is about.
    """

    uri: str
    locale: str
    parts: tuple[str, ...]
    address: str
    template: str
    title: str
    description: str
    locales: tuple[str, ...]
    path: str
    sections: tuple[Section, ...] = ()
    subject: Concept | Kind | None = None
    context: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def indexed(self) -> bool:
        """Whether search engines should list the page."""
        return self.locale in self.locales
