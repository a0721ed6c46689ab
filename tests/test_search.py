"""What the search index holds."""

from __future__ import annotations

import json
from pathlib import Path

from atlas.pipeline import Site
from atlas.search import SearchEntry, search_entries


def entries(atlas: Site, uri: str) -> list[SearchEntry]:
    """The search entries of a page of the small atlas."""
    return list(search_entries(atlas.pages[uri], atlas.library))


def test_an_entry_is_found_by_its_fields(garden_atlas: Site) -> None:
    """Term, definition and synonyms first, then each section with text of its own; relations are others' words."""
    found = entries(garden_atlas, "pl/plants/tomato.md")
    assert [entry.location for entry in found] == [
        "plants/tomato/",
        "plants/tomato/#explanation",
        "plants/tomato/#signs",
        "plants/tomato/#example",
        "plants/tomato/#advice",
    ]
    assert found[0].title == "Pomidor"
    assert found[0].text == (
        "<p>Ciepłolubna roślina o &lt;czerwonych&gt; owocach &amp; „pnączu”.</p><p>psianka pomidor</p>"
    )
    assert found[1].text == "<p>Rośnie w słońcu, obok bazylii. Pierwszy punkt Drugi punkt</p>"


def test_links_without_words_are_found_by_the_term(garden_atlas: Site) -> None:
    """In the language of the text."""
    assert (
        entries(garden_atlas, "de/plants/tomato.md")[1].text == "<p>Wächst in der Sonne, neben Bazylia.</p>"
    )


def test_kinds_are_found_and_lists_are_not(garden_atlas: Site) -> None:
    """A kind by its name and introduction; A–Z and home have no words of their own."""
    assert [entry.title for entry in entries(garden_atlas, "de/plants/index.md")] == ["Pflanzen"]
    assert entries(garden_atlas, "de/a-z.md") == []


def test_the_built_index_has_every_page_once(garden_site: Path) -> None:
    """Generated pages from their fields, hand-written ones as the theme reads them."""
    index = json.loads((garden_site / "search/search_index.json").read_text("utf-8"))
    places = [entry["location"] for entry in index["docs"]]
    assert len(places) == len(set(places))
    for place in ("plants/tomato/", "de/plants/tomato/", "de/plants/basil/", "beds/south-bed/#plants", "de/"):
        assert place in places
