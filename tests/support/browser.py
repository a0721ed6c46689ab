"""A Chromium or Chrome for the browser tests: found on the machine, else installed, else asked for.

Run as a program it makes sure that there is one; CHROMIUM names one that lies elsewhere.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge")
MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# No sandbox inside containers that run as root; no connections of the browser's own.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
HELP = """No Chromium or Chrome was found, and none could be installed. Install one, for instance with
    apt install chromium        (Debian, Ubuntu)
    dnf install chromium        (Fedora)
    brew install --cask chromium
or name one: CHROMIUM=/path/to/chrome make test"""


def find() -> str | None:
    """The path of a browser, or None."""
    return next(_candidates(), None)


def _candidates() -> Iterator[str]:
    if named := os.environ.get("CHROMIUM"):
        yield named
    yield from (path for name in NAMES if (path := shutil.which(name)))
    yield from (path for path in MAC if Path(path).exists())
    yield from _playwrights_own()


def _playwrights_own() -> Iterator[str]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (slow to import, and rarely needed)

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if Path(path).exists():
        yield path


def _installers() -> Iterator[list[str]]:
    if shutil.which("apt-get"):
        root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        yield [*root, "apt-get", "update", "-qq"]
        yield [*root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
    elif shutil.which("dnf") and os.geteuid() == 0:
        yield ["dnf", "install", "-y", "-q", "chromium"]
    yield [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]


def main() -> int:
    """Makes sure that a browser is there; returns the exit status."""
    for command in _installers():
        if find():
            return 0
        print("No Chromium found; trying:", " ".join(command))
        try:
            subprocess.run(command, check=False, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})
        except OSError as error:
            print(error)
    if find():
        return 0
    print(HELP, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
