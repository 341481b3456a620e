"""Values and ways as changes and conflicts tell them: as text."""

from collections.abc import Iterable
from typing import Any

import orjson

from factcheck.corpus.locate.pointer import escape


def told(value: Any) -> str | None:  # noqa: ANN401 - any JSON value
    """Return text as it is, other values as compact JSON, and None for what is absent."""
    if value is None or isinstance(value, str):
        return value
    return orjson.dumps(value).decode()


def pointer(way: Iterable[str]) -> str:
    """Return the JSON Pointer (RFC 6901) of a way."""
    return "".join(f"/{escape(part)}" for part in way)
