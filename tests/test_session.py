"""The pipeline runs once per change."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from atlas import pipeline
from atlas.session import Session
from support import garden


@pytest.fixture
def settings(tmp_path: Path) -> pipeline.Settings:
    """The small atlas with content of its own to change."""
    shutil.copytree(garden.FIXTURE / "content", tmp_path / "content")
    return replace(garden.settings(tmp_path), content=tmp_path / "content")


def test_an_unchanged_state_is_not_read_again(settings: pipeline.Settings) -> None:
    """Each language's build asks again; the answer is the same object."""
    session = Session()
    first, _ = session.refresh(settings)
    second, _ = session.refresh(settings)
    assert first is second
    assert session.runs == 1


def test_a_change_is_seen(settings: pipeline.Settings) -> None:
    """A saved, a new and a deleted file each give a new site."""
    session = Session()
    session.refresh(settings)
    tomato = settings.content / "pl/plants/tomato.yml"
    tomato.write_text(tomato.read_text("utf-8").replace("term: Pomidor", "term: Pomidorek"), "utf-8")
    shutil.copy(settings.content / "pl/plants/basil.yml", settings.content / "pl/plants/thyme.yml")
    changed, problems = session.refresh(settings)
    assert changed is not None
    assert problems == []
    assert changed.library.concepts["tomato"].entry("pl").term == "Pomidorek"
    assert "pl/plants/thyme.md" in changed.pages
    (settings.content / "pl/plants/thyme.yml").unlink()
    again, _ = session.refresh(settings)
    assert again is not None
    assert "pl/plants/thyme.md" not in again.pages
    assert session.runs == 3


def test_the_last_good_site_outlives_a_broken_file(settings: pipeline.Settings) -> None:
    """Problems are told once, the site stays, and a mended file is seen."""
    session = Session()
    good, _ = session.refresh(settings)
    tomato = settings.content / "pl/plants/tomato.yml"
    sound = tomato.read_text("utf-8")
    tomato.write_text("term: [", "utf-8")
    site, problems = session.refresh(settings)
    assert site is good
    assert [problem.code for problem in problems] == ["yaml-syntax"]
    assert session.refresh(settings) == (good, [])
    tomato.write_text(sound, "utf-8")
    mended, problems = session.refresh(settings)
    assert problems == []
    assert mended is not good


def test_without_a_good_site_problems_are_told_again(settings: pipeline.Settings) -> None:
    """Nothing is remembered of a state that never gave a site."""
    (settings.content / "pl/plants/tomato.yml").write_text("term: [", "utf-8")
    session = Session()
    assert session.refresh(settings)[0] is None
    assert session.refresh(settings)[1] != []


def test_how_texts_are_set_hides_nothing(settings: pipeline.Settings) -> None:
    """Editorial problems alone are told, and the changed site is there to be looked at."""
    session = Session()
    good, _ = session.refresh(settings)
    tomato = settings.content / "pl/plants/tomato.yml"
    tomato.write_text(tomato.read_text("utf-8").replace("Pachną liście.", "Pachną  liście."), "utf-8")
    site, problems = session.refresh(settings)
    assert [problem.code for problem in problems] == ["double-space"]
    assert site is not None
    assert site is not good
