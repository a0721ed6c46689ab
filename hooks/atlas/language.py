"""What a language knows about itself: its alphabetical order, index letters, plural categories, region.

All of it comes from ICU, which carries the Unicode consortium's locale data (CLDR): the only room that
imports icu.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import TypeVar

import icu

Item = TypeVar("Item")


def sort_key(locale: str) -> Callable[[str], bytes]:
    """A key function that sorts texts as a dictionary of the language does (Unicode collation, UTS #10)."""
    key: Callable[[str], bytes] = _collator(locale).getSortKey
    return key


def index(locale: str, items: Iterable[tuple[str, Item]]) -> list[tuple[str, list[Item]]]:
    """Items under the letters of the language's alphabet, letters and items in its order.

    Takes (text, item) pairs; returns (letter, items) for each letter that has any. Text in another script
    or that begins with no letter comes last, under "…".
    """
    alphabet = icu.AlphabeticIndex(icu.Locale(locale)).buildImmutableIndex()
    key = sort_key(locale)
    last = (
        alphabet.bucketCount - 1
    )  # ICU's bucket for what follows the alphabet; its first is for what precedes
    buckets: dict[int, list[Item]] = {}
    for text, item in sorted(items, key=lambda pair: key(pair[0])):
        buckets.setdefault(alphabet.getBucketIndex(text) or last, []).append(item)
    return [(alphabet.getBucket(number)[0], found) for number, found in sorted(buckets.items())]


def plural_category(locale: str, count: int) -> str:
    """The CLDR plural category of a number: zero, one, two, few, many or other."""
    return str(_plural_rules(locale).select(count))


def plural_categories(locale: str) -> frozenset[str]:
    """All plural categories of the language."""
    return frozenset(_plural_rules(locale).getKeywords())


def territory(locale: str) -> str:
    """The language with its likeliest region, as Open Graph writes it: `uk_UA` for `uk`."""
    likely = icu.Locale.createCanonical(locale)
    likely.addLikelySubtags()
    return f"{likely.getLanguage()}_{likely.getCountry()}"


def display_name(locale: str, in_locale: str) -> str:
    """The name of a language in another: "ukraiński" for `uk` in `pl`."""
    return str(icu.Locale(locale).getDisplayLanguage(icu.Locale(in_locale)))


@functools.cache
def _collator(locale: str) -> icu.Collator:
    return icu.Collator.createInstance(icu.Locale(locale))


@functools.cache
def _plural_rules(locale: str) -> icu.PluralRules:
    return icu.PluralRules.forLocale(icu.Locale(locale))
