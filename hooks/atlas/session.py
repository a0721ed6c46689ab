"""What lasts from one build to the next: the site made from the present state of the content, or the last good one.

Hosts build once per language and, while serving, again after each change: the pipeline runs once per change.
"""

from __future__ import annotations

from . import pipeline
from .pipeline import Settings, Site
from .problem import Problem


class Session:
    """Remembers the last outcome and the state of the files that it was made from."""

    def __init__(self) -> None:
        self._state: object = None
        self._site: Site | None = None
        self.runs = 0

    def refresh(self, settings: Settings) -> tuple[Site | None, list[Problem]]:
        """The site, and the problems found if the files changed since the last call.

        With problems the site is the last good one, None if there never was one. An unchanged state is told
        once: its problems are not returned again.
        """
        state = (settings, pipeline.fingerprint(settings))
        if state == self._state:
            return self._site, []
        site, problems = pipeline.build(settings)
        self.runs += 1
        self._site = site or self._site
        self._state = state if site or self._site else None
        return self._site, problems
