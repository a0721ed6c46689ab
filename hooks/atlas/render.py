"""One page to HTML: compiled Jinja templates with autoescape, the only room that imports jinja2.

A template sees the page, the library, and through `View` the words and links of the page's language. It
makes no decisions on content: `pages` makes them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, select_autoescape
from jinja2.bccache import Bucket
from markupsafe import Markup

from . import language, text
from .address import Addresses, relative
from .model import Kind, Library
from .page import Page
from .strings import Strings

_NOTHING = Markup("")
_LANG = Markup(' lang="{}"')

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Reference:
    """A concept as another page names it: in that page's language, or its original's (then `lang` says so)."""

    kind: str
    label: str
    term: str
    definition: str
    href: str
    lang: Markup


@dataclass(frozen=True, slots=True)
class View:
    """What templates of one page may ask: words, links and texts in the page's language."""

    page: Page
    library: Library
    strings: Strings
    addresses: Addresses
    edit_url: str

    def t(self, key: str, **blanks: object) -> str:
        """A word of the user interface."""
        return self.strings.text(key, **blanks)

    def n(self, key: str, count: int) -> str:
        """A word of the user interface with its number."""
        return self.strings.count(key, count)

    def ref(self, id_: str) -> Reference:
        """A concept, as this page names it."""
        concept, locale = self.library.concepts[id_], self.page.locale
        entry = concept.entry(locale)
        return Reference(
            kind=concept.kind,
            label=self.library.kinds[concept.kind].names[locale].singular,
            term=entry.term,
            definition=entry.definition,
            href=self.to(concept.kind, id_),
            lang=self.lang(concept.language(locale)),
        )

    def kind(self, id_: str) -> Kind:
        """A kind of the library."""
        return self.library.kinds[id_]

    def to(self, *parts: str) -> str:
        """The link from this page to another one in the same language."""
        return relative(self.page.address, self.addresses.of(self.page.locale, *parts))

    def to_locale(self, locale: str) -> str:
        """The link to this very page in another language."""
        return relative(self.page.address, self.addresses.of(locale, *self.page.parts))

    def lang(self, written_in: str) -> Markup:
        """A lang attribute where words are not in the page's language."""
        return _NOTHING if written_in == self.page.locale else _LANG.format(written_in)

    def language_name(self, locale: str) -> str:
        """The name of a language in the page's language."""
        return language.display_name(locale, self.page.locale)

    def autonym(self, locale: str) -> str:
        """The name of a language in itself, with a capital as a title has."""
        return language.display_name(locale, locale).capitalize()

    def inline(self, markdown: str, written_in: str) -> Markup:
        """The Markdown of one line; concepts that it names without words get their term in `written_in`."""
        return text.inline(markdown, self._resolver(written_in))

    def block(self, markdown: str, written_in: str) -> Markup:
        """The Markdown of a field with paragraphs and lists."""
        return text.block(markdown, self._resolver(written_in))

    def _resolver(self, written_in: str) -> Callable[[str], tuple[str, str]]:
        def resolve(id_: str) -> tuple[str, str]:
            concept = self.library.concepts[id_]
            return self.to(concept.kind, id_), concept.entry(written_in).term

        return resolve


@dataclass(frozen=True, slots=True)
class Renderer:
    """Renders the pages of one library."""

    library: Library
    strings: Mapping[str, Strings]
    addresses: Addresses
    environment: Environment

    def body(self, page: Page, edit_url: str) -> str:
        """The HTML of a page's content, without the frame that the theme puts around it.

        `edit_url` leads to the content file on the code host; "" where there is none.
        """
        view = View(page, self.library, self.strings[page.locale], self.addresses, edit_url)
        return self.environment.get_template(page.template).render(view=view, page=page, **page.context)

    def fragment(self, template: str, **context: Any) -> str:
        """Any other piece of HTML."""
        return self.environment.get_template(template).render(**context)


class Compiled(BytecodeCache):
    """Compiled templates in memory, by name and content: environments come and go, templates seldom change."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills a template's bucket if its code is known."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps a template's code."""
        self._code[bucket.key] = bucket.bytecode_to_string()


def environment(templates: Path = TEMPLATES) -> Environment:
    """The template environment: everything is escaped but what the text room made."""
    return Environment(
        loader=FileSystemLoader(templates),
        autoescape=select_autoescape(enabled_extensions=("html", "svg", "xml"), default=True),
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
