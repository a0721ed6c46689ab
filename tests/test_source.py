"""YAML text to plain values: what it means, where it stands, what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.source import Fields, Items, Node, Text, parse


def values(text: str) -> Node:
    """The value of a text that must be sound."""
    node, problems = parse("x.yml", text.encode())
    assert problems == []
    assert node is not None
    return node


def codes(data: str | bytes) -> list[tuple[int, int, str]]:
    """Line, column and code of each problem."""
    _, problems = parse("x.yml", data if isinstance(data, bytes) else data.encode())
    return [(found.line, found.column, found.code) for found in problems]


@pytest.mark.parametrize(
    "written", ["no", "yes", "12:30", "1_000", "0x1F", "2026-11-23", "null", "~", "1.50", ".inf", "="]
)
def test_scalars_stay_text(written: str) -> None:
    """YAML's implicit types do not exist: text means itself."""
    node = values(f"field: {written}\n")
    assert isinstance(node, Fields)
    assert node.values["field"] == Text(written, 1, 8, written)


def test_places_count_characters_from_one() -> None:
    """Lines and columns are those that an editor shows, also after Cyrillic and wide characters."""
    node = values("a: 🦋 ї\nчому: [так, ні]\n")
    assert isinstance(node, Fields)
    items = node.values["чому"]
    assert isinstance(items, Items)
    assert [(item.value, item.line, item.column) for item in items.values if isinstance(item, Text)] == [
        ("так", 2, 8),
        ("ні", 2, 13),
    ]
    assert (node.keys["чому"].line, node.keys["чому"].column) == (2, 1)


def test_line_ends_of_windows_are_read() -> None:
    """CRLF is a line end and not a control character."""
    node = values("a: |\r\n  x\r\n  y\r\n")
    assert isinstance(node, Fields)
    assert node.values["a"] == Text("x\ny\n", 1, 4, "|\n  x\n  y\n")


def test_a_lone_carriage_return_is_refused() -> None:
    """What would hide text in some editors is no line end."""
    assert codes("a: b\rc: d\n") == [(1, 5, "forbidden-character")]


def test_a_byte_order_mark_is_refused() -> None:
    """Files are UTF-8 without a mark."""
    assert codes(b"\xef\xbb\xbfa: b\n") == [(1, 1, "forbidden-character")]


def test_bad_bytes_are_placed() -> None:
    """The first byte that is not UTF-8 is named with its place in characters."""
    assert codes("ż: ".encode() + b"\xff") == [(1, 4, "not-utf-8")]


def test_several_problems_of_one_file_come_together() -> None:
    """Reading goes on after a refusal."""
    text = "a: &x 1\nb: *x\nc: !!int 3\na: 4\n<<: {d: 5}\n"
    assert [code for _, _, code in codes(text)] == ["anchor", "alias", "tag", "duplicate-key", "merge-key"]


def test_a_duplicate_names_both_places() -> None:
    """The second key is the problem, the first its explanation."""
    _, (found,) = parse("x.yml", b"a: 1\nb: 2\na: 3\n")
    assert (found.line, found.column) == (3, 1)
    assert dict(found.details) == {"key": "a", "line": "1", "column": "1"}


@pytest.mark.parametrize(("depth", "expected"), [(12, []), (13, ["too-deep"]), (100_000, ["too-deep"])])
def test_depth_is_limited(depth: int, expected: list[str]) -> None:
    """Twelve levels are read, thirteen refused, a hundred thousand refused without harm."""
    text = "[" * depth + "]" * depth
    assert [code for _, _, code in codes(text)] == expected


@given(st.binary(max_size=2_000))
def test_any_bytes_give_a_value_or_a_report(data: bytes) -> None:
    """The reader is total."""
    node, problems = parse("x.yml", data)
    assert node is not None or problems


@given(st.text(st.sampled_from(list("ab:-?[]{}&*!|>'\"%@`#,<. \n\t0~і")), max_size=120))
def test_any_text_of_yaml_signs_gives_a_value_or_a_report(text: str) -> None:
    """The reader is total where it is most likely to stumble."""
    node, problems = parse("x.yml", text.encode())
    assert node is not None or problems
