"""Whether a parsed record fits its JSON Schema, and what is wrong where it does not."""

import functools
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import jsonschema_rs
from jsonschema_rs import Draft202012Validator, RegexOptions

from factcheck.corpus import schemas
from factcheck.model.kinds import Kind
from factcheck.text import nearest, quoted

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
    found: list[Misfit] = []
    for error in _explainer(kind).iter_errors(record):
        found += _explained(error)
        if len(found) > MOST_MISFITS:
            break
    if not found and not fits(kind, record):
        found = [_unexplained(error) for error in _engine(kind).iter_errors(record)]
    return sorted(set(found))[:MOST_MISFITS]


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
    return Misfit("FC105", _pointer(error.instance_path), quoted(error.message, 200))


def _explainer(kind: Kind) -> Any:  # noqa: ANN401 - jsonschema's protocol of validators
    """Return the second opinion; `jsonschema` is imported only when a record has failed."""
    return _make_explainer(kind)


@functools.cache
def _make_explainer(kind: Kind) -> Any:  # noqa: ANN401 - jsonschema's protocol of validators
    import jsonschema  # noqa: PLC0415 - slow to import, rarely needed
    from referencing import Registry  # noqa: PLC0415 - as above

    strict = jsonschema.validators.extend(
        jsonschema.Draft202012Validator, {"pattern": _strict_pattern}
    )
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return strict(schemas.schema(kind), registry=Registry(), format_checker=checker)


def _strict_pattern(_: Any, pattern: str, value: Any, __: Any) -> Iterator[Any]:  # noqa: ANN401 - jsonschema's protocol
    """Read `$` as the end of the text, as the standard does; Python also stops before a newline."""
    import jsonschema  # noqa: PLC0415 - slow to import, rarely needed

    if isinstance(value, str) and not re.search(pattern.removesuffix("$") + r"\Z", value):
        yield jsonschema.ValidationError(f"does not match {pattern}")


def _pointer(path: Any) -> str:  # noqa: ANN401 - either engine's sequence of keys
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


def _explained(error: Any) -> list[Misfit]:  # noqa: ANN401 - jsonschema's error
    pointer = _pointer(error.absolute_path)
    explain = _EXPLAIN.get(error.validator, _other)
    return list(explain(error, pointer))


def _required(error: Any, pointer: str) -> Iterator[Misfit]:  # noqa: ANN401 - jsonschema's error
    """One error names one missing field; the engine repeats it for each that is missing."""
    for name in error.validator_value:
        if name not in error.instance:
            yield Misfit("FC101", pointer, f"the field {quoted(name)} is missing{_why(error)}")


def _why(error: Any) -> str:  # noqa: ANN401 - jsonschema's error
    """A field that is required only under a status says so."""
    status = error.instance.get("status")
    return f"; status {quoted(status)} needs it" if "then" in error.absolute_schema_path else ""


def _additional(error: Any, pointer: str) -> Iterator[Misfit]:  # noqa: ANN401 - jsonschema's error
    known = list(error.schema["properties"])
    for name in error.instance:
        if name not in known:
            near = nearest(name, [option for option in known if option not in error.instance])
            hint = f"; did you mean {quoted(near)}?" if near else ""
            yield Misfit("FC102", _below(pointer, name), f"unknown field {quoted(name)}{hint}")


def _below(pointer: str, name: str) -> str:
    return pointer + _pointer([name])


def _type(error: Any, pointer: str) -> Iterator[Misfit]:  # noqa: ANN401 - jsonschema's error
    expected = error.validator_value
    wanted = " or ".join(expected) if isinstance(expected, list) else expected
    found = _JSON_TYPES.get(type(error.instance), "value")
    shown = "" if found in {"object", "array", "null"} else f" {_shown(error.instance)}"
    yield Misfit("FC103", pointer, f"expected {_article(wanted)}, found {_article(found)}{shown}")


def _article(noun: str) -> str:
    return noun if noun == "null" else f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _enum(error: Any, pointer: str) -> Iterator[Misfit]:  # noqa: ANN401 - jsonschema's error
    if "if" in error.absolute_schema_path:
        return
    allowed = [str(value) for value in error.validator_value]
    near = nearest(str(error.instance), allowed)
    hint = f"; did you mean {quoted(near)}?" if near else ""
    words = f"{_shown(error.instance)} is not allowed; expected one of {', '.join(allowed)}{hint}"
    yield Misfit("FC104", pointer, words)


def _const(error: Any, pointer: str) -> Iterator[Misfit]:  # noqa: ANN401 - jsonschema's error
    yield Misfit(
        "FC104", pointer, f"{_shown(error.instance)} is not allowed; expected {error.validator_value}"
    )


def _form(error: Any, pointer: str) -> Iterator[Misfit]:  # noqa: ANN401 - jsonschema's error
    if not error.instance:
        return
    if "propertyNames" in error.absolute_schema_path:
        pointer = _below(pointer, error.instance)
    expected = error.schema.get("patternErrorMessage")
    if expected is None and error.parent is not None:
        expected = error.parent.schema.get("patternErrorMessage")
    said = expected or f"expected {error.validator} {error.validator_value}"
    yield Misfit("FC105", pointer, f"{_shown(error.instance)} does not fit: {said}")


def _length(error: Any, pointer: str) -> Iterator[Misfit]:  # noqa: ANN401 - jsonschema's error
    """Say the limit; an empty text is said as such."""
    length, limit = len(error.instance), error.validator_value
    unit = "characters" if isinstance(error.instance, str) else "entries"
    side = "at least" if error.validator.startswith("min") else "at most"
    said = "it is empty; leave the field out" if length == 0 else f"it has {length:,} {unit}"
    yield Misfit("FC105", pointer, f"{said}; expected {side} {limit:,} {unit}")


def _range(error: Any, pointer: str) -> Iterator[Misfit]:  # noqa: ANN401 - jsonschema's error
    side = "at least" if error.validator == "minimum" else "at most"
    words = f"{_shown(error.instance)} is out of range; expected {side} {error.validator_value:,}"
    yield Misfit("FC105", pointer, words)


def _unique(_: Any, pointer: str) -> Iterator[Misfit]:  # noqa: ANN401 - jsonschema's error
    yield Misfit("FC105", pointer, "the same item stands twice")


def _other(error: Any, pointer: str) -> Iterator[Misfit]:  # noqa: ANN401 - jsonschema's error
    yield Misfit("FC105", pointer, quoted(error.message, 200))


def _shown(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return quoted(value) if isinstance(value, str) else quoted(repr(value), 60)


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
    "anyOf": _form,
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
