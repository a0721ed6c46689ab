"""The catalogs of the user interface."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas import pipeline, strings
from support.project import ROOT

LOCALES = ("pl", "uk", "ro")


def test_every_language_has_every_string() -> None:
    """The catalogs agree in keys, plural forms and blanks."""
    catalogs, problems = strings.load(pipeline.STRINGS, LOCALES)
    assert problems == []
    assert set(catalogs) == set(LOCALES)


def test_every_string_is_used() -> None:
    """No catalog carries words that the site never shows."""
    catalogs, _ = strings.load(pipeline.STRINGS, LOCALES)
    sources = [*(ROOT / "hooks").rglob("*.py"), *(ROOT / "hooks").rglob("*.html")]
    code = "\n".join(path.read_text("utf-8") for path in sources)
    families = ("relation.", "section.", "palette.", "typography.")  # named by a field, a type, a mode
    unused = [key for key in catalogs["pl"].texts if f'"{key}"' not in code and not key.startswith(families)]
    assert unused == []


def test_counts_take_the_right_form() -> None:
    """A number stands with the noun in its form."""
    catalogs, _ = strings.load(pipeline.STRINGS, LOCALES)
    assert [catalogs["pl"].count("count.entries", n) for n in (1, 3, 15)] == [
        "1 hasło",
        "3 hasła",
        "15 haseł",
    ]
    assert [catalogs["uk"].count("count.entries", n) for n in (1, 3, 15)] == [
        "1 стаття",
        "3 статті",
        "15 статей",
    ]
    assert [catalogs["ro"].count("count.entries", n) for n in (1, 3, 20)] == [
        "1 articol",
        "3 articole",
        "20 de articole",
    ]


@pytest.mark.parametrize(
    ("pl", "ro", "found"),
    [
        ("a: x\n", "{}\n", ["missing-string"]),
        ("a: x\n", "a: y\nb: z\n", ["unknown-string"]),
        ("a: x {n}\n", "a: y {m}\n", ["string-blanks"]),
        ("a: {one: x, few: x, many: x, other: x}\n", "a: {one: y, other: y}\n", ["plural-forms"]),
        ("a: {one: x, few: x, many: x, other: x}\n", "a: y\n", ["plural-forms"]),
        ("a: {one: x, few: x, many: x, other: x}\n", "a: {one: y, few: y, other: y}\n", []),
        ("a: x\n", "[a]\n", ["expected-map"]),
        ("a: x\n", "a: [y]\n", ["expected-text"]),
        (
            "a: {one: x, few: x, many: x, other: x}\n",
            "a: {one: y, few: [y], other: y}\n",
            ["expected-text"],
        ),
        (
            "a: {one: x, few: x, many: x, other: x}\n",
            "a: {one: y, few: '{number}', other: y}\n",
            ["string-blanks"],
        ),
    ],
)
def test_faults_of_catalogs(tmp_path: Path, pl: str, ro: str, found: list[str]) -> None:
    """A catalog that differs from the first one is told so."""
    for locale, text in (("pl", pl), ("ro", ro)):
        (tmp_path / f"{locale}.yml").write_text(text, "utf-8")
    _, problems = strings.load(tmp_path, ("pl", "ro"))
    assert [problem.code for problem in problems] == found


def test_a_missing_catalog_is_told(tmp_path: Path) -> None:
    """A configured language without a catalog is a problem with the catalog's name."""
    _, problems = strings.load(tmp_path, ("pl",))
    assert [(problem.code, problem.line) for problem in problems] == [("unreadable-file", 1)]
