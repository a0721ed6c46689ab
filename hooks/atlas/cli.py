"""The command line: `python -m atlas check` (with hooks/ on the path; `make check` does it)."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from . import pipeline
from .problem import report

_SOUND, _PROBLEMS = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; returns the exit status: 0 for sound content, 1 for problems (misuse exits with 2)."""
    options = _parser().parse_args(arguments)
    settings = pipeline.Settings(options.content, _locales(pipeline.STRINGS))
    problems = pipeline.check(settings)
    if problems:
        print(report(problems), file=sys.stderr)
        return _PROBLEMS
    print(f"{options.content}: no problems.")
    return _SOUND


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="atlas", description="The generator of the atlas.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="tell every problem of the content")
    check.add_argument(
        "content", type=_folder, nargs="?", default="content", help="the folder (default: content)"
    )
    return parser


def _folder(name: str) -> Path:
    path = Path(name)
    if not path.is_dir():
        message = f"there is no folder {name!r} here"
        raise argparse.ArgumentTypeError(message)
    return path


def _locales(catalogs: Path) -> tuple[str, ...]:
    """The languages that have a catalog: those that a site may be configured to show."""
    return tuple(sorted(path.stem for path in catalogs.glob("*.yml")))
