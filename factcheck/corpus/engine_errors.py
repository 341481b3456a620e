"""Errors of the schema engine, each with the part of the schema that it speaks of."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import jsonschema_rs


class EngineError(NamedTuple):
    """A keyword that a value does not satisfy, named as the `jsonschema` library names things.

    `absolute_schema_path` goes by references; `context` holds the errors below an `anyOf`.
    """

    validator: str
    validator_value: Any
    schema: dict[str, Any]
    instance: Any
    absolute_path: Sequence[str | int]
    absolute_schema_path: Sequence[str | int]
    context: Sequence["EngineError"]
    raw: jsonschema_rs.ValidationError

    @property
    def message(self) -> str:
        """The engine's own words, which may quote the whole record."""
        return self.raw.message


def told(
    errors: Iterable[jsonschema_rs.ValidationError], schema: dict[str, Any]
) -> Iterator[EngineError]:
    """Yield the errors of the native engine with their parts of the schema.

    It has an error for each missing field; one that leads to the list of all is enough.
    """
    lacking = set()
    for error in errors:
        if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Required):
            place = (*error.evaluation_path, None, *error.instance_path)
            if place in lacking:
                continue
            lacking.add(place)
        yield _told(error, schema)


def _told(error: jsonschema_rs.ValidationError, schema: dict[str, Any]) -> EngineError:
    if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.PropertyNames):
        error = error.kind.error
    *way, keyword = error.schema_path
    part = _at(schema, way)
    return EngineError(
        validator=str(keyword),
        validator_value=part[keyword],
        schema=part,
        instance=error.instance,
        absolute_path=error.instance_path,
        absolute_schema_path=error.evaluation_path,
        context=tuple(told(_below(error), schema)),
        raw=error,
    )


def _below(error: jsonschema_rs.ValidationError) -> Iterator[jsonschema_rs.ValidationError]:
    if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.AnyOf):
        for branch in error.kind.context:
            yield from branch


def _at(schema: Any, way: Iterable[str | int]) -> Any:  # noqa: ANN401 - any part of a schema
    for step in way:
        schema = schema[step]
    return schema
