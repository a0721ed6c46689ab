"""Serving: a change is seen, a broken file is survived."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support import project

PATIENCE = 60.0
"""Seconds after which a test gives up; how fast a change is shown, `make bench` tells."""


class Server:
    """A running `mkdocs serve` and what it printed."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.folder = folder
        self.base = f"http://127.0.0.1:{port}/"
        self.log = folder / "serve.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"],
                cwd=folder,
                env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def get(self, address: str) -> str:
        """A page, or "" while there is none."""
        try:
            with urllib.request.urlopen(self.base + address, timeout=PATIENCE) as answer:
                text: str = answer.read().decode()
                return text
        except (urllib.error.URLError, ConnectionError):
            return ""

    def until(self, true: Callable[[], bool]) -> bool:
        """Whether something came true in time."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log.read_text()
            if true():
                return True
            time.sleep(0.1)
        return False


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """This project, served."""
    running = Server(project.copy(tmp_path_factory.mktemp("served")))
    assert running.until(lambda: "<h1" in running.get("principles/honesty/")), running.log.read_text()
    yield running
    running.process.terminate()
    running.process.wait(timeout=30)


def test_changes_are_shown_and_faults_survived(server: Server) -> None:
    """Saved, new, broken, mended and deleted: the server follows, and shows the last good state meanwhile."""
    content = server.folder / "content/pl/principles"
    honesty = content / "honesty.yml"
    sound = honesty.read_text("utf-8")

    honesty.write_text(sound.replace("term: Uczciwość", "term: Uczciwość w słowach"), "utf-8")
    assert server.until(lambda: "Uczciwość w słowach" in server.get("principles/honesty/"))

    # A page that did not change itself, but names what did, is shown anew too.
    assert server.until(lambda: "Uczciwość w słowach" in server.get("principles/integrity/"))

    new = content / "patience.yml"
    text = (content / "nurture.yml").read_text("utf-8").split("relations:")[0] + "relations:\n"
    text += "".join(
        f"  {id_}: {{type: parallel, reason: Powód.}}\n" for id_ in ("honesty", "equity", "fling")
    )
    new.write_text(text + "sources: [what-is-a-customer-relationship]\n", "utf-8")
    assert server.until(lambda: "<h1" in server.get("principles/patience/"))

    honesty.write_text("term: [Rzetelność", "utf-8")
    assert server.until(lambda: "content/pl/principles/honesty.yml:2:1: " in server.log.read_text("utf-8"))
    assert server.until(lambda: "Uczciwość w słowach" in server.get("principles/honesty/"))

    honesty.write_text(sound.replace("term: Uczciwość", "term: Uczciwość i szczerość"), "utf-8")
    assert server.until(lambda: "Uczciwość i szczerość" in server.get("principles/honesty/"))

    new.unlink()
    assert server.until(lambda: server.get("principles/patience/") == "")
    assert "Traceback" not in server.log.read_text("utf-8")
