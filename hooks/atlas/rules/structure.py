"""Rules on concepts and their languages: ids, originals, translations, lists."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Document, FieldPath, Frozen
from ..problem import Problem
from ..shape import leaves, shape_of
from ..translation import differences
from .collection import Collection, at

_PART = {
    "missing": "missing-translation-part",
    "surplus": "surplus-translation-part",
    "length": "list-length-differs",
}


def one_kind_for_an_id(collection: Collection) -> Iterator[Problem]:
    """An id names one concept, of one kind, in the whole atlas."""
    for document in collection.entries:
        kind = collection.ids[document.id]
        if kind != document.kind:
            yield at(document, (), "id-in-two-kinds", id=document.id, other=kind)


def one_original(collection: Collection) -> Iterator[Problem]:
    """Each concept and each kind has exactly one original, and its translations name that language."""
    groups: dict[tuple[str, str], list[Document[Frozen]]] = {}
    for document in collection.documents:
        groups.setdefault((document.kind, document.id), []).append(document)
    for (kind, id_), documents in groups.items():
        originals = [document for document in documents if document.translation_of is None]
        if not originals:
            if (kind, id_) not in collection.unsound:  # else the missing one may be the original
                yield at(documents[0], ("translation_of",), "original-missing", id=id_)
            continue
        first, *others = originals
        for other in others:
            yield at(other, (), "several-originals", id=id_, other=first.locale)
        for document in documents:
            claimed = document.translation_of
            if claimed is not None and claimed != first.locale:
                details = {"id": id_, "original": first.locale, "claimed": claimed}
                yield at(document, ("translation_of",), "wrong-original", **details)


def translations_match(collection: Collection) -> Iterator[Problem]:
    """A translation has the same parts as its original: fields, keys and numbers of list items."""
    documents = {(document.kind, document.id, document.locale): document for document in collection.documents}
    for document in documents.values():
        original = documents.get((document.kind, document.id, document.translation_of or ""))
        if original is None or original.translation_of is not None:
            continue
        for path, what, (length, original_length) in differences(original.content, document.content):
            details: dict[str, object] = {"field": ".".join(path), "original": original.origin.path}
            if what == "length":
                details |= {"length": length, "original_length": original_length}
            yield at(document, path, _PART[what], **details)


def lists_without_duplicates(collection: Collection) -> Iterator[Problem]:
    """A list names nothing twice."""
    for document in collection.documents:
        seen: set[tuple[FieldPath, str]] = set()
        for path, _, value in leaves(shape_of(type(document.content)), document.content):
            if not path[-1].isdigit():
                continue
            item = (path[:-1], str(value).casefold())
            if item in seen:
                yield at(document, path, "duplicate-value", value=value)
            seen.add(item)
