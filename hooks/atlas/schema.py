"""One file: plain values to a typed document, or the problems why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .files import KIND_FILE, Found
from .model import Document, Entry, FieldPath, Frozen, KindNames, Origin, Spot
from .problem import Problem, nearest, problem
from .shape import Keyed, Leaf, Many, Part, Shape, shape_of
from .source import Fields, Items, Node, Text
from .translation import words_type

TRANSLATION_OF = "translation_of"

Loaded = tuple[Document[Frozen] | None, list[Problem]]


def document(found: Found, node: Node, kinds: Mapping[str, type[Entry]], locales: Sequence[str]) -> Loaded:
    """The document that a file's value holds, in full if it is an original, its words if a translation.

    Shapes only: whether references and translations agree with other files is for `rules`.
    """
    if not isinstance(node, Fields):
        return None, [problem(found.name, (node.line, node.column), "expected-map")]
    origin = Origin(found.name, dict(_spots(node, ())))
    model: type[Frozen] = KindNames if found.id == KIND_FILE else kinds[found.kind]
    translation_of, problems = _translation_of(found, node, locales)
    whole = model
    if TRANSLATION_OF in node.values:
        model = words_type(model)
    values = {name: _plain(value) for name, value in node.values.items() if name != TRANSLATION_OF}
    try:
        content = model.model_validate(values)
    except ValidationError as invalid:
        reader = _Reader(node, origin, model, whole, _original_path(found, translation_of))
        errors = invalid.errors(include_url=False)
        return None, problems + [reader.problem(error) for error in errors if not _echoes(error, errors)]
    if problems:
        return None, problems
    return Document(found.kind, found.id, found.locale, translation_of, content, origin), []


def _original_path(found: Found, translation_of: str | None) -> str:
    return found.name.replace(f"/{found.locale}/", f"/{translation_of or 'LOCALE'}/", 1)


def _echoes(error: ErrorDetails, errors: Sequence[ErrorDetails]) -> bool:
    # A list with a faulty item counts as too short as well: the item's own error says enough.
    inside = [other["loc"] for other in errors if len(other["loc"]) > len(error["loc"])]
    return error["type"] == "too_short" and any(loc[: len(error["loc"])] == error["loc"] for loc in inside)


def _translation_of(found: Found, node: Fields, locales: Sequence[str]) -> tuple[str | None, list[Problem]]:
    claimed = node.values.get(TRANSLATION_OF)
    if claimed is None:
        return None, []
    others = [locale for locale in locales if locale != found.locale]
    if isinstance(claimed, Text) and claimed.value in others:
        return claimed.value, []
    value = claimed.value if isinstance(claimed, Text) else "…"
    place = (claimed.line, claimed.column)
    return None, [problem(found.name, place, "unknown-value", value=value, hint=nearest(value, others))]


def _plain(node: Node) -> Any:
    match node:
        case Text():
            return node.value
        case Items():
            return tuple(_plain(value) for value in node.values)
        case Fields():
            return {key: _plain(value) for key, value in node.values.items()}


def _spots(node: Node, path: FieldPath) -> list[tuple[FieldPath, Spot]]:
    """Every value's spot: a text's own, a map's or list's that of its key, where a reader looks for it."""
    match node:
        case Text():
            return [(path, Spot(node.line, node.column, node.raw))]
        case Items():
            inner = [spot for i, value in enumerate(node.values) for spot in _spots(value, (*path, str(i)))]
        case Fields():
            inner = []
            for key, value in node.values.items():
                below = _spots(value, (*path, key))
                if not isinstance(value, Text):
                    name = node.keys[key]
                    below[0] = ((*path, key), Spot(name.line, name.column))
                inner += below
    return [(path, Spot(node.line, node.column)), *inner]


Wording = tuple[str, dict[str, object]]


def _too_long(value: Any, context: Mapping[str, Any]) -> Wording:
    if isinstance(value, str):
        return "too-long", {"length": len(value.strip()), "limit": context["max_length"]}
    return "too-many-items", {"length": len(value), "most": context["max_length"]}


def _expected(code: str) -> Callable[[Any, Mapping[str, Any]], Wording]:
    # "field:" without a value is an empty text, whatever the field wants.
    return lambda value, _: ("empty-field" if value == "" else code, {})


# pydantic's error types in our words; each function takes the faulty value and the error's context.
_WORDINGS: Mapping[str, Callable[[Any, Mapping[str, Any]], Wording]] = MappingProxyType(
    {
        "string_too_short": _expected("empty-field"),
        "string_too_long": _too_long,
        "too_long": _too_long,
        "too_short": lambda value, context: (
            "too-few-items",
            {"length": len(value), "least": context["min_length"]},
        ),
        "string_pattern_mismatch": lambda value, _: ("not-an-id", {"value": value}),
        "word_count": lambda _, context: ("word-count", dict(context)),
        "several_lines": _expected("several-lines"),
        "not_digits": lambda value, _: ("expected-number", {"value": value, "least": 1}),
        "greater_than_equal": lambda value, _: ("expected-number", {"value": value, "least": 1}),
        "string_type": _expected("expected-text"),
        "int_type": _expected("expected-text"),
        "tuple_type": _expected("expected-list"),
        "mapping_type": _expected("expected-map"),
        "dict_type": _expected("expected-map"),
        "model_type": _expected("expected-map"),
    }
)


class _Reader:
    """Puts pydantic's errors about one file into words and places."""

    def __init__(
        self, node: Fields, origin: Origin, model: type[Frozen], whole: type[Frozen], original_path: str
    ) -> None:
        self.original_path = original_path
        self.node = node
        self.origin = origin
        self.shape = shape_of(model)
        self.whole = shape_of(whole)

    def problem(self, error: ErrorDetails) -> Problem:
        """The problem that one error amounts to."""
        path = _path(error)
        code, details = self._wording(error, path)
        return problem(self.origin.path, self._place(path, error["type"]), code, **details)

    def _place(self, path: FieldPath, kind: str) -> tuple[int, int]:
        if kind == "extra_forbidden":
            parent = _node_at(self.node, path[:-1])
            if isinstance(parent, Fields):
                key = parent.keys[path[-1]]
                return key.line, key.column
        return self.origin.at(*path)

    def _wording(self, error: ErrorDetails, path: FieldPath) -> Wording:
        match error["type"]:
            case "missing":
                return "missing-field", {"field": path[-1], "example": self._example(path)}
            case "extra_forbidden":
                return self._unknown(path)
            case "literal_error":
                value = str(error["input"])
                return "unknown-value", {"value": value, "hint": nearest(value, self._choices(path))}
            case type_ if type_ in _WORDINGS:
                return _WORDINGS[type_](error["input"], error.get("ctx", {}))
            case _:
                return "invalid-value", {"what": error["msg"]}

    def _unknown(self, path: FieldPath) -> Wording:
        name = path[-1]
        whole = _shape_at(self.whole, path[:-1])
        if isinstance(whole, Part) and name in whole.fields:
            return "field-of-original", {"field": name, "original": self.original_path}
        here = _shape_at(self.shape, path[:-1])
        known = here.fields if isinstance(here, Part) else ()
        return "unknown-field", {"field": name, "hint": nearest(name, known)}

    def _choices(self, path: FieldPath) -> Sequence[str]:
        shape = _shape_at(self.shape, path)
        return shape.choices if isinstance(shape, Leaf) else ()

    def _example(self, path: FieldPath) -> str:
        shape = _shape_at(self.shape, path)
        match shape:
            case Leaf(choices=(first, *_)):
                return f"{path[-1]}: {first}"
            case Leaf():
                return f"{path[-1]}: …"
            case _:
                return f"{path[-1]}: and below it, indented, its parts"


def _path(error: ErrorDetails) -> FieldPath:
    """The field that an error is about; pydantic ends the path of a map's faulty key with a mark of its own."""
    path = tuple(str(step) for step in error["loc"])
    about_key = error["type"] not in ("extra_forbidden", "missing") and len(path) > 1 and path[-1] == "[key]"
    return path[:-1] if about_key else path


def _shape_at(shape: Shape, path: FieldPath) -> Shape | None:
    for step in path:
        match shape:
            case Part(fields=fields) if step in fields:
                shape = fields[step]
            case Keyed(value=inner) | Many(item=inner):
                shape = inner
            case _:
                return None
    return shape


def _node_at(node: Node, path: FieldPath) -> Node | None:
    for step in path:
        if isinstance(node, Fields) and step in node.values:
            node = node.values[step]
        elif isinstance(node, Items):
            node = node.values[int(step)]
        else:
            return None
    return node
