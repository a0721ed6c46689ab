"""A library that is wrong in every way: the complete report, in its order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import pytest
from pydantic import Field

from atlas import kinds, pipeline
from atlas.messages import MESSAGES
from atlas.model import Inline, Line, PracticalEntry, Step


class Principle(PracticalEntry):
    """A kind without demands on length, so that the faults below stand alone."""

    kind = "principles"
    breach: Inline


class Scale(PracticalEntry):
    """A kind with a list of fixed length."""

    kind = "scales"
    poles: Annotated[tuple[Line, ...], Field(min_length=2, max_length=2)]


class Stage(Step):
    """A step."""

    kind = "stages"
    goal: Inline


class Demanding(kinds.Concept):
    """A kind with this atlas's demands on length and relations, and a limit that has no message of its own."""

    kind = "tools"
    weight: Annotated[int, Field(le=5)] = 1


KINDS = (Principle, Scale, Stage, Demanding, kinds.Sequence, kinds.Source)

SOUND = """\
term: Zasada
definition: Jedno zdanie.
explanation: Tekst.
signs: [znak]
example: Przykład.
advice: [rada]
breach: Skutek.
sources: [book]
"""
TRANSLATED = SOUND.replace("sources: [book]\n", "")
KIND = "name: Nazwa\nsingular: Nazwa\nsummary: Opis.\nintroduction: Wstęp.\n"
STAGE = SOUND.replace("breach: Skutek.\n", "goal: Cel.\n")
PLAIN = SOUND.replace("breach: Skutek.\n", "")
LONG = PLAIN.replace("Tekst.", "słowo " * 80).replace("[znak]", "[a, b, c]").replace("[rada]", "[a, b]")

P, U = "pl/principles", "uk/principles"

