"""Records to bytes in their one canonical form, and back.

Canonical: UTF-8, LF, two-space indent, non-ASCII kept, fields in schema order, free keys sorted,
one final newline. The fixed order is a merge guard: without it a clean Git merge can leave one
key twice and flip a verdict.
"""

import functools
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import orjson

from factcheck.corpus import schemas
from factcheck.model.kinds import Kind

_OPTIONS: Final = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
_MOST_SEEN: Final = 4096

_Judge = Callable[[Any], bool]


def loads(data: bytes) -> Any:  # noqa: ANN401 - any JSON value; the schema decides
    """Parse JSON bytes; raises ValueError. What else must hold is `reading`'s duty."""
    return orjson.loads(data)


def dumps(kind: Kind, record: Mapping[str, Any]) -> bytes:
    """Return the canonical bytes of a record; fields that no schema knows come last, sorted.

    Raises ValueError for what JSON or UTF-8 cannot hold, such as a lone surrogate.
    """
    try:
        return orjson.dumps(_arrange(_shape(kind), record), option=_OPTIONS)
    except (TypeError, RecursionError) as error:
        raise ValueError(str(error)) from error


def is_canonical(kind: Kind, record: Any, data: bytes) -> bool:  # noqa: ANN401 - any JSON value
    """Whether the bytes are the canonical form of the record that was parsed from them.

    Equal bytes prove at once that no key stands twice and no number lost precision.
    """
    try:
        written = orjson.dumps(record, option=_OPTIONS)
    except TypeError:  # nested deeper than it writes, though it reads that deep
        return False
    return written == data and _order(kind)(record)


@dataclass(slots=True)
class _Shape:
    """Where the fields of one kind of object belong, and the shapes of their values."""

    order: dict[str, int] = field(default_factory=dict)
    fields: dict[str, "_Shape"] = field(default_factory=dict)
    every: "_Shape | None" = None
    seen: set[tuple[str, ...]] = field(default_factory=set)


@functools.cache
def _shape(kind: Kind) -> _Shape:
    return _shape_of(kind, schemas.schema(kind)) or _Shape()


def _shape_of(kind: Kind, node: dict[str, Any]) -> _Shape | None:
    """Return the shape of an object, map or list; None for a plain value."""
    node = schemas.resolve(kind, node)
    if "properties" in node:
        properties = node["properties"]
        below = {name: _shape_of(kind, child) for name, child in properties.items()}
        return _Shape(
            {name: place for place, name in enumerate(properties)},
            {name: shape for name, shape in below.items() if shape is not None},
        )
    every = node.get("items", node.get("additionalProperties"))
    return _Shape(every=_shape_of(kind, every)) if isinstance(every, dict) else None


@functools.cache
def _order(kind: Kind) -> _Judge:
    return _judge(_shape(kind))


def _judge(shape: _Shape) -> _Judge:
    """Return what says whether all keys of a value stand in order: one call for each object."""
    fields = tuple((name, _judge(below)) for name, below in shape.fields.items())
    every = None if shape.every is None else _judge(shape.every)
    seen, is_map = shape.seen, not shape.order
    are_usual = _nobody if shape.every is None else _usual(shape.every)

    def judge(value: Any) -> bool:  # noqa: ANN401 - any JSON value
        if type(value) is not dict:
            return every is None or not isinstance(value, list) or all(map(every, value))
        if is_map:
            keys = [*value]
            return keys == sorted(keys) and (
                every is None or are_usual(value.values()) or all(map(every, value.values()))
            )
        if tuple(value) not in seen and not _keys_in_order(shape, tuple(value)):
            return False
        for name, below in fields:  # noqa: SIM110 - much faster than all()
            if name in value and not below(value[name]):
                return False
        return True

    return judge


def _usual(shape: _Shape) -> Callable[[Iterable[Any]], bool]:
    """Return what says, for many small objects at once, whether all have keys seen before."""
    seen = shape.seen
    if shape.fields or not shape.order:
        return _nobody

    def are_usual(values: Iterable[Any]) -> bool:
        try:
            return seen.issuperset(map(tuple, values))
        except TypeError:  # an item that is no object, list or text
            return False

    return are_usual


def _nobody(_: Iterable[Any]) -> bool:
    return False


def _keys_in_order(shape: _Shape, keys: tuple[str, ...]) -> bool:
    """Judge the keys of an object; few combinations of optional fields occur, each once.

    Only known fields are remembered: foreign keys are without number and of any length.
    """
    good = list(keys) == _sorted_keys(shape, keys)
    if good and len(shape.seen) < _MOST_SEEN and shape.order.keys() >= set(keys):
        shape.seen.add(keys)
    return good


def _sorted_keys(shape: _Shape, keys: tuple[str, ...]) -> list[str]:
    last = len(shape.order)
    return sorted(keys, key=lambda name: (shape.order.get(name, last), name))


def _arrange(shape: _Shape | None, value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, Mapping):
        fields = shape.fields if shape else {}
        every = shape.every if shape else None
        keys = _sorted_keys(shape or _Shape(), tuple(value))
        return {name: _arrange(fields.get(name, every), value[name]) for name in keys}
    if isinstance(value, list | tuple):
        return [_arrange(shape.every if shape else None, item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError(f"JSON has no number {value}")
    return value
