"""The knowledge itself: complete in every language, in its own words, and nobody meets a dead end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas import pipeline, wiki
from atlas.address import Addresses
from atlas.kinds import Concept, Source, Theme
from atlas.model import Library
from atlas.shape import texts
from support import html, runs
from support.project import ROOT

LOCALES = ("pl", "uk", "ro")
FIXTURES = ROOT / "tests" / "fixtures"
COUNTS = {
    "relationship-types": 15,
    "bond-dimensions": 6,
    "benefits": 9,
    "principles": 19,
    "stages": 9,
    "sequences": 3,
    "pitfalls": 11,
    "tools": 7,
    "context": 7,
    "themes": 9,
    "sources": 11,
}


@pytest.fixture(scope="module")
def library() -> Library:
    """This atlas."""
    site, problems = pipeline.build(pipeline.Settings(ROOT / "content", LOCALES))
    assert problems == []
    assert site is not None
    return site.library


def test_every_concept_is_there_in_every_language(library: Library) -> None:
    """83 concepts in eight kinds, three sequences, nine themes and the sources; none on a fallback page."""
    assert {kind: len(library.members(kind)) for kind in library.kinds} == COUNTS
    assert sum(isinstance(c.entry(c.original), Concept) for c in library.concepts.values()) == 83
    lacking = [id_ for id_, concept in library.concepts.items() if set(concept.entries) != set(LOCALES)]
    assert lacking == []


def test_the_original_is_in_the_language_of_its_source(library: Library) -> None:
    """What comes from one text was first written in that text's language; literature in English aside."""
    for concept in library.concepts.values():
        sources = [library.concepts[id_].entry("pl") for id_ in concept.entry("pl").sources]
        languages = {source.language for source in sources if isinstance(source, Source)} - {"en"}
        if len(languages) == 1 and isinstance(concept.entry("pl"), Concept):
            assert {concept.original} == languages, concept.id


def test_every_section_is_on_every_page(site: Path, library: Library) -> None:
    """The built page of each entry has each part that such an entry has, and no notice of a missing translation."""
    common = ["explanation", "signs", "example", "advice", "relations", "sources"]
    for locale in LOCALES:
        for concept in library.concepts.values():
            address = Addresses("pl").of(locale, concept.kind, concept.id)
            page = html.read(site / address / "index.html")
            assert page.all("aside", class_="atlas-fallback") == [], address
            anchors = {heading.get("id") for heading in page.all("h2")}
            if isinstance(concept.entry(locale), Concept):
                assert anchors >= set(common), address
            if isinstance(concept.entry(locale), Theme):
                assert anchors >= {"explanation", "voices", "agreement", "practice", "sources"}, address


def test_no_page_is_a_dead_end(library: Library) -> None:
    """Each concept is in relation with three others, one of them of another kind; each theme and source is used."""
    for concept in library.concepts.values():
        if isinstance(concept.entry("pl"), Concept):
            targets = {link.target for link in concept.links}
            assert len(targets) >= 3, concept.id
            assert any(library.concepts[target].kind != concept.kind for target in targets), concept.id
        elif isinstance(concept.entry("pl"), Source):
            assert concept.uses or concept.mentioned_by, concept.id


def test_the_sources_disagree_where_they_do(library: Library) -> None:
    """The two themes on which the texts pull apart say so in every language."""
    for id_ in ("loyalty-disputed", "near-but-not-too-near"):
        for locale in LOCALES:
            theme = library.concepts[id_].entry(locale)
            assert isinstance(theme, Theme)
            assert theme.disagreement, (id_, locale)


def test_no_sentence_is_a_source_s(library: Library) -> None:
    """No run of eight words stands in a source text too; titles of works aside."""
    known = set(runs.FIXTURE.read_text("ascii").split())
    shared = [
        (where, run) for where, text in _texts(library) for digest, run in runs.runs(text) if digest in known
    ]
    assert shared == []


def _texts(library: Library) -> Iterator[tuple[str, str]]:
    for concept in library.concepts.values():
        for locale, entry in concept.entries.items():
            for path, _, text in texts(entry):
                yield (
                    f"{locale}/{concept.id}:{'.'.join(path)}",
                    wiki.LINK.sub(lambda m: m["words"] or " ", text),
                )


def test_no_two_entries_say_the_same(library: Library) -> None:
    """No run of twelve words stands in two entries of a language."""
    for locale in LOCALES:
        seen: dict[str, str] = {}
        for concept in library.concepts.values():
            found: dict[str, str] = {}
            for _, _, text in texts(concept.entry(locale)):
                words = runs.words(wiki.LINK.sub(lambda m: m["words"] or " ", text))
                found |= {" ".join(words[at : at + 12]): concept.id for at in range(len(words) - 11)}
            doubled = {run: (seen[run], concept.id) for run in found if run in seen}
            assert doubled == {}
            seen |= found


def test_numbers_are_the_same_in_every_language(library: Library) -> None:
    """The shares of the power shift stand in all languages."""
    for locale in LOCALES:
        words = " ".join(text for _, _, text in texts(library.concepts["power-shift"].entry(locale)))
        assert [figure for figure in ("1997", "7%", "15%", "67%", "89%") if figure not in words] == [], locale


def test_the_relations_of_the_sources_are_stated(library: Library) -> None:
    """Each relation that the sources give reason for (fixtures/required-relations.txt) is there, with its type."""
    required = [
        line.split() for line in (FIXTURES / "required-relations.txt").read_text("ascii").splitlines()
    ]
    stated = {
        (id_, link.type, link.target) for id_, concept in library.concepts.items() for link in concept.links
    }
    assert [relation for relation in required if tuple(relation) not in stated] == []
