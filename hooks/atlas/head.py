"""What the head of a page tells machines: canonical address, languages, Open Graph, schema.org."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from . import language
from .address import Addresses
from .model import Concept
from .page import Page


@dataclass(frozen=True, slots=True)
class Alternate:
    """A version of a page in one language, at an absolute address; `x-default` is one of them again."""

    hreflang: str
    href: str


@dataclass(frozen=True, slots=True)
class Head:
    """The values of one page's head; all texts are plain and yet to be escaped."""

    title: str
    description: str
    site_name: str
    locale: str
    canonical: str
    alternates: tuple[Alternate, ...]
    indexed: bool
    structured: Mapping[str, Any] | None = None

    @property
    def territory(self) -> str:
        """The page's language as Open Graph writes it."""
        return language.territory(self.locale)

    @property
    def other_territories(self) -> tuple[str, ...]:
        """The other languages of the page as Open Graph writes them."""
        others = (a.hreflang for a in self.alternates if a.hreflang not in (self.locale, "x-default"))
        return tuple(language.territory(other) for other in others)


def alternates(
    addresses: Addresses, site_url: str, locales: tuple[str, ...], parts: tuple[str, ...]
) -> tuple[Alternate, ...]:
    """The versions of a page that exist, and which one serves a reader of any other language.

    hreflang must name every version including the page's own, by absolute address, each way.
    """
    if not locales:
        return ()
    found = [Alternate(locale, site_url + addresses.of(locale, *parts)) for locale in locales]
    fallback = addresses.default if addresses.default in locales else locales[0]
    return (*found, Alternate("x-default", site_url + addresses.of(fallback, *parts)))


def page_head(page: Page, addresses: Addresses, site_url: str, site_name: str) -> Head:
    """The head of a page that the library gives. `site_url` ends in a slash."""
    canonical = site_url + page.address
    return Head(
        title=page.title,
        description=page.description,
        site_name=site_name,
        locale=page.locale,
        canonical=canonical,
        alternates=alternates(addresses, site_url, page.locales, page.parts) if page.indexed else (),
        indexed=page.indexed,
        structured=_structured(page, addresses, site_url),
    )


def _structured(page: Page, addresses: Addresses, site_url: str) -> Mapping[str, Any] | None:
    subject = page.subject
    if not page.indexed or subject is None:
        return None
    url = site_url + page.address
    common = {
        "@context": "https://schema.org",
        "@id": url,
        "url": url,
        "name": page.title,
        "description": page.description,
        "inLanguage": page.locale,
    }
    if not isinstance(subject, Concept):
        return common | {"@type": "DefinedTermSet"}
    also = subject.entry(page.locale).also
    term = {"@type": "DefinedTerm", "inDefinedTermSet": site_url + addresses.of(page.locale, subject.kind)}
    return common | term | ({"alternateName": list(also)} if also else {})
