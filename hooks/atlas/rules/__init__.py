"""What must hold across files, after each file is sound in itself.

A rule is a generator whose docstring is the rule; it takes a `Collection` and yields problems.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..problem import Problem
from . import editorial, kinds, references, structure
from .collection import Collection, Convention

Rule = Callable[[Collection], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    structure.one_kind_for_an_id,
    structure.one_original,
    structure.translations_match,
    structure.lists_without_duplicates,
    references.references_resolve,
    references.links_resolve,
    references.relations_stated_once,
    references.enough_relations,
    references.no_circles,
    kinds.every_kind_named,
    kinds.labels_complete,
    kinds.order_names_own_entries,
    kinds.steps_in_order,
)

EDITORIAL: tuple[Rule, ...] = (
    editorial.quotation_marks,
    editorial.dashes,
    editorial.apostrophes,
    editorial.comma_below,
    editorial.composed_letters,
    editorial.one_script_in_a_word,
    editorial.single_spaces,
    editorial.balanced_markdown,
    editorial.paragraphs,
    editorial.definitions_define,
    editorial.sentence_case,
    editorial.reasons_link_terms,
    editorial.links_use_the_term,
)


def check(collection: Collection, rules: Iterable[Rule]) -> list[Problem]:
    """The problems that some rules find."""
    return [found for rule in rules for found in rule(collection)]


__all__ = ["EDITORIAL", "RULES", "Collection", "Convention", "check"]
