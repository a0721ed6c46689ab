"""Originals and translations: which fields are words, and how a translation joins its original.

The type of a translation is made from the type of the original: the same fields, facts left out. So a
translator cannot break the structure, and a kind needs no second class.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import Field, create_model
from pydantic.fields import FieldInfo

from .model import FieldPath, Frozen, Id
from .shape import Keyed, Leaf, Many, Part, Shape, has_words, shape_of

# Synonyms differ freely from language to language; that labels are complete is a rule of its own.
_FREE = frozenset({("also",), ("labels",)})

Whole = TypeVar("Whole", bound=Frozen)


@functools.cache
def words_type(model: type[Frozen]) -> type[Frozen]:
    """The type of a translation of `model`: its words alone, required where the original requires them."""
    fields: dict[str, Any] = {}
    for name, shape in shape_of(model).fields.items():
        if has_words(shape):
            info = model.model_fields[name]
            annotation = _words_annotation(shape, info.rebuild_annotation())
            fields[name] = (annotation, _default(info))
    return create_model(f"{model.__name__}Words", __base__=Frozen, **fields)


def _default(info: FieldInfo) -> Any:
    return Field(default_factory=info.default_factory) if info.default_factory else info.default


def _words_annotation(shape: Shape, annotation: Any) -> Any:
    match shape:
        case Part():
            return words_type(shape.type)
        case Keyed(value=Part() as part):
            return Mapping[Id, words_type(part.type)]  # type: ignore[misc]
        case _:
            return annotation


def merge(original: Whole, words: Frozen) -> Whole:
    """The original's facts with the translation's words.

    Both must agree in structure (see `differences`); KeyError if a keyed part is missing.
    """
    return _merged(shape_of(type(original)), original, words)  # type: ignore[no-any-return]


def _merged(shape: Shape, original: Any, words: Any) -> Any:
    match shape:
        case Part():
            inner = {
                name: _merged(field, getattr(original, name), getattr(words, name))
                for name, field in shape.fields.items()
                if has_words(field)
            }
            return original.model_copy(update=inner)
        case Keyed(value=Part() as part):
            return {key: _merged(part, value, words[key]) for key, value in original.items()}
        case _:
            return words


Difference = tuple[FieldPath, str, tuple[int, int]]


def differences(original: Frozen, words: Frozen) -> Iterator[Difference]:
    """Where a translation does not have the parts of its original.

    Yields (field path, what, (length here, length in the original)); what is `missing`, `surplus` or
    `length`.
    """
    yield from _differences(shape_of(type(original)), original, words, ())


def _differences(shape: Shape, original: Any, words: Any, path: FieldPath) -> Iterator[Difference]:
    match shape:
        case Part():
            for name, field in shape.fields.items():
                if has_words(field) and (*path, name) not in _FREE:
                    yield from _differences(
                        field, getattr(original, name), getattr(words, name), (*path, name)
                    )
        case Keyed():
            for key in {**original, **words}:
                yield from _presence(key in original, key in words, (*path, key))
                if key in original and key in words:
                    yield from _differences(shape.value, original[key], words[key], (*path, key))
        case Many() if len(original) != len(words):
            yield path, "length", (len(words), len(original))
        case Leaf():
            yield from _presence(original is not None, words is not None, path)


def _presence(in_original: bool, in_words: bool, path: FieldPath) -> Iterator[Difference]:  # noqa: FBT001
    if in_original != in_words:
        yield path, "missing" if in_original else "surplus", (0, 0)
