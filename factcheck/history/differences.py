"""Where two versions of a record differ, field by field, as the table of fields says."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from factcheck.model.fields import ATOM, Field, How, Shape


class Difference(NamedTuple):
    """A value that differs, and the way to it; None stands for what is absent.

    The index of a list entry is that in the new record, or in the old one when it is gone.
    """

    way: tuple[str, ...]
    before: Any
    after: Any


def differences(
    shape: Shape, old: Mapping[str, Any], new: Mapping[str, Any], way: tuple[str, ...] = ()
) -> Iterator[Difference]:
    """Yield what differs, in the order of the table; the order of a set is no difference."""
    for name in names(shape, old, new):
        field = shape.fields.get(name, ATOM)
        yield from _compare(field, old.get(name), new.get(name), (*way, name))


def names(shape: Shape, *objects: Mapping[str, Any]) -> list[str]:
    """Return the names that occur, in the order of the table; names it does not know come last."""
    present = set().union(*objects)
    return [name for name in shape.fields if name in present] + sorted(present - set(shape.fields))


def by_identity(
    field: Field, items: Sequence[Mapping[str, Any]]
) -> dict[tuple[Any, ...], tuple[int, Any]] | None:
    """Return the index and the entry under each identity; None when one stands twice."""
    found = {
        tuple(item.get(name) for name in field.identity): (place, item)
        for place, item in enumerate(items)
    }
    return found if len(found) == len(items) else None


def _compare(field: Field, old: Any, new: Any, way: tuple[str, ...]) -> Iterator[Difference]:  # noqa: ANN401 - any JSON value
    if old == new or field.how is How.MUTE:
        return
    match field.how:
        case How.BY_KEY:
            yield from _by_key(field.entry or ATOM, old or {}, new or {}, way)
        case How.SET:
            yield from _set(old or [], new or [], way)
        case How.LOG:
            yield from _log(old or [], new or [], way)
        case How.BY_IDENTITY:
            yield from _by_identity(field, old or [], new or [], way)
        case _ if field.shape is not None and old is not None and new is not None:
            yield from differences(field.shape, old, new, way)
        case _:
            yield Difference(way, old, new)


def _by_key(
    entry: Field, old: Mapping[str, Any], new: Mapping[str, Any], way: tuple[str, ...]
) -> Iterator[Difference]:
    for key in sorted(old.keys() | new.keys()):
        if key in old and key in new:
            yield from _compare(entry, old[key], new[key], (*way, key))
        else:
            yield Difference((*way, key), old.get(key), new.get(key))


def _set(old: Sequence[Any], new: Sequence[Any], way: tuple[str, ...]) -> Iterator[Difference]:
    for place, item in enumerate(old):
        if item not in new:
            yield Difference((*way, str(place)), item, None)
    for place, item in enumerate(new):
        if item not in old:
            yield Difference((*way, str(place)), None, item)


def _log(old: Sequence[Any], new: Sequence[Any], way: tuple[str, ...]) -> Iterator[Difference]:
    """Whatever follows the first entry that differs is gone, or added."""
    pairs = enumerate(zip(old, new, strict=False))
    same = next((place for place, (one, other) in pairs if one != other), min(len(old), len(new)))
    for place, item in enumerate(old[same:], same):
        yield Difference((*way, str(place)), item, None)
    for place, item in enumerate(new[same:], same):
        yield Difference((*way, str(place)), None, item)


def _by_identity(
    field: Field, old: Sequence[Any], new: Sequence[Any], way: tuple[str, ...]
) -> Iterator[Difference]:
    before, after = by_identity(field, old), by_identity(field, new)
    if before is None or after is None:
        yield Difference(way, old or None, new or None)
        return
    for identity, (place, item) in before.items():
        if identity not in after:
            yield Difference((*way, str(place)), item, None)
    for identity, (place, item) in after.items():
        earlier = before[identity][1] if identity in before else None
        if earlier is None:
            yield Difference((*way, str(place)), None, item)
        else:
            yield from _compare(field.entry or ATOM, earlier, item, (*way, str(place)))
