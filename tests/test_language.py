"""What each language knows about itself."""

from __future__ import annotations

import pytest

from atlas import language


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("pl", ["Cóż", "Ćma", "Lato", "Luz", "Łąka", "Zebra", "Źródło", "Żaba"]),
        ("uk", ["гора", "Ґанок", "Євген", "Іній", "Їжак", "Йод", "Abc"]),
        ("ro", ["Abac", "Ăla", "Iarnă", "Înalt", "Sare", "Șarpe", "Tată", "Țară"]),
    ],
)
def test_words_stand_in_the_order_of_the_alphabet(locale: str, words: list[str]) -> None:
    """Ł follows L, Ґ follows Г, І and Ї have their places, Ș follows S; small and capital letters are one."""
    by_code_point = sorted(words)
    assert sorted(by_code_point, key=language.sort_key(locale)) == words != by_code_point


def test_index_letters_are_those_of_the_alphabet() -> None:
    """Each word stands under its own letter; another script comes last."""
    words = ["їжак", "Іній", "Ґанок", "гора", "Abc", "1-й"]
    found = language.index("uk", [(word, word) for word in words])
    assert found == [
        ("Г", ["гора"]),
        ("Ґ", ["Ґанок"]),
        ("І", ["Іній"]),
        ("Ї", ["їжак"]),
        ("…", ["1-й", "Abc"]),
    ]


@pytest.mark.parametrize(
    ("locale", "categories"),
    [
        ("pl", {0: "many", 1: "one", 2: "few", 5: "many", 12: "many", 22: "few", 25: "many"}),
        ("uk", {0: "many", 1: "one", 3: "few", 11: "many", 21: "one", 24: "few"}),
        ("ro", {0: "few", 1: "one", 2: "few", 19: "few", 20: "other", 101: "few"}),
    ],
)
def test_plural_categories(locale: str, categories: dict[int, str]) -> None:
    """Numbers take the plural form that CLDR gives them."""
    assert {count: language.plural_category(locale, count) for count in categories} == categories


def test_territories_and_names() -> None:
    """A language knows its likeliest region and how others call it."""
    assert [language.territory(locale) for locale in ("pl", "uk", "ro")] == ["pl_PL", "uk_UA", "ro_RO"]
    assert language.display_name("uk", "pl") == "ukraiński"