FILES: dict[str, str | bytes] = {
    # What the rest stands on
    "pl/principles/_kind.yml": KIND + "labels: {breach: Skutek}\norder: [sound, book, sund]\n",
    "uk/principles/_kind.yml": KIND + "translation_of: pl\nlabels: {braech: Наслідок}\n",
    "pl/sources/_kind.yml": KIND + "labels:\n  title: x\n  author: x\n  year: x\n  published: x\n"
    "  language: x\n  language.pl: x\n  language.uk: x\n  language.ro: x\n  language.en: x\n"
    "  medium: x\n  medium.article: x\n  medium.book: x\n  medium.blog: x\n  medium.notes: x\n  cites: x\n",
    "pl/sources/book.yml": "term: Książka\ndefinition: Źródło.\ntitle: T\nlanguage: pl\nmedium: book\n",
    "pl/stages/_kind.yml": KIND + "labels: {goal: Cel}\n",
    "uk/stages/_kind.yml": KIND + "translation_of: pl\nlabels: {goal: Мета}\n",
    "pl/sequences/_kind.yml": KIND + "labels: {starts_when: Od, ends_when: Do}\n",
    "uk/sequences/_kind.yml": KIND + "translation_of: pl\nlabels: {starts_when: Від, ends_when: До}\n",
    f"{P}/sound.yml": SOUND,
    f"{U}/sound.yml": "translation_of: pl\n" + TRANSLATED,
    # Folders and names
    "pl/notes.txt": "x",
    "pl/principels/x.yml": SOUND,
    "xx/principles/x.yml": SOUND,
    f"{P}/picture.png": b"\x89PNG",
    f"{P}/Keep_Word.yml": SOUND,
    f"{P}/Sound.yml": SOUND,
    f"{P}/index.yml": SOUND,
    # YAML
    f"{P}/a-alias.yml": SOUND.replace("term: Zasada", "term: &a Zasada") + "note: *a\n",
    f"{P}/a-bidi.yml": SOUND.replace("Tekst.", "Te\u202ekst."),
    f"{P}/a-control.yml": SOUND.replace("Tekst.", "Te\x07kst.").encode(),
    f"{P}/a-deep.yml": SOUND + "note: " + "[" * 13 + "]" * 13 + "\n",
    f"{P}/a-directive.yml": "%YAML 1.2\n---\n" + SOUND,
    f"{P}/a-documents.yml": SOUND + "---\n" + SOUND,
    f"{P}/a-empty.yml": "# nothing\n",
    f"{P}/a-key.yml": SOUND + "? [a, b]\n: c\n",
    f"{P}/a-large.yml": SOUND + "# " + "x" * (256 * 1024) + "\n",
    f"{P}/a-latin.yml": SOUND.replace("Tekst.", "Tekst ż.").encode("iso-8859-2"),
    f"{P}/a-merge.yml": SOUND + "<<: {note: x}\n",
    f"{P}/a-syntax.yml": SOUND.replace("Tekst.", "Tekst: nie"),
    f"{P}/a-tag.yml": SOUND.replace("Tekst.", "!!python/object:os.system Tekst."),
    f"{P}/a-twice.yml": SOUND + "term: Znowu\n",
    # Shapes
    f"{P}/b-list.yml": "- term: Zasada\n",
    f"{P}/b-shapes.yml": """\
term:
also: synonim
definiton: Literówka.
explanation: {a: b}
signs: []
example: Przykład.
advice: [rada]
breach: |
  Dwa

  akapity.
relations: [sound]
sources: [Book]
""",
    f"{P}/b-values.yml": SOUND.replace("Jedno zdanie.", "z" * 301)
    + "relations:\n  sound: {type: contrast, reason: r}\n",
    f"{U}/b-facts.yml": "translation_of: pl\n" + SOUND,
    f"{P}/b-facts.yml": SOUND,
    f"{U}/b-origin.yml": "translation_of: xx\n" + TRANSLATED,
    "pl/scales/three-poles.yml": PLAIN + "poles: [a, b, c]\n",
    "pl/tools/_kind.yml": KIND + "labels: {weight: Waga}\n",
    "uk/tools/_kind.yml": KIND + "translation_of: pl\nlabels: {weight: Вага}\n",
    "pl/tools/heavy.yml": LONG + "weight: 6\n",
    "pl/tools/lonely.yml": LONG,
    "pl/tools/short.yml": PLAIN,
    # The whole set
    f"{P}/c-circle-a.yml": SOUND + "relations:\n  c-circle-b: {type: next, reason: r}\n",
    f"{P}/c-circle-b.yml": SOUND + "relations:\n  c-circle-a: {type: next, reason: r}\n",
    f"{P}/c-links.yml": SOUND.replace("Tekst.", "Jest [[sund]],\n  jest [[c-links|siebie]], nie ma [[sound|.")
    + "relations:\n  soud: {type: next, reason: r}\n  c-links: {type: next, reason: r}\n",
    f"{P}/c-stated-a.yml": SOUND + "relations:\n  c-stated-b: {type: parallel, reason: r}\n",
    f"{P}/c-stated-b.yml": SOUND + "relations:\n  c-stated-a: {type: parallel, reason: r}\n",
    f"{P}/c-double.yml": SOUND.replace("[rada]", "[rada, RADA]"),
    f"{P}/c-kind.yml": SOUND.replace("[book]", "[sound]"),
    f"{U}/c-orphan.yml": "translation_of: pl\n" + TRANSLATED,
    f"{P}/c-originals.yml": SOUND,
    f"{U}/c-originals.yml": SOUND,
    f"{P}/c-parts.yml": SOUND + "note: Uwaga.\n",
    f"{U}/c-parts.yml": "translation_of: pl\n"
    + TRANSLATED.replace("[znak]", "[раз, два]")
    + "relations:\n  sound: {reason: r}\n",
    "pl/stages/sound.yml": STAGE + "sequence: way\nstep: 1\n",
    "pl/stages/first.yml": STAGE + "sequence: way\nstep: 2\n",
    "pl/stages/second.yml": STAGE + "sequence: way\nstep: 2\n",
    "pl/stages/third.yml": STAGE + "sequence: way\nstep: drugi\n",
    "pl/stages/late.yml": STAGE + "sequence: gap\nstep: 2\n",
    "pl/sequences/gap.yml": "term: Luka\ndefinition: D.\nexplanation: E.\nstarts_when: a\nends_when: b\n",
    # How texts are set
    f"{P}/d-case.yml": SOUND.replace("Zasada", "Dobra Zasada").replace("Jedno", "Dobra zasada to"),
    f"{P}/d-letters.yml": SOUND.replace(
        "Tekst.", "Z\u0301ródło, relaţie, relаcja, d`Artagnan  i - on — ona."
    ),
    f"{P}/d-marks.yml": SOUND.replace("Tekst.", 'Nasz "klient" (nowy **ważny.').replace(
        "Skutek.", "„Skutek."
    ),
    f"{P}/d-paragraphs.yml": SOUND.replace("Tekst.", ">-\n  Raz.\n\n  Dwa."),
    f"{P}/d-links.yml": SOUND.replace("Tekst.", "Jest [[sound|zupa]].").replace("Zasada", "Zasada trzecia"),
    f"{P}/d-reason.yml": SOUND + "relations:\n  sound: {type: parallel, reason: Jak zasada trzecia.}\n",
    "pl/sequences/way.yml": "term: Droga\ndefinition: D.\nexplanation: E.\nstarts_when: a\nends_when: b\n",
    "pl/sequences/void.yml": "term: Pustka\ndefinition: D.\nexplanation: E.\nstarts_when: a\nends_when: b\n",
}

