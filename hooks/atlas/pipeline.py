"""The rooms joined: a content folder to a site, or to the report of all its problems."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from . import files, links, pages, render, rules, schema, source, strings
from .address import Addresses
from .kinds import KINDS
from .model import Document, Entry, Frozen, Library
from .page import Page
from .problem import Problem, problem
from .strings import Strings

STRINGS = Path(__file__).parent / "strings"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build needs to know. The first locale is the one at the site's root."""

    content: Path
    locales: tuple[str, ...]
    kinds: tuple[type[Entry], ...] = KINDS
    strings: Path = STRINGS
    templates: Path = render.TEMPLATES


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a host needs to write the site."""

    library: Library
    strings: Mapping[str, Strings]
    addresses: Addresses
    pages: Mapping[str, Page]
    renderer: render.Renderer


def fingerprint(settings: Settings) -> tuple[tuple[str, int, int], ...]:
    """Changes whenever a file changes that the site is made from."""
    return stamps([settings.content, settings.strings, settings.templates])


def stamps(places: Iterable[Path]) -> tuple[tuple[str, int, int], ...]:
    """Name, time and size of files, and of all files in folders."""
    return tuple(_stamps(path for place in places for path in (place, *sorted(place.rglob("*")))))


def _stamps(paths: Iterable[Path]) -> Iterator[tuple[str, int, int]]:
    for path in paths:
        # A file that an editor made for a moment may be gone by now.
        with contextlib.suppress(FileNotFoundError):
            stat = path.lstat()
            yield str(path), stat.st_mtime_ns, stat.st_size


def check(settings: Settings) -> list[Problem]:
    """All problems of the content and the catalogs, sorted; none means that a site can be built."""
    return _load(settings)[2]


def build(settings: Settings) -> tuple[Site | None, list[Problem]]:
    """The site, and all problems, sorted.

    The site is None where the content does not hold together. With editorial problems alone (how texts are
    set) there is a site, for whoever wants to see it all the same.
    """
    library, catalogs, problems = _load(settings)
    if library is None:
        return None, problems
    addresses = Addresses(settings.locales[0])
    environment = render.environment(settings.templates)
    renderer = render.Renderer(library, catalogs, addresses, environment)
    made = pages.all_pages(library, catalogs, addresses, settings.content.name)
    return Site(library, catalogs, addresses, made, renderer), problems


def _load(settings: Settings) -> tuple[Library | None, Mapping[str, Strings], list[Problem]]:
    catalogs, faults = strings.load(settings.strings, settings.locales)
    collection, found = collect(settings, catalogs)
    unsound = [*faults, *found, *rules.check(collection, rules.RULES)]
    # How each language sets its texts stands in the catalogs.
    editorial = rules.check(collection, rules.EDITORIAL) if catalogs else []
    library = None if unsound else links.link(collection)
    return library, catalogs, sorted({*unsound, *editorial})


def collect(settings: Settings, catalogs: Mapping[str, Strings]) -> tuple[rules.Collection, list[Problem]]:
    """All sound documents of the content folder, and the problems of the others."""
    kinds = {kind.kind: kind for kind in settings.kinds}
    found, problems = files.discover(settings.content, settings.locales, tuple(kinds))
    documents: list[Document[Frozen]] = []
    unsound: set[tuple[str, str]] = set()
    for file in found:
        document, faults = _document(file, kinds, settings.locales)
        problems += faults
        if document is None:
            unsound.add((file.kind, file.id))
        else:
            documents.append(document)
    collection = rules.Collection(
        root=settings.content.name,
        locales=settings.locales,
        kinds=kinds,
        ids=dict(_ids(found)),
        entries=tuple(document for document in documents if document.id != files.KIND_FILE),
        kind_files=tuple(document for document in documents if document.id == files.KIND_FILE),
        named_kinds=frozenset((file.kind, file.locale) for file in found if file.id == files.KIND_FILE),
        unsound=frozenset(unsound),
        conventions={locale: _convention(catalog) for locale, catalog in catalogs.items()},
    )
    return collection, problems


def _convention(catalog: Strings) -> rules.Convention:
    names = ("quotes", "inner-quotes", "dash", "capitals")
    return rules.Convention(*(catalog.text(f"typography.{name}") for name in names))


def _document(file: files.Found, kinds: Mapping[str, type[Entry]], locales: tuple[str, ...]) -> schema.Loaded:
    try:
        data = file.path.read_bytes()
    except OSError as error:
        return None, [problem(file.name, (1, 1), "unreadable-file", reason=error.strerror)]
    node, problems = source.parse(file.name, data)
    if node is None:
        return None, problems
    document, faults = schema.document(file, node, kinds, locales)
    return document, [*problems, *faults]


def _ids(found: list[files.Found]) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    for file in found:
        if file.id != files.KIND_FILE and file.id not in seen:
            seen.add(file.id)
            yield file.id, file.kind
