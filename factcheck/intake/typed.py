"""Values that somebody typed or pasted for the fields of a record."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from factcheck.intake.characters import allowed
from factcheck.intake.taken import NotTakenError


class Typed(NamedTuple):
    """Fields as a record may hold them, and what was changed."""

    fields: dict[str, Any]
    notes: tuple[str, ...]


def as_typed(fields: Mapping[str, Any]) -> Typed:
    """Make the texts of fields fit: tabs become blanks, line ends LF, blanks at the ends go.

    Raises NotTakenError, naming the field, for other control characters.
    """
    notes: list[str] = []
    return Typed({name: _value(name, value, notes) for name, value in fields.items()}, tuple(notes))


def _value(name: str, value: Any, notes: list[str]) -> Any:  # noqa: ANN401 - the value of any option
    if isinstance(value, list):
        return [_value(name, item, notes) for item in value]
    if not isinstance(value, str):
        return value
    try:
        text, said = allowed(value)
    except NotTakenError as error:
        raise NotTakenError(f"{name}: {error}") from error
    notes.extend(f"{name}: {note}" for note in said)
    return text.strip(" \n")
