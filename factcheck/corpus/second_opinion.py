"""What another implementation of JSON Schema says, slowly, of the same record."""

import functools
import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import orjson
from referencing import Registry

from factcheck.corpus import schemas
from factcheck.model.kinds import Kind


@functools.cache
def explainer(kind: Kind) -> Any:  # noqa: ANN401 - jsonschema's protocol of validators
    """Return the second opinion on one kind of record."""
    strict = jsonschema.validators.extend(  # type: ignore[no-untyped-call] # its stubs leave it out
        jsonschema.Draft202012Validator,
        {"pattern": _strict_pattern, "uniqueItems": _quick_unique, "required": _once_required},
    )
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return strict(schemas.schema(kind), registry=Registry(), format_checker=checker)


def _strict_pattern(_: Any, pattern: str, value: Any, __: Any) -> Iterator[Any]:  # noqa: ANN401 - jsonschema's protocol
    """Read `$` as the end of the text, as the standard does; Python also stops before a newline."""
    if isinstance(value, str) and not re.search(pattern.removesuffix("$") + r"\Z", value):
        yield jsonschema.ValidationError(f"does not match {pattern}")


def _quick_unique(_: Any, __: Any, items: Any, ___: Any) -> Iterator[Any]:  # noqa: ANN401 - jsonschema's protocol
    """Compare items by their bytes: the library compares each with each, for minutes."""
    if isinstance(items, list):
        seen = {orjson.dumps(item, option=orjson.OPT_SORT_KEYS) for item in items}
        if len(seen) < len(items):
            yield jsonschema.ValidationError("has non-unique elements")


def _once_required(_: Any, names: Any, value: Any, __: Any) -> Iterator[Any]:  # noqa: ANN401 - jsonschema's protocol
    """Yield one error for all missing fields: the library's own do not tell which one is meant."""
    if isinstance(value, dict) and not value.keys() >= set(names):
        yield jsonschema.ValidationError("a required field is missing")
