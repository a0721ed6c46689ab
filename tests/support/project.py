"""Copies of this project for tests that build or serve a whole site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("hooks", "overrides", "docs", "content", "mkdocs.yml")


def copy(target: Path, *, content: bool = True) -> Path:
    """A copy of all that a build needs, with or without the content; returns its folder."""
    for part in PARTS:
        source = ROOT / part
        if part == "content" and not content:
            (target / part).mkdir(parents=True)
        elif source.is_dir():
            shutil.copytree(source, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    return target


def mkdocs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs MkDocs in a folder; its output, both streams joined, is in `stdout`."""
    return python(folder, "-m", "mkdocs", *arguments)


def python(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs Python in a folder; its output, both streams joined, is in `stdout`."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=120,
    )


def build(folder: Path) -> Path:
    """Builds a site strictly; returns its folder."""
    done = mkdocs(folder, "build", "--strict")
    assert done.returncode == 0, done.stdout
    assert "WARNING" not in done.stdout, done.stdout
    return folder / "site"
