"""Fixtures that several test files use."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas import pipeline
from support import garden, project


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project's own site, built strictly."""
    return project.build(project.copy(tmp_path_factory.mktemp("atlas")))


@pytest.fixture(scope="session")
def garden_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small atlas of other kinds and languages, built strictly."""
    return project.build(garden.site(tmp_path_factory.mktemp("garden")))


@pytest.fixture(scope="session")
def garden_atlas(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Site:
    """The same small atlas, made by the generator alone."""
    made, problems = pipeline.build(garden.settings(tmp_path_factory.mktemp("strings")))
    assert problems == []
    assert made is not None
    return made
