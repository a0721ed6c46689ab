"""The built site, read as files: every page, link, anchor, language and address."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest

from support import html
from support.project import ROOT

BASE = "https://atlas.example/"
LOCALES = ("pl", "uk", "ro")
ENTRIES = sorted(
    {path.relative_to(ROOT / "content").parts[1:] for path in (ROOT / "content").glob("*/*/[!_]*.yml")}
)
KINDS = sorted({path.parent.name for path in (ROOT / "content").glob("*/*/_kind.yml")})


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, html.Page]:
    """All built pages by address; the page for lost readers left out."""
    return {
        path.parent.relative_to(site).as_posix().removeprefix(".") + "/": html.read(path)
        for path in site.rglob("index.html")
    }


def address(locale: str, *parts: str) -> str:
    """A page's key: its address with a slash at the end."""
    return "/".join((*(() if locale == "pl" else (locale,)), *parts)) + "/"


def written() -> Iterator[tuple[str, str]]:
    """The hand-written pages: locale and name."""
    for path in (ROOT / "docs").glob("*/*.md"):
        yield path.parent.name, "" if path.stem == "index" else path.stem


def test_no_page_is_lost_or_added(pages: dict[str, html.Page]) -> None:
    """Pages = entries × languages + kinds × languages + A–Z + hand-written ones."""
    expected = {address(loc, kind, name.removesuffix(".yml")) for loc in LOCALES for kind, name in ENTRIES}
    expected |= {address(loc, *rest) for loc in LOCALES for rest in (*((kind,) for kind in KINDS), ("a-z",))}
    expected |= {address(loc, *([name] if name else [])) for loc, name in written()}
    assert set(pages) == expected


def test_every_internal_link_and_anchor_resolves(site: Path, pages: dict[str, html.Page]) -> None:
    """No link within the site leads nowhere; no id stands twice on a page."""
    anchors = {here: set(page.ids) for here, page in pages.items()}
    broken: list[str] = []
    for here, page in pages.items():
        doubled = [id_ for id_, count in Counter(page.ids).items() if count > 1]
        assert doubled == [], here
        for element in page.elements:
            target = element.get("href") or element.get("src")
            if not target or target.startswith(("https:", "data:", "mailto:")):
                continue
            parts = urlsplit(urljoin(f"/{here.lstrip('/')}", target))
            path = unquote(parts.path).lstrip("/")
            if path.endswith("/") or not path:
                key = path or "/"
                if key not in anchors or (parts.fragment and parts.fragment not in anchors[key]):
                    broken.append(f"{here}: {target}")
            elif not (site / path).is_file():
                broken.append(f"{here}: {target}")
    assert broken == []


def test_nothing_is_asked_of_other_hosts(pages: dict[str, html.Page]) -> None:
    """No element that loads something by itself names another host."""
    loading = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src"}
    for here, page in pages.items():
        for element in page.elements:
            asked = element.get(loading.get(element.name, ""))
            if element.name == "link" and element.get("rel") not in ("canonical", "alternate"):
                asked = element.get("href")
            assert not re.match(r"(?:https?:)?//", asked), (here, asked)


def test_heads_agree_with_the_languages(pages: dict[str, html.Page]) -> None:
    """Canonical, alternates (each way, absolute, with x-default) and description stand on every page."""
    for here, page in pages.items():
        path = here.lstrip("/")
        assert page.one("link", rel="canonical").get("href") == BASE + path
        alternates = {link.get("hreflang"): link.get("href") for link in page.all("link", rel="alternate")}
        assert set(alternates) == {*LOCALES, "x-default"}, here
        assert alternates[page.one("html").get("lang")] == BASE + path
        assert alternates["x-default"] == alternates["pl"]
        for there in alternates.values():
            other = pages[there.removeprefix(BASE) or "/"]
            back = {link.get("hreflang"): link.get("href") for link in other.all("link", rel="alternate")}
            assert back == alternates
        description = page.one("meta", name_="description").get("content")
        assert 20 <= len(description) <= 300, here


