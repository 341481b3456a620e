"""Base, ours and theirs to one record, or to conflicts; reads nothing but the table of fields."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from factcheck.history.differences import by_identity, differences, names
from factcheck.history.interleave import interleaved
from factcheck.history.told import pointer, told
from factcheck.model.fields import ATOM, FIELDS, Field, How, Shape
from factcheck.model.kinds import Kind

Way = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place that both sides changed, each in its own way; None stands for what is absent."""

    pointer: str
    base: str | None
    ours: str | None
    theirs: str | None


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged record; where there are conflicts, `record` has our values, `other` theirs.

    Without conflicts both are the same.
    """

    kind: Kind
    record: Any
    other: Any
    conflicts: tuple[Conflict, ...] = ()


class _Sides(NamedTuple):
    """A merged value as each side would have it; None stands for what is absent."""

    ours: Any
    theirs: Any
    conflicts: tuple[Conflict, ...] = ()


def merge(kind: Kind, base: Any, ours: Any, theirs: Any) -> Merged:  # noqa: ANN401 - records as parsed
    """Merge two versions of a record of this kind; `base` is None where both sides added it.

    The records must fit their schema. Nothing is decided silently: what one side changed is
    taken, what both changed alike is taken, and anything else is a conflict.
    """
    if theirs in (ours, base):
        return Merged(kind, ours, ours)
    if ours == base:
        return Merged(kind, theirs, theirs)
    sides = _object(FIELDS[kind], base or {}, ours, theirs, ())
    return Merged(kind, sides.ours, sides.theirs, tuple(sorted(sides.conflicts, key=_by_pointer)))


def _by_pointer(conflict: Conflict) -> str:
    return conflict.pointer


def _merge(field: Field, base: Any, ours: Any, theirs: Any, way: Way) -> _Sides:  # noqa: ANN401 - any JSON value
    if theirs in (ours, base):
        return _Sides(ours, ours)
    if ours == base:
        return _Sides(theirs, theirs)
    if field.how is How.NESTED and field.shape and None not in (base, ours, theirs):
        return _object(field.shape, base, ours, theirs, way)
    merger = _MERGERS.get(field.how)
    if merger is None:
        return _conflict(field, base, ours, theirs, way)
    return _without_empty(field, merger(field, base or (), ours or (), theirs or (), way))


def _object(
    shape: Shape,
    base: Mapping[str, Any],
    ours: Mapping[str, Any],
    theirs: Mapping[str, Any],
    way: Way,
) -> _Sides:
    """Merge field by field, and what stands together as one."""
    merged: dict[str, _Sides] = {}
    for bundle in shape.together:
        merged |= _bundle(shape, bundle, (base, ours, theirs), way)
    for name in names(shape, ours, theirs):
        if name not in merged:
            field = shape.fields.get(name, ATOM)
            versions = (base.get(name), ours.get(name), theirs.get(name))
            merged[name] = _merge(field, *versions, (*way, name))
    return _joined({name: merged[name] for name in names(shape, merged)})


def _bundle(
    shape: Shape,
    bundle: tuple[str, ...],
    versions: tuple[Mapping[str, Any], Mapping[str, Any], Mapping[str, Any]],
    way: Way,
) -> dict[str, _Sides]:
    base, ours, theirs = ([version.get(name) for name in bundle] for version in versions)
    if theirs in (ours, base):
        return {name: _Sides(value, value) for name, value in zip(bundle, ours, strict=True)}
    if ours == base:
        return {name: _Sides(value, value) for name, value in zip(bundle, theirs, strict=True)}
    return {
        name: _Sides(one, other)
        if one == other
        else _conflict(shape.fields[name], before, one, other, (*way, name))
        for name, before, one, other in zip(bundle, base, ours, theirs, strict=True)
    }


def _by_key(
    field: Field,
    base: Mapping[str, Any],
    ours: Mapping[str, Any],
    theirs: Mapping[str, Any],
    way: Way,
) -> _Sides:
    base, ours, theirs = dict(base), dict(ours), dict(theirs)
    entry = field.entry or ATOM
    return _joined(
        {
            key: _entry(entry, base.get(key), ours.get(key), theirs.get(key), (*way, key))
            for key in sorted(ours.keys() | theirs.keys())
        }
    )


def _entry(entry: Field, base: Any, ours: Any, theirs: Any, way: Way) -> _Sides:  # noqa: ANN401 - any JSON value
    """Merge one entry; what one side removed and the other changed inside is a conflict."""
    if base is not None and None in (ours, theirs) and base not in (ours, theirs):
        return _conflict(ATOM, base, ours, theirs, way)
    return _merge(entry, base, ours, theirs, way)


def _set(
    _: Field, base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any], __: Way
) -> _Sides:
    """What either side removed goes; what they added comes, in an order that both sides find."""
    kept = [item for item in base if item in ours and item in theirs]
    added = interleaved(
        [item for item in ours if item not in base], [item for item in theirs if item not in base]
    )
    return _Sides(kept + added, kept + added)


def _mute(_: Field, __: Any, ours: Any, theirs: Any, ___: Way) -> _Sides:  # noqa: ANN401 - any JSON value
    """Take either, but the same from both sides."""
    taken = min(ours or "", theirs or "")
    return _Sides(taken, taken)


def _log(
    field: Field, base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any], way: Way
) -> _Sides:
    """Both sides may add; when one rewrote what was written, nobody can say what holds."""
    written = list(base)
    count = len(written)
    if list(ours[:count]) != written or list(theirs[:count]) != written:
        return _conflict(field, base or None, ours or None, theirs or None, way)
    merged = written + interleaved(ours[count:], theirs[count:])
    return _Sides(merged, merged)


def _by_identity(
    field: Field, base: Sequence[Any], ours: Sequence[Any], theirs: Sequence[Any], way: Way
) -> _Sides:
    """Entries of the base keep their order, and what the sides added follows."""
    found = [by_identity(field, version) for version in (base, ours, theirs)]
    if None in found:
        return _conflict(field, base or None, ours or None, theirs or None, way)
    before, one, other = (
        {identity: item for identity, (_, item) in (version or {}).items()} for version in found
    )
    added = interleaved(
        [key for key in one if key not in before], [key for key in other if key not in before]
    )
    order = [key for key in [*before, *added] if key in one or key in other]
    entry = field.entry or ATOM
    merged = [
        _merge(entry, before.get(key), one.get(key), other.get(key), (*way, str(place)))
        for place, key in enumerate(order)
    ]
    return _Sides(
        [sides.ours for sides in merged if sides.ours is not None],
        [sides.theirs for sides in merged if sides.theirs is not None],
        tuple(conflict for sides in merged for conflict in sides.conflicts),
    )


_MERGERS: Final[Mapping[How, Callable[..., _Sides]]] = {
    How.BY_KEY: _by_key,
    How.SET: _set,
    How.LOG: _log,
    How.MUTE: _mute,
    How.BY_IDENTITY: _by_identity,
}


def _joined(merged: Mapping[str, _Sides]) -> _Sides:
    return _Sides(
        {name: sides.ours for name, sides in merged.items() if sides.ours is not None},
        {name: sides.theirs for name, sides in merged.items() if sides.theirs is not None},
        tuple(conflict for sides in merged.values() for conflict in sides.conflicts),
    )


def _without_empty(field: Field, sides: _Sides) -> _Sides:
    if field.stays:
        return sides
    return _Sides(sides.ours or None, sides.theirs or None, sides.conflicts)


def _conflict(field: Field, base: Any, ours: Any, theirs: Any, way: Way) -> _Sides:  # noqa: ANN401 - any JSON value
    """Leave both values as they are; an object on both sides is told field by field."""
    if field.shape is None or ours is None or theirs is None:
        return _Sides(ours, theirs, (Conflict(pointer(way), told(base), told(ours), told(theirs)),))
    found = [
        Conflict(pointer(where), told(_at(base, where[len(way) :])), told(one), told(other))
        for where, one, other in differences(field.shape, ours, theirs, way)
    ]
    return _Sides(ours, theirs, tuple(found))


def _at(value: Any, way: Way) -> Any:  # noqa: ANN401 - any JSON value
    for name in way:
        value = value.get(name) if isinstance(value, dict) else None
    return value
