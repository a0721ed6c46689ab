"""Runs of words that entries must not share with the texts that they come from.

The texts themselves are not part of this project; `fixtures/source-runs.txt` keeps a digest of each run of
eight words in them. To make it anew: `python -m support.runs TEXT… > fixtures/source-runs.txt` (in tests/).
"""

from __future__ import annotations

import hashlib
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

LENGTH = 8
FIXTURE = Path(__file__).resolve().parents[1] / "fixtures" / "source-runs.txt"


def words(text: str) -> list[str]:
    """The words of a text in small letters, marks and punctuation apart."""
    return re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text).casefold())


def runs(text: str) -> Iterator[tuple[str, str]]:
    """Each run of eight words: its digest and the words."""
    found = words(text)
    for start in range(len(found) - LENGTH + 1):
        run = " ".join(found[start : start + LENGTH])
        yield hashlib.blake2b(run.encode(), digest_size=6).hexdigest(), run


if __name__ == "__main__":
    texts = [Path(name).read_text("utf-8") for name in sys.argv[1:]]
    print("\n".join(sorted({digest for text in texts for digest, _ in runs(text)})))
