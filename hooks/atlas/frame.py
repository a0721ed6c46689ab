"""The site as a host asks for it: which pages there are, their bodies, heads, edit links and navigation.

Hand-written pages (Markdown in docs/LOCALE/) stand beside the generated ones; where both have the same uri,
the generated body follows the hand-written text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from markupsafe import escape

from .head import Head, alternates, page_head
from .page import Page
from .pages import INDEX
from .pipeline import Site
from .search import search_entries

_HOME = "index"


@dataclass(frozen=True, slots=True)
class Frame:
    """A site in its place: its own address, the code host's, and the hand-written pages around it.

    `site_url` and `repo_url` are absolute; `edit_uri` and `new_uri` lead from the latter to the form that
    changes or adds a file, with the blanks {path}, or {folder} and {name}.
    """

    site: Site
    site_url: str
    repo_url: str
    edit_uri: str
    new_uri: str
    written: frozenset[str] = frozenset()

    def with_written(self, uris: Iterable[str]) -> Frame:
        """The frame with the uris of hand-written pages."""
        return replace(self, written=frozenset(uris))

    @property
    def default_locale(self) -> str:
        """The language at the site's root."""
        return self.site.addresses.default

    @property
    def pages(self) -> Mapping[str, Page]:
        """All pages made from the library, by uri."""
        return self.site.pages

    def is_generated(self, uri: str) -> bool:
        """Whether a page has no hand-written part."""
        return uri in self.site.pages and uri not in self.written

    def generated(self, locale: str) -> list[str]:
        """The uris of one language's pages that have no hand-written part."""
        return [
            uri for uri, page in self.site.pages.items() if page.locale == locale and uri not in self.written
        ]

    def switch(self, uri: str, locale: str) -> str:
        """The address of a page in another language, of that language's home where the page has no counterpart."""
        _, _, rest = uri.partition("/")
        other = f"{locale}/{rest}"
        exists = other in self.site.pages or other in self.written
        return self.site.addresses.of(locale, *(_parts(rest) if exists else ())) or "./"

    def edit_url(self, page: Page) -> str | None:
        """Where to change the content of a page on the code host: the file itself, or a new one that is missing."""
        if not page.path or not self.repo_url:
            return None
        folder, _, name = page.path.rpartition("/")
        pattern = self.edit_uri if page.indexed else self.new_uri
        blanks = {"path": quote(page.path), "folder": quote(folder), "name": quote(name)}
        return urljoin(self.repo_url.rstrip("/") + "/", pattern.format_map(blanks))

    def body(self, page: Page) -> str:
        """The HTML of a page's content."""
        return self.site.renderer.body(page, self.edit_url(page) or "")

    def contents(self, page: Page) -> list[dict[str, Any]]:
        """A page's table of contents as tokens of the kind that Python-Markdown makes; names are escaped."""
        sections = [_token(2, section.anchor, section.title) for section in page.sections]
        return [_token(1, "term", page.title, sections)] if page.parts else sections

    def head(self, uri: str, title: str, description: str) -> str:
        """The HTML for the head of any page; a hand-written one gives its title and description itself."""
        page = self.site.pages.get(uri)
        head = self._written_head(uri, title, description) if page is None else self._page_head(page)
        return self.site.renderer.fragment("head.html", head=head)

    def search_entries(self, page: Page) -> list[dict[str, str]]:
        """What the search index holds of a page, as the theme's index has it."""
        return [asdict(entry) for entry in search_entries(page, self.site.library)]

    def sitemap(self) -> str:
        """The sitemap: every page that search engines should list, with its languages."""
        written = [self._written_head(uri, "", "") for uri in sorted(self.written - frozenset(self.pages))]
        heads = [*map(self._page_head, self.pages.values()), *written]
        listed = sorted((head for head in heads if head.indexed), key=lambda head: head.canonical)
        return self.site.renderer.fragment("sitemap.xml", heads=listed)

    def lost(self) -> str:
        """The body of the page for addresses that lead nowhere, in all languages."""
        root = urlsplit(self.site_url).path.rstrip("/") + "/"
        catalogs = [self.site.strings[locale] for locale in self.site.library.locales]
        addresses = self.site.addresses
        return self.site.renderer.fragment("lost.html", root=root, catalogs=catalogs, addresses=addresses)

    def navigation(self, locale: str) -> list[Any]:
        """The navigation of one language: home, kinds, A–Z, then the hand-written pages by file name."""
        t = self.site.strings[locale].text
        kinds = {
            str(escape(kind.names[locale].name)): f"{locale}/{kind.id}/index.md"
            for kind in self.site.library.kinds.values()
        }
        home = {t("nav.home"): f"{locale}/{_HOME}.md"}
        index = {t("nav.index"): f"{locale}/{INDEX}.md"}
        own = sorted(uri for uri in self.written if uri.startswith(f"{locale}/") and uri not in self.pages)
        return [{name: uri} for name, uri in (home | kinds | index).items()] + own

    def parent(self, uri: str) -> str:
        """The uri of the page in the navigation under which a page belongs; "" for one that stands there itself."""
        page = self.site.pages.get(uri)
        return f"{page.locale}/{page.parts[0]}/index.md" if page and len(page.parts) > 1 else ""

    def _page_head(self, page: Page) -> Head:
        site_name = self.site.strings[page.locale].text("site.name")
        return page_head(page, self.site.addresses, self.site_url, site_name)

    def _written_head(self, uri: str, title: str, description: str) -> Head:
        locale, _, rest = uri.partition("/")
        parts = _parts(rest)
        locales = tuple(code for code in self.site.library.locales if f"{code}/{rest}" in self.written)
        strings = self.site.strings[locale]
        return Head(
            title=title,
            description=description or strings.text("site.description"),
            site_name=strings.text("site.name"),
            locale=locale,
            canonical=self.site_url + self.site.addresses.of(locale, *parts),
            alternates=alternates(self.site.addresses, self.site_url, locales, parts),
            indexed=True,
        )


def _parts(rest: str) -> tuple[str, ...]:
    """The steps of an address from the part of a uri below its language."""
    return tuple(step for step in rest.removesuffix(".md").split("/") if step != _HOME)


def _token(
    level: int, anchor: str, title: str, children: list[dict[str, Any]] | None = None
) -> dict[str, Any]:
    return {"level": level, "id": anchor, "name": str(escape(title)), "children": children or []}
