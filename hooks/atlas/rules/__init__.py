"""What must hold across files, after each file is sound in itself.

A rule is a generator whose docstring is the rule; it takes a `Collection` and yields problems.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..problem import Problem
from . import kinds, references, structure
from .collection import Collection

Rule = Callable[[Collection], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    structure.one_kind_for_an_id,
    structure.one_original,
    structure.translations_match,
    structure.lists_without_duplicates,
    references.references_resolve,
    references.links_resolve,
    references.relations_stated_once,
    references.no_circles,
    kinds.every_kind_named,
    kinds.labels_complete,
    kinds.order_names_own_entries,
    kinds.steps_in_order,
)


def check(collection: Collection) -> list[Problem]:
    """The problems that all rules find."""
    return [found for rule in RULES for found in rule(collection)]


__all__ = ["RULES", "Collection", "check"]
