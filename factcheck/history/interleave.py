"""Two lists to one that is the same from either side, and keeps the order of both."""

from collections.abc import Sequence
from typing import Any

import orjson


def interleaved(one: Sequence[Any], other: Sequence[Any]) -> list[Any]:
    """Take the smaller head again and again; what stands in both lists is taken once.

    Objects are compared as JSON with sorted keys: those with a day, `at`, oldest first.
    """
    left, right = list(one), list(other)
    taken: list[Any] = []
    while left and right:
        mine, yours = _rank(left[0]), _rank(right[0])
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


def _rank(item: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return what orders items of one list: tuples as they are, so that 9 stands before 10."""
    return item if isinstance(item, tuple) else orjson.dumps(item, option=orjson.OPT_SORT_KEYS)
