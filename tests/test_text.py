"""The Markdown of fields: what it can say, and that it can say nothing else."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import text, wiki

ALLOWED = re.compile(
    r"</?(?:p|em|strong|ul|li|blockquote)>|</?ol>|<ol start=\"\d+\">|<br>|</a>"
    r'|<a class="atlas-link" href="\.\./[a-z0-9-]+/">'
    r'|<a href="https://[^"<>]*"(?: title="[^"<>]*")? rel="external noopener noreferrer">'
)


def resolve(id_: str) -> tuple[str, str]:
    """Knows every id."""
    return f"../{id_}/", id_.capitalize()


def block(markdown: str) -> str:
    """The HTML of a field."""
    return str(text.block(markdown, resolve))


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("jeden *dwa* **trzy**", "<p>jeden <em>dwa</em> <strong>trzy</strong></p>\n"),
        ("a\n\nb", "<p>a</p>\n<p>b</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("[[honesty]]", '<p><a class="atlas-link" href="../honesty/">Honesty</a></p>\n'),
        (
            "[[honesty|szczerość\ni <b>]]",
            '<p><a class="atlas-link" href="../honesty/">szczerość i &lt;b&gt;</a></p>\n',
        ),
        (
            "[strona](https://example.org)",
            '<p><a href="https://example.org" rel="external noopener noreferrer">strona</a></p>\n',
        ),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        ("[x](//example.org)", "<p>[x](//example.org)</p>\n"),
        ("[x](../other/)", "<p>[x](../other/)</p>\n"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"),
        ("# x", "<p># x</p>\n"),
        ("*x*{onclick=alert(1)}", "<p><em>x</em>{onclick=alert(1)}</p>\n"),
    ],
)
def test_markdown(markdown: str, expected: str) -> None:
    """Emphasis, lists, quotations and links exist; HTML, headings, attributes and other addresses are text."""
    assert block(markdown) == expected


def test_inline_has_no_paragraph() -> None:
    """A line stays a line."""
    assert str(text.inline("a *b* [[c]]", resolve)) == 'a <em>b</em> <a class="atlas-link" href="../c/">C</a>'


SIGNS = st.sampled_from(
    [*"<>&\"'[]()|*_`\\!#-: \n=", "[[", "]]", "javascript:", "https://", "<b ", "on", "a"]
)


@given(st.lists(SIGNS, max_size=40).map("".join))
def test_no_text_becomes_other_html(markdown: str) -> None:
    """Whatever stands in a field, only the few known tags come out."""
    rest = ALLOWED.sub("", block(markdown))
    assert "<" not in rest
    assert ">" not in rest


@given(st.lists(SIGNS, min_size=1, max_size=12).map(lambda signs: "".join(signs).strip()).filter(bool))
def test_words_alone_need_no_parser(markdown: str) -> None:
    """The short way for fields without signs gives what the parser gives."""
    sign, text._SIGN = text._SIGN, re.compile("")
    try:
        parsed = block(markdown), str(text.inline(markdown, resolve)), text.plain(markdown, str.upper)
    finally:
        text._SIGN = sign
    short = block(markdown), str(text.inline(markdown, resolve)), text.plain(markdown, str.upper)
    assert [html.unescape(form) for form in short] == [html.unescape(form) for form in parsed]


@pytest.mark.parametrize(
    ("field", "found"),
    [
        ("[[a]] i [[b-c|d e]]", []),
        ("[[a|b\nc]]", []),
        ("[[a|b\n\nc]]", ["[[a|b"]),
        ("[[A]]", ["[[A]]"]),
        ("[[a|]]", ["[[a|]]"]),
        ("[[a", ["[[a"]),
        ("[[a|[b]]]", ["[[a|[b]]"]),
    ],
)
def test_malformed_links(field: str, found: list[str]) -> None:
    """What begins like a link and is none is found."""
    assert list(wiki.malformed(field)) == found
