"""Another team's atlas: other kinds, another language, and no change to the rendering code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support import garden, html, project


def test_its_kinds_have_pages_in_both_languages(garden_site: Path) -> None:
    """Kinds and entries stand at their addresses, the further language in its folder."""
    for place in ("plants/tomato", "beds/south-bed", "sources/garden-book", "plants", "a-z", "."):
        assert (garden_site / place / "index.html").is_file()
        assert (garden_site / "de" / place / "index.html").is_file()


def test_its_own_fields_are_shown_without_a_template(garden_site: Path) -> None:
    """Traits, references, numbers and keyed parts come out under their labels."""
    tomato = html.read(garden_site / "de/plants/tomato/index.html")
    assert [heading.get("id") for heading in tomato.all("h2")] == [
        "explanation",
        "needs",
        "companions",
        "signs",
        "example",
        "advice",
        "relations",
        "appearances",
        "sources",
    ]
    assert ("Licht", "Sonne") in _facts(tomato)
    assert ("Höhe (cm)", "150") in _facts(tomato)
    bed = html.read(garden_site / "beds/south-bed/index.html")
    assert [voice.text for voice in bed.all("div", class_="atlas-voice")] == [
        "Pomidor Daje cień.",
        "Bazylia Odstrasza muchy.",
    ]


def _facts(page: html.Page) -> list[tuple[str, str]]:
    return [(term.text, value.text) for term, value in zip(page.all("dt"), page.all("dd"), strict=False)]


def test_its_traits_are_compared(garden_site: Path) -> None:
    """A kind whose entries have traits in common gets the table."""
    table = html.read(garden_site / "plants/index.html")
    assert [cell.text for cell in table.all("th", scope="col")] == ["Roślina", "Światło", "Woda"]
    assert [cell.text for cell in table.all("td")] == ["słońce", "dużo", "słońce", "mało"]


def test_a_missing_translation_falls_back(garden_site: Path) -> None:
    """The page exists, with the original's words marked as such, and a way to write the translation."""
    page = html.read(garden_site / "de/plants/basil/index.html")
    assert page.one("html").get("lang") == "de"
    for name, text in (("h1", "Bazylia"), ("p", "Ziele o mocnym zapachu.")):
        assert [element.language for element in page.all(name) if element.text == text] == ["pl"]
    notice = page.one("aside", class_="atlas-fallback")
    assert notice.language == "de"
    translate = [link.get("href") for link in page.all("a", rel="edit")]
    assert translate[-1] == "https://git.example/atlas/atlas/new/main/content/de/plants?filename=basil.yml"


def test_a_missing_translation_claims_nothing(garden_site: Path) -> None:
    """No hreflang, no canonical, no sitemap entry names the fallback page; it asks not to be indexed."""
    page = html.read(garden_site / "de/plants/basil/index.html")
    assert page.one("meta", name_="robots").get("content") == "noindex"
    assert page.all("link", rel="alternate") == []
    assert page.all("link", rel="canonical") == []
    assert page.all("script", type="application/ld+json") == []
    original = html.read(garden_site / "plants/basil/index.html")
    assert [link.get("hreflang") for link in original.all("link", rel="alternate")] == ["pl", "x-default"]
    assert "de/plants/basil" not in (garden_site / "sitemap.xml").read_text("utf-8")
    index = html.read(garden_site / "de/a-z/index.html")
    assert "Bazylia" not in [link.text for link in index.all("a", class_="atlas-term")]


def test_hostile_words_stay_words(garden_site: Path) -> None:
    """What looks like HTML in a definition is text wherever it is shown: body, head, data for machines."""
    page = html.read(garden_site / "plants/tomato/index.html")
    definition = "Ciepłolubna roślina o <czerwonych> owocach & „pnączu”."
    assert page.one("p", class_="atlas-lead").text == definition
    assert page.one("meta", name_="description").get("content") == definition
    assert json.loads(page.one("script", type="application/ld+json").text)["description"] == definition
    assert page.all("czerwonych") == []


def test_a_build_with_problems_leaves_the_old_site(tmp_path: Path) -> None:
    """Broken content stops the build with its report before anything of the site is touched."""
    folder = garden.site(tmp_path)
    project.build(folder)
    before = {path: path.stat().st_mtime_ns for path in sorted((folder / "site").rglob("*"))}
    (folder / "content/pl/plants/tomato.yml").write_text("term: Pomidor\n", "utf-8")
    done = project.mkdocs(folder, "build", "--strict")
    assert done.returncode == 1
    assert "content/pl/plants/tomato.yml:1:1: the field 'definition' is missing" in done.stdout
    assert "Traceback" not in done.stdout
    assert before == {path: path.stat().st_mtime_ns for path in sorted((folder / "site").rglob("*"))}


@pytest.mark.parametrize("folder", ["plants", "beds"])
def test_kinds_need_no_template(folder: str) -> None:
    """The fixture proves something only while it has no templates or icons of its own."""
    templates = project.ROOT / "hooks" / "atlas" / "templates"
    assert not list(templates.rglob(f"*{folder}*"))


def test_the_site_may_live_below_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The two addresses come from the environment; canonical, edit and lost readers' links follow them."""
    monkeypatch.setenv("ATLAS_SITE_URL", "https://example.org/garden/")
    monkeypatch.setenv("ATLAS_REPO_URL", "https://code.example/me/garden")
    site = project.build(garden.site(tmp_path))
    tomato = html.read(site / "de/plants/tomato/index.html")
    assert tomato.one("link", rel="canonical").get("href") == "https://example.org/garden/de/plants/tomato/"
    edit = [link.get("href") for link in tomato.all("a", rel="edit")]
    assert edit == ["https://code.example/me/garden/edit/main/content/de/plants/tomato.yml"]
    lost = html.read(site / "404.html")
    assert {link.get("href") for link in lost.all("a", class_="md-button")} == {
        "/garden/",
        "/garden/a-z/",
        "/garden/de/",
        "/garden/de/a-z/",
    }


def test_the_pipeline_runs_once_for_all_languages(tmp_path: Path) -> None:
    """MkDocs builds once per language; the content is read once."""
    garden.site(tmp_path)
    program = (
        "import sys; from mkdocs.commands.build import build; from mkdocs.config import load_config;"
        "build(load_config('mkdocs.yml')); print('runs:', sys.modules['hooks/main.py']._host.session.runs)"
    )
    done = project.python(tmp_path, "-c", program)
    assert (tmp_path / "site/de/plants/tomato/index.html").is_file(), done.stdout
    assert "runs: 1\n" in done.stdout
