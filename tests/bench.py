"""Measurements, as ratios taken side by side: `make bench`.

1. The same pages once through the atlas and once as plain Markdown files, with the same theme and plugins.
2. The generator's steps at 100, 300 and 1,000 concepts: the time for one concept must not grow.
3. While serving this atlas: from a saved change to the page that shows it.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import yaml

from atlas import links, pages, pipeline, rules, strings
from atlas.address import Addresses
from atlas.model import Concept
from atlas.page import Page
from atlas.sections import Group
from support import project
from test_serve import Server

LOCALES = ("pl", "uk", "ro")
WORDS = [
    "relacja",
    "klient",
    "zaufanie",
    "wzajemność",
    "umowa",
    "korzyść",
    "sprzedawca",
    "oferta",
    "spotkanie",
    "rozmowa",
    "dostawca",
    "cena",
]
SIZES = (100, 300, 1_000)
LINK = re.compile(r"\[\[([\w-]+)\|([^\]]+)\]\]")


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the measurements."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--concepts", type=int, default=1_000, help="for the comparison (default 1000)")
    parser.add_argument("--rounds", type=int, default=3, help="builds of each sort (default 3)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        compare(Path(folder), options.concepts, options.rounds)
        growth(Path(folder))
        latency(Path(folder))
    return 0


def compare(folder: Path, concepts: int, rounds: int) -> None:
    """Builds both sites in turn and prints the medians and their ratio."""
    atlas = synthetic(folder / f"atlas-{concepts}", concepts)
    plain = as_markdown(atlas, folder / f"plain-{concepts}")
    times: dict[str, list[float]] = {"atlas": [], "plain": []}
    for _ in range(rounds):
        for name, place in (("atlas", atlas), ("plain", plain)):
            times[name].append(timed(partial(built, place)))
    made = [len(list((place / "site").rglob("index.html"))) for place in (atlas, plain)]
    assert made[0] == made[1], made
    medians = {name: statistics.median(values) for name, values in times.items()}
    print(f"{concepts} concepts × {len(LOCALES)} languages, {made[0]} pages, {rounds} rounds, medians:")
    for name, values in times.items():
        print(f"  {name}: {medians[name]:7.2f} s  ({', '.join(f'{value:.2f}' for value in values)})")
    print(f"  atlas / plain: {medians['atlas'] / medians['plain']:.2f}")


def growth(folder: Path) -> None:
    """Prints the time that each step takes for one concept, at each size."""
    print("milliseconds for one concept in three languages, at", ", ".join(map(str, SIZES)), "concepts:")
    rows = [steps(synthetic(folder / f"growth-{size}", size), size) for size in SIZES]
    for name in rows[0]:
        values = [row[name] for row in rows]
        print(f"  {name:8} {'  '.join(f'{value:6.3f}' for value in values)}   × {values[-1] / values[0]:.2f}")


def steps(place: Path, size: int) -> dict[str, float]:
    """The best of three times of each step, in milliseconds for one concept."""
    settings = pipeline.Settings(place / "content", LOCALES)
    catalogs, _ = strings.load(settings.strings, settings.locales)
    collection, _ = pipeline.collect(settings, catalogs)
    library = links.link(collection)
    site, problems = pipeline.build(settings)
    assert site is not None, problems[:5]
    tasks: dict[str, Callable[[], object]] = {
        "load": lambda: pipeline.collect(settings, catalogs),
        "rules": lambda: rules.check(collection, (*rules.RULES, *rules.EDITORIAL)),
        "link": lambda: links.link(collection),
        "pages": lambda: pages.all_pages(library, site.strings, Addresses("pl"), "content"),
        "render": lambda: [site.renderer.body(page, "") for page in site.pages.values()],
    }
    return {name: min(timed(task) for _ in range(3)) * 1000 / size for name, task in tasks.items()}


def latency(folder: Path) -> None:
    """Prints how long a saved change of this atlas takes to be shown."""
    server = Server(project.copy(folder / "served"))
    path = server.folder / "content/pl/principles/honesty.yml"
    sound = path.read_text("utf-8")
    assert server.until(lambda: "<h1" in server.get("principles/honesty/"))
    found = []
    for number in range(5):
        time.sleep(1)
        path.write_text(sound.replace("definition: >-\n", f"definition: >-\n  Próba{number}.\n"), "utf-8")
        found.append(timed(partial(shown, server, f"Próba{number}")))
    server.process.terminate()
    server.process.wait()
    print(
        f"serving: a saved change is shown after {statistics.median(found):.2f} s (at most {max(found):.2f} s)"
    )


def shown(server: Server, words: str) -> bool:
    """Waits until a page shows some words."""
    return server.until(lambda: words in server.get("principles/honesty/"))


def timed(task: Callable[[], object]) -> float:
    """The seconds that a task takes."""
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def built(place: Path) -> None:
    """Builds a site in a process of its own."""
    done = project.mkdocs(place, "build", "--strict")
    assert done.returncode == 0, done.stdout


def synthetic(folder: Path, concepts: int) -> Path:
    """A project with invented principles: as long, as linked and as related as the real ones."""
    if folder.exists():
        return folder
    project.copy(folder, content=False)
    chance = random.Random(concepts)
    for locale in LOCALES:
        for kind in ("principles", "pitfalls", "sources"):
            place = folder / "content" / locale / kind
            place.mkdir(parents=True)
            names = yaml.safe_load(
                (project.ROOT / "content" / locale / kind / "_kind.yml").read_text("utf-8")
            )
            names.pop("order", None)
            names["introduction"] = sentence(chance, 60)
            write(place / "_kind.yml", names)
        source = project.ROOT / "content" / locale / "sources" / "five-principles.yml"
        data = yaml.safe_load(source.read_text("utf-8")) | {"explanation": sentence(chance, 40)}
        write(folder / "content" / locale / "sources" / source.name, data)
    for number in range(concepts):
        entry(folder, chance, number, concepts)
    return folder


def entry(folder: Path, chance: random.Random, number: int, concepts: int) -> None:
    """One concept in three languages, a principle or a pitfall, in relation with three others around it."""
    kind, own = (("principles", ("breach",)), ("pitfalls", ("damage", "repair")))[number % 2]
    related = [f"c-{(number + step) % concepts}" for step in (1, 2, 5)]
    linked = " ".join(f"[[{id_}|pojęcia {sentence(chance, 1)}]]" for id_ in related[:2])
    for locale in LOCALES:
        words = {
            "term": f"Pojęcie {sentence(chance, 1)} {number}",
            "definition": sentence(chance, 25).capitalize(),
            "explanation": f"{sentence(chance, 60)} {linked}\n\n{sentence(chance, 80)}",
            "signs": [f"{sentence(chance, 10)} {item}" for item in range(4)],
            "example": sentence(chance, 70),
            "advice": [f"{sentence(chance, 12)} {item}" for item in range(3)],
        } | {field: sentence(chance, 20) for field in own}
        reasons = {id_: {"reason": sentence(chance, 8)} for id_ in related}
        data: dict[str, object]
        if locale == "ro":
            relations = {id_: {"type": "parallel", **reason} for id_, reason in reasons.items()}
            data = words | {"relations": relations, "sources": ["five-principles"]}
        else:
            data = {"translation_of": "ro"} | words | {"relations": reasons}
        write(folder / "content" / locale / kind / f"c-{number}.yml", data)


def sentence(chance: random.Random, words: int) -> str:
    """Some words."""
    return " ".join(chance.choices(WORDS, k=words))


def write(path: Path, data: object) -> None:
    """A YAML file."""
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1_000), "utf-8")


def as_markdown(atlas: Path, folder: Path) -> Path:
    """The same pages as plain Markdown, in a project without the atlas."""
    site, problems = pipeline.build(pipeline.Settings(atlas / "content", LOCALES))
    assert site is not None, problems[:5]
    for part in ("docs", "mkdocs.yml"):
        source = atlas / part
        folder.mkdir(exist_ok=True)
        shutil.copytree(source, folder / part) if source.is_dir() else shutil.copy(source, folder)
    configuration = (folder / "mkdocs.yml").read_text("utf-8")
    for line in (
        "hooks: [hooks/main.py]\n",
        "watch: [content, hooks, overrides]\n",
        "  custom_dir: overrides\n",
    ):
        configuration = configuration.replace(line, "")
    navigation = ["index.md", *(f"{kind}/index.md" for kind in site.library.kinds), "a-z.md"]
    (folder / "mkdocs.yml").write_text(f"{configuration}\nnav: {navigation}\n", "utf-8")
    for page in site.pages.values():
        path = folder / "docs" / page.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write("\n\n".join(markdown(site, page)))
    return folder


def relink(site: pipeline.Site, page: Page, match: re.Match[str]) -> str:
    """A link of the atlas as a link of Markdown."""
    up = "../" * max(len(page.uri.split("/")) - 2, 0)
    return f"[{match[2]}]({up}{site.library.concepts[match[1]].kind}/{match[1]}.md)"


def markdown(site: pipeline.Site, page: Page) -> list[str]:
    """The paragraphs of a page: the same headings, texts, lists and links that the atlas shows."""
    lines = [] if not page.parts else [f"# {page.title}", page.description]

    def link(concept: Concept) -> str:
        up = "../" * max(len(page.uri.split("/")) - 2, 0)
        return f"[{concept.entry(page.locale).term}]({up}{concept.kind}/{concept.id}.md)"

    for _, letter in page.context.get("letters", ()):
        lines += [f"- {link(site.library.concepts[line.id])}" for line in letter]
    for section in page.sections:
        lines.append(f"## {section.title}")
        values = section.value if isinstance(section.value, tuple) else (section.value,)
        for value in values:
            if isinstance(value, Group):
                lines.append(f"### {value.label}")
                for member in value.members:
                    concept = getattr(member, "concept", member)
                    reason = getattr(member, "reason", "")
                    lines.append(f"- {link(concept)}: {reason} {concept.entry(page.locale).definition}")
            elif isinstance(value, Concept):
                lines.append(f"- {link(value)}: {value.entry(page.locale).definition}")
            else:
                text = LINK.sub(partial(relink, site, page), str(value))
                lines.append(f"- {text}" if len(values) > 1 else text)
    return lines


if __name__ == "__main__":
    sys.exit(main())
