"""Two lists to one that is the same from either side, and keeps the order of both."""

from collections.abc import Sequence
from typing import Any

import orjson


def interleaved(one: Sequence[Any], other: Sequence[Any], *, first: str = "") -> list[Any]:
    """Take the smaller head again and again; what stands in both lists is taken once.

    With `first`, items are objects and the smaller value of that field goes first, such as the
    older date; among equals the JSON text decides.
    """
    left, right = list(one), list(other)
    taken: list[Any] = []
    while left and right:
        mine, yours = _rank(left[0], first), _rank(right[0], first)
        if yours <= mine:
            _take(right.pop(0), taken)
        if mine <= yours:
            _take(left.pop(0), taken)
    for item in left + right:
        _take(item, taken)
    return taken


def _take(item: Any, taken: list[Any]) -> None:  # noqa: ANN401 - any JSON value
    if item not in taken:
        taken.append(item)


def _rank(item: Any, first: str) -> tuple[Any, ...]:  # noqa: ANN401 - any JSON value
    if isinstance(item, tuple):
        return item
    text = orjson.dumps(item, option=orjson.OPT_SORT_KEYS)
    return (item[first], text) if first else (text,)
