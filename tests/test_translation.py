"""What a translation holds, and how it joins its original."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from atlas.kinds import KINDS, Benefit, Stage, Theme
from atlas.model import Frozen, KindNames
from atlas.shape import own_labels, references, texts
from atlas.translation import differences, merge, words_type
from support import garden

(BED,) = (kind for kind in garden.kinds() if kind.kind == "beds")


def bed(**changes: object) -> Frozen:
    """An original bed."""
    data = {
        "term": "Beet",
        "definition": "D.",
        "plants": {"tomato": {"task": "Schatten"}},
        "sources": ("book",),
    }
    made: Frozen = BED.model_validate(data | changes)
    return made


def words(**changes: object) -> Frozen:
    """Its translation."""
    data = {"term": "Grządka", "definition": "G.", "plants": {"tomato": {"task": "Cień"}}}
    return words_type(BED).model_validate(data | changes)


def test_a_translation_has_words_alone() -> None:
    """Facts are no fields of a translation."""
    assert {"holder", "nature", "sources"}.isdisjoint(words_type(Benefit).model_fields)
    assert {"sequence", "step"}.isdisjoint(words_type(Stage).model_fields)
    assert {"term", "goal", "self_question", "relations"} <= set(words_type(Stage).model_fields)
    with pytest.raises(ValidationError):
        words(sources=("book",))


def test_a_merged_entry_has_the_facts_of_one_and_the_words_of_the_other() -> None:
    """The result is an entry of the kind, whole."""
    merged = merge(bed(), words())
    assert merged == bed(term="Grządka", definition="G.", plants={"tomato": {"task": "Cień"}})


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"also": ("Zagon",)}, []),
        ({"note": "N."}, [(("note",), "surplus", (0, 0))]),
        ({"plants": {}}, [(("plants", "tomato"), "missing", (0, 0))]),
        (
            {"plants": {"tomato": {"task": "x"}, "basil": {"task": "y"}}},
            [(("plants", "basil"), "surplus", (0, 0))],
        ),
    ],
)
def test_differences_are_told_by_field(changes: dict[str, object], found: list[object]) -> None:
    """Where a translation does not have the parts of its original."""
    assert list(differences(bed(), words(**changes))) == found


def test_every_text_and_reference_of_an_entry_is_found() -> None:
    """Rules, links and search see every field of every kind through the shape alone."""
    entry = bed()
    assert [(path, text) for path, _, text in texts(entry)] == [
        (("term",), "Beet"),
        (("definition",), "D."),
        (("plants", "tomato", "task"), "Schatten"),
    ]
    assert [(path, target) for path, _, target in references(entry)] == [
        (("sources", "0"), "book"),
        (("plants", "tomato"), "tomato"),
    ]


def test_labels_of_a_kind_follow_from_its_fields() -> None:
    """One for each own field and each value to choose from; none for what every entry has."""
    assert own_labels(Benefit)[:2] == ["holder", "holder.customer"]
    assert own_labels(Theme) == ["voices", "agreement", "disagreement", "practice"]
    assert own_labels(Stage) == ["goal", "self_question"]


@pytest.mark.parametrize("kind", [*KINDS, KindNames])
def test_each_kind_has_a_translation(kind: type) -> None:
    """The type is made without a word about the kind."""
    assert "name" in words_type(kind).model_fields or "term" in words_type(kind).model_fields
