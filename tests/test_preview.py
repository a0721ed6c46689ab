"""What is kept of a page while serving, and what makes it worthless."""

from __future__ import annotations

from atlas.preview import Finished, Preview


def test_a_page_is_kept_while_all_that_shapes_it_stays() -> None:
    """Another body or another setting, and the page goes through the theme again."""
    preview = Preview()
    page = Finished("<p>a</p>", ("nav", 1), "<html><p>a</p></html>")
    assert preview.unchanged("pl/a.md", "<p>a</p>", ("nav", 1)) is None
    preview.remember("pl/a.md", page)
    assert preview.unchanged("pl/a.md", "<p>a</p>", ("nav", 1)) is page
    assert preview.unchanged("pl/a.md", "<p>b</p>", ("nav", 1)) is None
    assert preview.unchanged("pl/a.md", "<p>a</p>", ("nav", 2)) is None
    assert preview.unchanged("uk/a.md", "<p>a</p>", ("nav", 1)) is None
