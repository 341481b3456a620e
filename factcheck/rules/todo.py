"""Marks that scaffolding leaves where a person has to write."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import orjson

MARK: Final = "TODO:"
"""What a text starts with until somebody has written it; what follows says what to write."""

_BARE: Final = "TODO"
IN_JSON: Final = b'"TODO'
"""What a record with a mark holds, in any place, once it is written as JSON."""
# Words of others, which nobody here may change.
_WORDS_OF_OTHERS: Final = frozenset({"anchor", "quote"})


def marked(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield pointer and text of each value that starts with the mark or is the bare word.

    Written as one piece of JSON, a record without marks is known at the speed of a search.
    """
    if IN_JSON in orjson.dumps(record):
        yield from _walk(record, "")


def may_be_marked(data: bytes) -> bool:
    """Say of the JSON of a record, at a glance, whether it may hold a mark."""
    return IN_JSON in data


def is_marked(text: str) -> bool:
    """Whether the text starts with the mark or is the bare word."""
    return text.startswith(MARK) or text == _BARE


def _walk(value: Any, pointer: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON value
    if isinstance(value, str):
        if is_marked(value):
            yield pointer, value
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _walk(item, f"{pointer}/{place}")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if key not in _WORDS_OF_OTHERS:
                yield from _walk(item, f"{pointer}/{key}")
