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
    """Yield the errors of the native engine with their parts of the schema."""
    for error in errors:
        kind = error.kind
        inner = (
            kind.error
            if isinstance(kind, jsonschema_rs.ValidationErrorKind.PropertyNames)
            else error
        )
        *way, keyword = inner.schema_path
        part = _at(schema, way)
        yield EngineError(
            validator=str(keyword),
            validator_value=part[keyword],
            schema=part,
            instance=inner.instance,
            absolute_path=inner.instance_path,
            absolute_schema_path=inner.evaluation_path,
            context=tuple(told(_below(inner), schema)),
            raw=inner,
        )


def _below(error: jsonschema_rs.ValidationError) -> Iterator[jsonschema_rs.ValidationError]:
    if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.AnyOf):
        for branch in error.kind.context:
            yield from branch


def _at(schema: Any, way: Iterable[str | int]) -> Any:  # noqa: ANN401 - any part of a schema
    for step in way:
        schema = schema[step]
    return schema
