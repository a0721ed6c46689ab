"""One file to a typed document: whatever the file holds, a document or a report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import schema, source
from atlas.files import KIND_FILE, Found
from atlas.kinds import KINDS
from atlas.model import Entry, Frozen, PracticalEntry
from atlas.shape import shape_of

TYPES = {kind.kind: kind for kind in KINDS}
NAMES = sorted({name for kind in KINDS for name in kind.model_fields} | {"labels", "order", "translation_of"})

# Field names, right and wrong values, and what the type checker itself uses as a mark.
WORDS = st.sampled_from(
    [*NAMES, "", "[key]", "0", "a-b", "next", "type", "reason", "says", "1", "pl", "uk", "ї"]
)
VALUES = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3)
)


def load(text: str, kind: str, id_: str) -> schema.Loaded:
    """A text as the file of an entry."""
    node, problems = source.parse("x.yml", text.encode())
    assert node is not None, problems
    found = Found("pl", kind, id_, Path("x.yml"), f"content/pl/{kind}/{id_}.yml")
    return schema.document(found, node, TYPES, ("pl", "uk"))


@given(
    st.dictionaries(WORDS, VALUES, max_size=6),
    st.sampled_from(sorted(TYPES)),
    st.sampled_from(["x", KIND_FILE]),
)
def test_any_fields_give_a_document_or_a_report(fields: dict[str, object], kind: str, id_: str) -> None:
    """No value in no field ends in a traceback, and each problem can be told."""
    document, problems = load(json.dumps(fields, ensure_ascii=False), kind, id_)
    assert (document is None) == bool(problems)
    for found in problems:
        assert found.message
        assert found.remedy


def test_a_field_called_like_an_inner_mark_is_only_unknown() -> None:
    """The type checker marks keys of maps as "[key]": a field of that name is none of its marks."""
    _, problems = load('"[key]": x\n', "principles", "x")
    assert ("unknown-field", 1, 1) in [(found.code, found.line, found.column) for found in problems]


class Inner(Frozen):
    """A part."""

    word: str = ""


class ListOfParts(PracticalEntry):
    """What a translation could not be keyed to."""

    kind = "lists"
    parts: tuple[Inner, ...] = ()


class PerhapsAPart(PracticalEntry):
    """What may be there or not, with parts inside."""

    kind = "perhaps"
    part: Inner | None = None


@pytest.mark.parametrize("kind", [ListOfParts, PerhapsAPart])
def test_a_kind_that_could_not_be_translated_is_refused(kind: type[Entry]) -> None:
    """A shape that the generator would show or join wrongly stops whoever writes the kind, with advice."""
    with pytest.raises(TypeError, match=r"parts?.*map"):
        shape_of(kind)
