"""What the project says about itself is true."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from atlas import pipeline
from atlas.rules import EDITORIAL
from support.project import ROOT

LOCALES = ("pl", "uk", "ro")


def test_every_editorial_rule_is_in_the_table() -> None:
    """CONTRIBUTING has each rule's sentence, and no rule that is gone."""
    table = re.findall(
        r"^\| `(\w+)` \| (.+) \|$", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE
    )
    assert table == [(rule.__name__, (rule.__doc__ or "").splitlines()[0]) for rule in EDITORIAL]


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_of_the_documents_lead_somewhere(name: str) -> None:
    """Each relative link and picture exists."""
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / name).read_text("utf-8")):
        assert (ROOT / target).exists(), target


def test_every_target_explains_itself() -> None:
    """`make help` lists every command that the README names."""
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    named = set(
        re.findall(r"(?:^|`| )make ([a-z]+)(?=`|$|  )", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    )
    assert {"site", "test", "check"} <= named <= set(re.findall(r"^make ([a-z]+)", shown, re.MULTILINE))


def test_hand_written_pages_exist_in_every_language() -> None:
    """The docs have the same pages in each language."""
    pages = {
        locale: sorted(path.name for path in (ROOT / "docs" / locale).glob("*.md")) for locale in LOCALES
    }
    assert pages["pl"] == pages["uk"] == pages["ro"]


def test_every_pin_has_a_hash_and_names_no_host() -> None:
    """The lock files are exact and tell nothing of where they were made."""
    for path in (ROOT / "requirements").glob("*.txt"):
        text = path.read_text("ascii")
        pins = re.findall(
            r"^[a-z][^\n]*==[^\n]*(?:\n +--hash=sha256:[0-9a-f]{64}[^\n]*)+", text, re.MULTILINE
        )
        assert len(pins) == len(re.findall(r"^[a-z]", text, re.MULTILINE)), path
        assert "://" not in text


@pytest.mark.parametrize("locale", LOCALES)
def test_examples_in_the_docs_are_valid(tmp_path: Path, locale: str) -> None:
    """The entry and its translation on the page for contributors pass the check as they stand."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    text = (ROOT / "docs" / locale / "contribute.md").read_text("utf-8")
    examples = re.findall(r"`(content/[\w/-]+\.yml)`:\n\n```yaml\n(.*?)```", text, re.DOTALL)
    assert len(examples) == 2
    for name, example in examples:
        (tmp_path / name).write_text(example, "utf-8")
    assert pipeline.check(pipeline.Settings(tmp_path / "content", LOCALES)) == []
