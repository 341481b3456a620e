"""Whether a parsed record fits its JSON Schema, and what is wrong where it does not."""

import functools
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final, NamedTuple

import jsonschema_rs
import orjson
from jsonschema_rs import Draft202012Validator, RegexOptions

from factcheck.corpus import engine_errors, schemas
from factcheck.corpus.engine_errors import EngineError
from factcheck.corpus.locate.pointer import join
from factcheck.model.forms import WORDS
from factcheck.model.kinds import Kind
from factcheck.text import nearest, plural, quoted, visible

MOST_MISFITS: Final = 100
"""A record with more misfits than this is another kind of file; the rest is not listed."""


class Misfit(NamedTuple):
    """One way in which a record does not fit its schema: a code, a place and a sentence."""

    code: str
    pointer: str
    message: str


def fits(kind: Kind, record: Any) -> bool:  # noqa: ANN401 - any JSON value
    """Whether the record fits; native code, formats on, linear patterns, never a fetch."""
    return _engine(kind).is_valid(record)


def misfits(kind: Kind, record: Any) -> list[Misfit]:  # noqa: ANN401 - any JSON value
    """Return every misfit of the record, each at the deepest place that explains it."""
    errors = engine_errors.told(_engine(kind).iter_errors(record), schemas.schema(kind))
    explained = (misfit for error in errors for misfit in _explained(error))
    found = set(islice(explained, MOST_MISFITS))
    if not found:
        unexplained = map(_unexplained, _engine(kind).iter_errors(record))
        found = set(islice(unexplained, MOST_MISFITS))
    return sorted(found)


@functools.cache
def _engine(kind: Kind) -> Draft202012Validator:
    return Draft202012Validator(
        schemas.schema(kind),
        validate_formats=True,
        pattern_options=RegexOptions(),
        retriever=_refuse,
    )


def _refuse(uri: str) -> Any:  # noqa: ANN401 - the engine's signature
    message = f"schemas are never fetched: {uri}"
    raise ValueError(message)


def _unexplained(error: jsonschema_rs.ValidationError) -> Misfit:
    return Misfit("FC105", join(error.instance_path), quoted(error.message, 200))


def _explained(error: EngineError) -> Iterator[Misfit]:
    parts = [*error.absolute_path]
    if "propertyNames" in error.absolute_schema_path:
        parts.append(error.instance)
    return _EXPLAIN.get(error.validator, _other)(error, join(parts))


def _required(error: EngineError, pointer: str) -> Iterator[Misfit]:
    for name in error.validator_value:
        if name not in error.instance:
            yield Misfit("FC101", pointer, f"the field {quoted(name)} is missing{_why(error)}")


def _why(error: EngineError) -> str:
    """A field that is required only under a status says so."""
    status = error.instance.get("status")
    return f"; status {quoted(status)} needs it" if "then" in error.absolute_schema_path else ""


def _additional(error: EngineError, _: str) -> Iterator[Misfit]:
    known = error.schema["properties"]
    free = [name for name in known if name not in error.instance]
    for name in error.instance:
        if name not in known:
            below = join([*error.absolute_path, name])
            yield Misfit("FC102", below, f"unknown field {quoted(name)}{_meant(name, free)}")


def _meant(found: str, options: list[str]) -> str:
    near = nearest(found, options)
    return f"; did you mean {quoted(near)}?" if near else ""


def _type(error: EngineError, pointer: str) -> Iterator[Misfit]:
    message = f"expected {_article(error.validator_value)}, found {_found(error.instance)}"
    yield Misfit("FC103", pointer, message)


def _article(noun: str) -> str:
    return noun if noun == "null" else f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _found(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Name the type with the value, where that is short and says more."""
    kind = _article(_JSON_TYPES[type(value)])
    return f"{kind}, {_shown(value)}" if isinstance(value, str | int) else kind


def _enum(error: EngineError, pointer: str) -> Iterator[Misfit]:
    """A value of another type is said as such; its schema always names the type as well."""
    if isinstance(error.instance, str):
        allowed = list(error.validator_value)
        expected = f"expected one of {', '.join(allowed)}{_meant(error.instance, allowed)}"
        yield Misfit("FC104", pointer, f"{_shown(error.instance)} is not allowed; {expected}")


def _const(error: EngineError, pointer: str) -> Iterator[Misfit]:
    """As with `enum`: only a number of the wrong value is said here."""
    if type(error.instance) is int:
        message = f"{error.instance} is not allowed; expected {error.validator_value}"
        yield Misfit("FC104", pointer, message)


def _form(error: EngineError, pointer: str) -> Iterator[Misfit]:
    """Say it in the words of the model; of an empty text its length is said."""
    if error.instance:
        said = f"expected {WORDS.get(error.schema['pattern'], error.validator_value)}"
        if error.validator == "format" and re.search(error.schema["pattern"], error.instance):
            said = "the calendar has no such day"
        yield Misfit("FC105", pointer, f"{_shown(error.instance)} does not fit: {said}")


def _any_of(error: EngineError, pointer: str) -> Iterator[Misfit]:
    """Where the type fits one branch, say what that branch says; else name all types."""
    if "pattern" in error.schema:
        yield from _form(error, pointer)
        return
    for below in error.context:
        if below.validator != "type":
            yield from _explained(below)
            return
    wanted = " or ".join(_article(below.validator_value) for below in error.context)
    yield Misfit("FC103", pointer, f"expected {wanted}, found {_found(error.instance)}")


def _length(error: EngineError, pointer: str) -> Iterator[Misfit]:
    """Say the limit; what is empty is said as such."""
    length, limit = len(error.instance), error.validator_value
    unit = "character" if isinstance(error.instance, str) else "entry"
    side = "at least" if error.validator.startswith("min") else "at most"
    found = f"it has {plural(length, unit)}" if length else "it is empty"
    hint = "" if length else "; an optional field is left out instead"
    yield Misfit("FC105", pointer, f"{found}; expected {side} {plural(limit, unit)}{hint}")


def _range(error: EngineError, pointer: str) -> Iterator[Misfit]:
    side = "at least" if error.validator == "minimum" else "at most"
    words = f"{error.instance} is out of range; expected {side} {error.validator_value}"
    yield Misfit("FC105", pointer, words)


def _unique(_: EngineError, pointer: str) -> Iterator[Misfit]:
    yield Misfit("FC105", pointer, "the same item stands twice")


def _other(error: EngineError, pointer: str) -> Iterator[Misfit]:
    yield Misfit("FC105", pointer, quoted(error.message, 200))


def _shown(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return quoted(value) if isinstance(value, str) else visible(orjson.dumps(value).decode())


_JSON_TYPES: Final = {
    dict: "object",
    list: "array",
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    type(None): "null",
}
_EXPLAIN: Final = {
    "required": _required,
    "additionalProperties": _additional,
    "type": _type,
    "enum": _enum,
    "const": _const,
    "pattern": _form,
    "format": _form,
    "anyOf": _any_of,
    "minLength": _length,
    "maxLength": _length,
    "minItems": _length,
    "maxItems": _length,
    "minProperties": _length,
    "maxProperties": _length,
    "minimum": _range,
    "maximum": _range,
    "uniqueItems": _unique,
}
