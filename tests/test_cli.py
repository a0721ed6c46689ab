"""The command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from atlas.cli import main
from support.project import ROOT


def test_this_atlas_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    """The content of this project has no problems."""
    status = main(["check", str(ROOT / "content")])
    assert (status, capsys.readouterr().err) == (0, "")


def test_problems_are_printed_with_their_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 1; each problem as path:line:column, what is wrong, and how to mend it."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / "content/pl/principles/honesty.yml"
    path.write_text(path.read_text("utf-8").replace("advice:", "advise:"), "utf-8")
    assert main(["check", str(tmp_path / "content")]) == 1
    assert capsys.readouterr().err.splitlines()[-4:-1] == [
        "    Add it: advice: and below it, indented, its parts",
        f"content/pl/principles/honesty.yml:{_line(path, 'advise:')}:1: there is no field 'advise' here [unknown-field]",
        "    Did you mean 'advice'?",
    ]


def _line(path: Path, start: str) -> int:
    lines = path.read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(start))


@pytest.mark.parametrize("arguments", [[], ["chek"], ["check", "/no/such/folder"]])
def test_misuse_exits_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong command or folder is told in a line."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "atlas" in capsys.readouterr().err
