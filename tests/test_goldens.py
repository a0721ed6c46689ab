"""What the generator makes of a small atlas, as text to be reviewed as a diff (`pytest --snapshot-update`)."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import pytest
from pydantic import BaseModel
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from atlas.pipeline import Site


class _Html(SingleFileSnapshotExtension):
    _write_mode = WriteMode.TEXT
    file_extension = "html"


class _Json(_Html):
    file_extension = "json"


PAGES = (
    "pl/plants/tomato.md",
    "de/plants/tomato.md",
    "de/plants/basil.md",
    "pl/beds/south-bed.md",
    "pl/plants/index.md",
    "pl/a-z.md",
    "de/index.md",
)


@pytest.mark.parametrize("uri", PAGES, ids=lambda uri: uri.removesuffix(".md").replace("/", "-"))
def test_bodies(garden_atlas: Site, snapshot: SnapshotAssertion, uri: str) -> None:
    """The body of each sort of page is as reviewed."""
    body = garden_atlas.renderer.body(garden_atlas.pages[uri], "https://git.example/edit")
    assert body == snapshot(extension_class=_Html)


def test_library(garden_atlas: Site, snapshot: SnapshotAssertion) -> None:
    """The library as data: concepts, words, relations from both ends, mentions and uses."""
    concepts = garden_atlas.library.concepts.values()
    data = {concept.id: _plain(asdict(concept) | {"entries": concept.entries}) for concept in concepts}
    assert json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) == snapshot(extension_class=_Json)


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value