EXPECTED = """\
content/pl/notes.txt:1:1 unexpected-file
content/pl/principels:1:1 unknown-kind
content/pl/principles/Keep_Word.yml:1:1 id-not-kebab-case
content/pl/principles/Sound.yml:1:1 id-differs-by-case
content/pl/principles/_kind.yml:6:16 order-of-other-kind
content/pl/principles/_kind.yml:6:22 order-of-other-kind
content/pl/principles/a-alias.yml:1:7 anchor
content/pl/principles/a-alias.yml:9:7 alias
content/pl/principles/a-bidi.yml:3:16 forbidden-character
content/pl/principles/a-control.yml:3:16 forbidden-character
content/pl/principles/a-deep.yml:9:18 too-deep
content/pl/principles/a-directive.yml:1:1 directive
content/pl/principles/a-documents.yml:9:1 several-documents
content/pl/principles/a-empty.yml:1:1 empty-file
content/pl/principles/a-key.yml:9:3 key-not-text
content/pl/principles/a-large.yml:1:1 file-too-large
content/pl/principles/a-latin.yml:3:20 not-utf-8
content/pl/principles/a-merge.yml:9:1 merge-key
content/pl/principles/a-symlink.yml:1:1 symlink
content/pl/principles/a-syntax.yml:3:19 yaml-syntax
content/pl/principles/a-tag.yml:3:14 tag
content/pl/principles/a-twice.yml:9:1 duplicate-key
content/pl/principles/b-list.yml:1:1 expected-map
content/pl/principles/b-shapes.yml:1:1 missing-field
content/pl/principles/b-shapes.yml:1:6 empty-field
content/pl/principles/b-shapes.yml:2:7 expected-list
content/pl/principles/b-shapes.yml:3:1 unknown-field
content/pl/principles/b-shapes.yml:4:1 expected-text
content/pl/principles/b-shapes.yml:5:1 too-few-items
content/pl/principles/b-shapes.yml:8:9 several-lines
content/pl/principles/b-shapes.yml:12:1 expected-map
content/pl/principles/b-shapes.yml:13:11 not-an-id
content/pl/principles/b-values.yml:2:13 too-long
content/pl/principles/b-values.yml:10:17 unknown-value
content/pl/principles/c-circle-a.yml:10:3 circular-relation
content/pl/principles/c-double.yml:6:16 duplicate-value
content/pl/principles/c-kind.yml:8:11 wrong-kind
content/pl/principles/c-links.yml:3:19 dangling-link
content/pl/principles/c-links.yml:4:8 self-link
content/pl/principles/c-links.yml:4:35 malformed-link
content/pl/principles/c-links.yml:11:3 dangling-link
content/pl/principles/c-links.yml:12:3 self-link
content/pl/principles/c-stated-b.yml:10:3 relation-stated-twice
content/pl/principles/d-case.yml:1:7 not-sentence-case
content/pl/principles/d-case.yml:2:13 definition-repeats-term
content/pl/principles/d-letters.yml:3:14 not-composed
content/pl/principles/d-letters.yml:3:23 cedilla
content/pl/principles/d-letters.yml:3:32 mixed-script
content/pl/principles/d-letters.yml:3:41 wrong-apostrophe
content/pl/principles/d-letters.yml:3:50 double-space
content/pl/principles/d-letters.yml:3:54 wrong-dash
content/pl/principles/d-letters.yml:3:59 wrong-dash
content/pl/principles/d-links.yml:3:19 link-off-term
content/pl/principles/d-marks.yml:3:19 quotation-marks
content/pl/principles/d-marks.yml:3:28 unbalanced-markdown
content/pl/principles/d-marks.yml:3:34 unbalanced-markdown
content/pl/principles/d-marks.yml:7:9 quotation-unbalanced
content/pl/principles/d-paragraphs.yml:3:14 folded-paragraphs
content/pl/principles/d-reason.yml:10:39 unlinked-term
content/pl/principles/index.yml:1:1 id-reserved
content/pl/principles/picture.png:1:1 unexpected-file
content/pl/scales/_kind.yml:1:1 missing-kind-file
content/pl/scales/three-poles.yml:8:1 too-many-items
content/pl/sequences/void.yml:1:1 empty-sequence
content/pl/stages/first.yml:10:7 step-missing
content/pl/stages/late.yml:10:7 step-missing
content/pl/stages/second.yml:10:7 duplicate-step
content/pl/stages/sound.yml:1:1 id-in-two-kinds
content/pl/stages/third.yml:10:7 expected-number
content/pl/tools/heavy.yml:8:9 invalid-value
content/pl/tools/lonely.yml:1:1 few-relations
content/pl/tools/short.yml:3:14 word-count
content/pl/tools/short.yml:4:1 too-few-items
content/pl/tools/short.yml:6:1 too-few-items
content/uk/principles/_kind.yml:6:1 missing-label
content/uk/principles/_kind.yml:6:18 unknown-label
content/uk/principles/b-facts.yml:9:1 field-of-original
content/uk/principles/b-origin.yml:1:17 unknown-value
content/uk/principles/c-originals.yml:1:1 several-originals
content/uk/principles/c-orphan.yml:1:17 original-missing
content/uk/principles/c-parts.yml:1:1 missing-translation-part
content/uk/principles/c-parts.yml:5:1 list-length-differs
content/uk/principles/c-parts.yml:10:3 surplus-translation-part
content/uk/scales/_kind.yml:1:1 missing-kind-file
content/uk/sources/_kind.yml:1:1 missing-kind-file
content/xx:1:1 unknown-locale
"""

