"""The shape of an entry type as a plain tree, read once from its annotations.

Everything that treats entries in general (translations, references, text fields, labels) walks this tree
beside the values, so that a new field of a new kind needs no code here or there.
"""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic.fields import FieldInfo

from . import model as _model
from .model import FieldPath, Frozen, Markup, Refers, WrittenIn


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value: words (with `markup`), a reference, one of some `choices`, or another fact."""

    markup: Markup | None = None
    refers: Refers | None = None
    choices: tuple[str, ...] = ()
    written_in: WrittenIn | None = None


@dataclass(frozen=True, slots=True)
class Many:
    """A list of single values."""

    item: Leaf


@dataclass(frozen=True, slots=True)
class Keyed:
    """A map with keys of one shape and values of another."""

    key: Leaf
    value: Shape


@dataclass(frozen=True, slots=True)
class Part:
    """A model with named fields."""

    type: type[Frozen]
    fields: Mapping[str, Shape]


Shape = Leaf | Many | Keyed | Part


@functools.cache
def shape_of(model: type[Frozen]) -> Part:
    """The shape of a model and all that it holds."""
    return Part(model, {name: _of_field(info) for name, info in model.model_fields.items()})


def _of_field(info: FieldInfo) -> Shape:
    return _shape(info.annotation, tuple(info.metadata))


def _shape(annotation: Any, metadata: tuple[Any, ...] = ()) -> Shape:
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _shape(args[0], (*args[1:], *metadata))
    if origin in (typing.Union, types.UnionType):
        (inner,) = (arg for arg in args if arg is not type(None))
        return _single(_shape(inner, metadata), "something that may be missing")
    if origin is tuple:
        return Many(_single(_shape(args[0]), "a list"))
    if origin is typing.Literal:
        return Leaf(choices=args)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        key = _shape(args[0])
        assert isinstance(key, Leaf)
        return Keyed(key, _shape(args[1]))
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return shape_of(annotation)
    return Leaf(_first(Markup, metadata), _first(Refers, metadata), written_in=_first(WrittenIn, metadata))


def _single(shape: Shape, what: str) -> Leaf:
    # A translation's parts are keyed to the original's: what has parts inside must have keys, and always be there.
    if not isinstance(shape, Leaf):
        message = f"{what} cannot hold parts: make it a map (Mapping[Id, …]) with an empty one as its default"
        raise TypeError(message)
    return shape


Mark = typing.TypeVar("Mark")


def _first(mark: type[Mark], metadata: tuple[Any, ...]) -> Mark | None:
    return next((item for item in metadata if isinstance(item, mark)), None)


def has_words(shape: Shape) -> bool:
    """Whether anything in the shape differs from language to language."""
    match shape:
        case Leaf():
            return shape.markup is not None
        case Many():
            return has_words(shape.item)
        case Keyed():
            return has_words(shape.value)
        case Part():
            return any(map(has_words, shape.fields.values()))


def leaves(shape: Shape, value: object, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Leaf, Any]]:
    """Each single value in `value` with its path and leaf; a map's keys come with the path of their value."""
    if value is None:
        return
    match shape:
        case Leaf():
            yield path, shape, value
        case Many():
            assert isinstance(value, tuple)
            for number, item in enumerate(value):
                yield from leaves(shape.item, item, (*path, str(number)))
        case Keyed():
            assert isinstance(value, Mapping)
            for key, item in value.items():
                yield (*path, key), shape.key, key
                yield from leaves(shape.value, item, (*path, key))
        case Part():
            for name, inner in shape.fields.items():
                yield from leaves(inner, getattr(value, name), (*path, name))


def texts(model: Frozen) -> Iterator[tuple[FieldPath, Markup, str]]:
    """Every text of a document: its field path, how much Markdown it may hold, and the text."""
    for path, leaf, value in leaves(shape_of(type(model)), model):
        if leaf.markup is not None:
            yield path, leaf.markup, value


def references(model: Frozen) -> Iterator[tuple[FieldPath, Refers, str]]:
    """Every id by which a document points to a concept, with its field path and what it may refer to."""
    for path, leaf, value in leaves(shape_of(type(model)), model):
        if leaf.refers is not None:
            yield path, leaf.refers, value


def own_fields(kind: type[Frozen]) -> dict[str, Shape]:
    """The fields that a kind adds to those of the model's own entry types, in their order."""
    common = {name for base in kind.__mro__ if base.__module__ == _model.__name__ for name in _names(base)}
    return {name: shape for name, shape in shape_of(kind).fields.items() if name not in common}


def _names(base: type) -> Iterator[str]:
    return iter(getattr(base, "model_fields", ()))


# A kind may rename the common sections of its entries' pages.
SECTION_LABELS = (
    "explanation",
    "stages",
    "signs",
    "example",
    "advice",
    "note",
    "relations",
    "appearances",
    "sources",
)


def own_labels(kind: type[Frozen]) -> list[str]:
    """The labels that a kind needs: one for each own field (`traits`), field of a part (`traits.duration`)
    and possible value (`traits.duration.brief`).
    """
    return [label for name, shape in own_fields(kind).items() for label in _labels(name, shape)]


def _labels(name: str, shape: Shape) -> Iterator[str]:
    yield name
    match shape:
        case Leaf():
            yield from (f"{name}.{choice}" for choice in shape.choices)
        case Part():
            for inner, field in shape.fields.items():
                yield from _labels(f"{name}.{inner}", field)
        case Keyed() | Many():
            pass
