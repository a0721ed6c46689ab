"""Rules on kinds: their names, labels and reading order, and the steps of sequences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from ..model import SEQUENCES, Document, Entry, Frozen, KindNames, Step
from ..problem import Problem, nearest, problem
from ..shape import SECTION_LABELS, own_labels
from .collection import Collection, at, hint


def every_kind_named(collection: Collection) -> Iterator[Problem]:
    """A kind that has entries is named in every language."""
    for kind in sorted({*collection.ids.values(), *(kind for kind, _ in collection.named_kinds)}):
        for locale in collection.locales:
            if (kind, locale) not in collection.named_kinds:
                path = f"{collection.root}/{locale}/{kind}/_kind.yml"
                yield problem(path, (1, 1), "missing-kind-file", kind=kind)


def labels_complete(collection: Collection) -> Iterator[Problem]:
    """Each field and value that only this kind has carries a label in each language; no label is left over.

    A kind may also rename the common sections: in all languages or in none.
    """
    files = [(document, _labels(document)) for document in collection.kind_files]
    renamed = {
        (document.kind, label) for document, labels in files for label in labels if label in SECTION_LABELS
    }
    for document, labels in files:
        own = own_labels(collection.kinds[document.kind])
        expected = [*own, *(label for kind, label in sorted(renamed) if kind == document.kind)]
        for label in expected:
            if label not in labels:
                yield at(document, ("labels",), "missing-label", label=label)
        for label in labels:
            if label not in expected:
                nearby = nearest(label, [*own, *SECTION_LABELS])
                yield at(document, ("labels", label), "unknown-label", label=label, hint=nearby)


def _labels(document: Document[Frozen]) -> Mapping[str, str]:
    labels: Mapping[str, str] = getattr(document.content, "labels")  # noqa: B009 (words types are made at run time)
    return labels


def order_names_own_entries(collection: Collection) -> Iterator[Problem]:
    """The reading order of a kind names entries of this kind alone."""
    for document in collection.kind_files:
        if isinstance(document.content, KindNames):
            members = [id_ for id_, kind in collection.ids.items() if kind == document.kind]
            for number, id_ in enumerate(document.content.order):
                if id_ not in members:
                    details = {"id": id_, "hint": hint(id_, members)}
                    yield at(document, ("order", str(number)), "order-of-other-kind", **details)


def steps_in_order(collection: Collection) -> Iterator[Problem]:
    """Every sequence has steps, numbered 1, 2, 3 …, one entry each."""
    originals = collection.originals()
    sequences: dict[str, dict[int, Document[Entry]]] = {
        id_: {} for id_, document in originals.items() if document.kind == SEQUENCES
    }
    for document in originals.values():
        if not isinstance(document.content, Step):
            continue
        sequence, step = document.content.sequence, document.content.step
        taken = sequences.get(sequence, {})
        if step in taken:
            details = {"step": step, "sequence": sequence, "other": taken[step].id}
            yield at(document, ("step",), "duplicate-step", **details)
        else:
            taken[step] = document
    for sequence, taken in sequences.items():
        if not taken:
            yield at(originals[sequence], (), "empty-sequence", sequence=sequence)
        for before, after in pairwise([0, *sorted(taken)]):
            if after != before + 1:
                details = {"sequence": sequence, "step": before + 1, "next": after}
                yield at(taken[after], ("step",), "step-missing", **details)