def test_titles_are_those_of_the_entries(pages: dict[str, html.Page]) -> None:
    """Title, heading and Open Graph name the term."""
    page = pages["uk/principles/keep-promises/"]
    term = "Дотримання обіцянок"
    assert page.one("title").text == f"{term} – Атлас відносин із клієнтами"
    assert pages["uk/"].one("title").text == "Атлас відносин із клієнтами"
    assert page.one("h1").text == term
    assert page.one("meta", property="og:title").get("content") == term
    assert page.one("meta", property="og:locale").get("content") == "uk_UA"


def test_terms_are_told_to_machines(pages: dict[str, html.Page]) -> None:
    """Every entry carries a schema.org DefinedTerm that agrees with the page."""
    for locale in LOCALES:
        for kind, name in ENTRIES:
            here = address(locale, kind, name.removesuffix(".yml"))
            page = pages[here]
            data = json.loads(page.one("script", type="application/ld+json").text)
            assert data["@type"] == "DefinedTerm"
            assert data["url"] == BASE + here
            assert data["inDefinedTermSet"] == BASE + address(locale, kind)
            assert data["name"] == page.one("h1").text
            assert data["inLanguage"] == locale
            assert " ".join(data["description"].split()) == page.one("p", class_="atlas-lead").text


def test_the_sitemap_lists_every_page_with_its_languages(site: Path, pages: dict[str, html.Page]) -> None:
    """Sitemap and heads say the same."""
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    urls = ET.parse(site / "sitemap.xml").getroot().findall("s:url", spaces)
    listed = {url.findtext("s:loc", "", spaces): url for url in urls}
    assert set(listed) == {BASE + here.lstrip("/") for here in pages}
    for loc, url in listed.items():
        stated = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", spaces)}
        head = pages[loc.removeprefix(BASE) or "/"].all("link", rel="alternate")
        assert stated == {link.get("hreflang"): link.get("href") for link in head}


def test_every_section_has_the_same_anchor_in_every_language(pages: dict[str, html.Page]) -> None:
    """Switching the language keeps the place."""
    for kind, name in ENTRIES:
        rest = (kind, name.removesuffix(".yml"))
        anchors = {
            tuple(heading.get("id") for heading in pages[address(locale, *rest)].all("h2"))
            for locale in LOCALES
        }
        assert len(anchors) == 1, rest


def test_other_languages_are_marked(pages: dict[str, html.Page]) -> None:
    """The term in another language is a link with its language, and is written in it."""
    page = pages["relationship-types/courtship/"]
    links = [link for link in page.all("a") if link.get("hreflang") in ("uk", "ro") and link.get("lang")]
    assert {(link.get("lang"), link.text) for link in links} == {("uk", "ukЗалицяння"), ("ro", "roCurtare")}


def test_relations_show_from_both_ends(pages: dict[str, html.Page]) -> None:
    """What one entry states, the other shows too, with the same reason."""
    one = pages["relationship-types/courtship/"]
    other = pages["stages/butterfly-stage/"]
    reasons = {page_reason.text for page_reason in one.all("p", class_="atlas-related__reason")}
    back = {page_reason.text for page_reason in other.all("p", class_="atlas-related__reason")}
    assert len(reasons & back) == 1


def test_edit_links_open_the_very_file(pages: dict[str, html.Page]) -> None:
    """The edit link of an entry leads to its YAML file in the page's language."""
    edit = pages["ro/stages/butterfly-stage/"].one("a", rel="edit").get("href")
    assert edit == "https://git.example/atlas/atlas/edit/main/content/ro/stages/butterfly-stage.yml"


def test_the_index_has_every_term(pages: dict[str, html.Page]) -> None:
    """A–Z lists each term of the language, and none twice as a term."""
    for locale in LOCALES:
        page = pages[address(locale, "a-z")]
        terms = Counter(link.text for link in page.all("a", class_="atlas-term"))
        for kind, name in ENTRIES:
            heading = pages[address(locale, kind, name.removesuffix(".yml"))].one("h1").text
            assert terms[heading] >= 1, heading


def test_lost_readers_are_met_in_all_languages(site: Path) -> None:
    """404.html speaks every language, and its links work from any depth."""
    page = html.read(site / "404.html")
    assert [part.get("lang") for part in page.all("section")] == list(LOCALES)
    for link in page.all("a", class_="md-button"):
        assert link.get("href").startswith("/")
        assert (site / link.get("href").lstrip("/") / "index.html").is_file()
    assert page.one("meta", name_="robots").get("content") == "noindex"
