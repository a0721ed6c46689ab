"""The Markdown of one field to safe HTML: the only room that imports markdown-it-py.

Few constructs are switched on (emphasis, lists, quotations, links to the web by https, `[[id]]`); HTML,
images, headings and attributes are not, so text can only ever become text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, MutableMapping, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup, escape

from . import wiki

Resolve = Callable[[str], tuple[str, str]]
"""Takes an id; returns the link to the concept and its term."""

# Most fields are words alone and need no parser: these are the signs at which one of its rules can begin.
_SIGN = re.compile(r"[*_\[\\&\n]|^\s*(?:[-+>]|\d+[.)])")
_RULES = ("emphasis", "list", "blockquote", "link", "escape", "entity", "newline")


def block(markdown: str, resolve: Resolve) -> Markup:
    """Markdown with paragraphs and lists to HTML. LookupError where `resolve` does not know an id."""
    if not _SIGN.search(markdown):
        return Markup(f"<p>{escape(markdown)}</p>\n")  # noqa: S704 (escaped)
    parser = _parser()
    html = parser.renderer.render(_parsed(markdown), parser.options, {"resolve": resolve})
    return Markup(html)  # noqa: S704 (the parser lets no HTML through)


def inline(markdown: str, resolve: Resolve) -> Markup:
    """Markdown within one line to HTML without a paragraph around it."""
    if not _SIGN.search(markdown):
        return escape(markdown)
    html = _parser().renderInline(markdown, {"resolve": resolve})
    return Markup(html)  # noqa: S704 (the parser lets no HTML through)


def plain(markdown: str, term: Callable[[str], str]) -> str:
    """The words alone, in one line. `term` gives the words of a link that has none."""
    if not _SIGN.search(markdown):
        return " ".join(markdown.split())
    blocks = (token.children for token in _parsed(markdown) if token.children)
    lines = ("".join(_words(token, term) for token in children) for children in blocks)
    return " ".join(" ".join(lines).split())


def _words(token: Token, term: Callable[[str], str]) -> str:
    match token.type:
        case "wiki_link":
            return str(token.meta["words"] or term(token.meta["target"]))
        case "softbreak" | "hardbreak":
            return " "
        case _:
            return token.content


@functools.lru_cache(maxsize=64)
def _parsed(markdown: str) -> Sequence[Token]:
    # A page and its search entries are made from the same texts, one after the other.
    return _parser().parse(markdown)


@functools.cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "maxNesting": 20}).enable(list(_RULES))
    parser.inline.ruler.before("link", "wiki_link", _wiki_link)
    parser.validateLink = _allowed  # type: ignore[method-assign]
    parser.add_render_rule("link_open", _external_link)
    parser.add_render_rule("wiki_link", _render_wiki_link)
    return parser


def _allowed(url: str) -> bool:
    return url.startswith("https://")


def _wiki_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (the parser prescribes the arguments)
    match = wiki.LINK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("wiki_link", "", 0)
        token.meta = {"target": match["target"], "words": match["words"]}
    state.pos = match.end()
    return True


def _render_wiki_link(
    _: RendererHTML, tokens: Sequence[Token], index: int, _options: OptionsDict, env: MutableMapping[str, Any]
) -> str:
    target, words = tokens[index].meta["target"], tokens[index].meta["words"]
    href, term = env["resolve"](target)
    return str(
        Markup('<a class="atlas-link" href="{}">{}</a>').format(href, " ".join((words or term).split()))
    )


def _external_link(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,
    env: MutableMapping[str, Any],
) -> str:
    tokens[index].attrSet("rel", "external noopener noreferrer")
    return renderer.renderToken(tokens, index, options, env)