# Told of catalogs (test_strings.py); of three languages, of files and folders that are not there (below).
ELSEWHERE = {"missing-string", "unknown-string", "plural-forms", "string-blanks"}
BELOW = {"unreadable-file", "missing-locale", "wrong-original"}


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Settings:
    """The wrong library, written out."""
    root = tmp_path_factory.mktemp("wrong") / "content"
    for name, data in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    (root / P / "a-symlink.yml").symlink_to(root / P / "sound.yml")
    return pipeline.Settings(root, ("pl", "uk"), KINDS)


def test_every_problem_is_told_in_order(wrong: pipeline.Settings) -> None:
    """All problems of all files come in one report, sorted by file and place."""
    found = [f"{p.path}:{p.line}:{p.column} {p.code}" for p in pipeline.check(wrong)]
    assert found == EXPECTED.splitlines()


def test_every_code_is_tried(wrong: pipeline.Settings) -> None:
    """No message exists that no test has seen."""
    assert {p.code for p in pipeline.check(wrong)} | ELSEWHERE | BELOW == set(MESSAGES)


def test_every_problem_says_how_to_mend_it(wrong: pipeline.Settings) -> None:
    """Message and remedy have all their blanks filled."""
    for found in pipeline.check(wrong):
        assert found.message
        assert found.remedy.strip()
        assert not {"{", "}"} & set(found.message + found.remedy), found


def test_what_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing language folder, an unreadable file and a wrong original are told by name."""
    root = tmp_path / "content"
    for name in ("pl/principles/_kind.yml", "uk/principles/_kind.yml", f"{P}/sound.yml", f"{U}/sound.yml"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(
            str(FILES[name]).replace("braech", "breach").replace("translation_of: pl", "translation_of: ro")
        )
    read: Callable[[Path], bytes] = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.parent.name == "principles" and path.name == "sound.yml" and "pl" in path.parts:
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    codes = {found.code for found in pipeline.check(pipeline.Settings(root, ("pl", "uk", "ro"), KINDS))}
    assert codes >= BELOW


def test_nothing_is_built(wrong: pipeline.Settings) -> None:
    """A library with problems gives no site."""
    site, problems = pipeline.build(wrong)
    assert site is None
    assert problems == pipeline.check(wrong)
