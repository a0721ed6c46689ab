"""The site in a browser: every sort of page, in three languages, on a phone and a desk, light and dark."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Request,
    ViewportSize,
    expect,
    sync_playwright,
)

from support import browser as installed

DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 800}
LANGUAGES = {"pl": "", "uk": "uk/", "ro": "ro/"}
PAGES = {
    "home": "",
    "kind": "relationship-types/",
    "entry": "relationship-types/courtship/",
    "stage": "stages/butterfly-stage/",
    "sequence": "sequences/key-account-development/",
    "theme": "themes/loyalty-disputed/",
    "source": "sources/five-principles/",
    "index": "a-z/",
}


class _Quiet(SimpleHTTPRequestHandler):
    """Serves a built site as a static host does, with its page for lost readers."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answers with the site's own 404 page."""
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@pytest.fixture(scope="module")
def base(site: Path) -> Iterator[str]:
    """The address of the served site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of a process."""
    path = installed.find()
    assert path is not None, installed.HELP
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(installed.ARGUMENTS))
        yield running
        running.close()


@contextmanager
def visit(chromium: Browser, base: str, address: str, **context: Any) -> Iterator[Page]:
    """A page in a fresh context; at the end nothing may have been complained of or asked of other hosts."""
    opened = chromium.new_context(**{"viewport": DESK, **context})
    page = opened.new_page()
    complaints: list[str] = []

    def on_console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    def on_request(asked: Request) -> None:
        if not asked.url.startswith((base, "data:")):
            complaints.append(asked.url)

    page.on("console", on_console)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", on_request)
    page.goto(base + address)
    yield page
    page.wait_for_load_state("networkidle")
    opened.close()
    assert complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_walk(chromium: Browser, base: str, language: str, viewport: ViewportSize, scheme: str) -> None:
    """Each sort of page shows its heading, fits the screen, complains of nothing and asks no other host."""
    for address in PAGES.values():
        where = LANGUAGES[language] + address
        with visit(chromium, base, where, viewport=viewport, color_scheme=scheme) as page:
            expect(page.locator("h1")).to_be_visible()
            assert page.locator("html").get_attribute("lang") == language
            assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"], where
            shown = page.locator("body").get_attribute("data-md-color-scheme")
            assert shown == {"light": "default", "dark": "slate"}[scheme]


def test_switching_the_language_keeps_entry_and_section(chromium: Browser, base: str) -> None:
    """From a section of an entry one comes to the same section of the same entry."""
    with visit(chromium, base, "stages/butterfly-stage/#advice") as page:
        page.get_by_role("button", name="Wybierz język").hover()
        page.locator(".md-select__link[hreflang=ro]").click()
        page.wait_for_url("**/ro/stages/butterfly-stage/#advice")
        expect(page.locator("h1")).to_have_text("Etapa fluturelui")
        expect(page.locator("#advice")).to_be_in_viewport()


def test_links_to_other_languages_keep_the_section(chromium: Browser, base: str) -> None:
    """The terms in other languages lead to the section in the address too."""
    with visit(chromium, base, "uk/stages/butterfly-stage/#signs") as page:
        page.locator(".atlas-languages a[hreflang=pl]").click()
        page.wait_for_url("**/stages/butterfly-stage/#signs")
        assert "/uk/" not in page.url


def test_every_language_switch_leads_to_the_same_entry(chromium: Browser, base: str) -> None:
    """The switcher of each sort of page names that page in each language."""
    for address in PAGES.values():
        with visit(chromium, base, address) as page:
            links = page.locator(".md-select__link")
            targets = [link.evaluate("link => link.href") for link in links.all()]
            assert targets == [base + prefix + address for prefix in LANGUAGES.values()]


def test_a_lost_reader_finds_home_from_any_depth(chromium: Browser, base: str) -> None:
    """The page for lost readers works wherever it is shown."""
    opened = chromium.new_context(viewport=PHONE)
    page = opened.new_page()
    page.goto(base + "uk/no/such/page/")
    expect(page.locator("h1")).to_have_text("Nie ma takiej strony")
    page.get_by_role("link", name="Перейти на головну").click()
    page.wait_for_url(base + "uk/")
    opened.close()


def test_reading_needs_no_script(chromium: Browser, base: str) -> None:
    """Without JavaScript the whole entry is there."""
    with visit(chromium, base, "ro/principles/equity/", java_script_enabled=False) as page:
        for section in (
            "explanation",
            "breach",
            "signs",
            "example",
            "advice",
            "note",
            "relations",
            "sources",
        ):
            expect(page.locator(f"h2#{section}")).to_be_visible()
        page.locator(".atlas-related a").first.click()
        expect(page.locator("h1")).to_be_visible()


def test_the_navigation_shows_where_one_is(chromium: Browser, base: str) -> None:
    """On an entry its kind is marked in the navigation."""
    with visit(chromium, base, "uk/principles/honesty/") as page:
        marked = page.locator(".md-nav--primary .md-nav__item--active > .md-nav__link")
        assert [text.strip() for text in marked.all_text_contents()] == ["Принципи"]


def test_storage_of_the_theme_keeps_the_chosen_colours(chromium: Browser, base: str) -> None:
    """A chosen colour mode holds on the next page."""
    with visit(chromium, base, "", color_scheme="light") as page:
        page.get_by_title("Kolory: jak w systemie").click()
        page.get_by_title("Kolory: jasne").click()
        page.goto(base + "ro/a-z/")
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_an_entry_prints_without_its_frame(chromium: Browser, base: str) -> None:
    """On paper there is the entry: no navigation, no buttons."""
    with visit(chromium, base, "principles/honesty/") as page:
        page.emulate_media(media="print")
        expect(page.locator("h1")).to_be_visible()
        for frame in (".md-header", ".md-sidebar--primary", ".atlas-neighbours", ".md-content__button"):
            expect(page.locator(frame).first).to_be_hidden()
