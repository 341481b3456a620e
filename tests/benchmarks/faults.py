"""The known ways in which a few records of a generated corpus are broken."""

from collections.abc import Callable
from typing import Any, Final, NamedTuple

import orjson

_OPTIONS: Final = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


class Fault(NamedTuple):
    """A way to break a claim, and the one code that must be found then."""

    code: str
    spoil: Callable[[dict[str, Any]], None]
    by_schema: bool = False


def canonical(record: dict[str, Any]) -> bytes:
    """Write a record whose fields are in order already."""
    return orjson.dumps(record, option=_OPTIONS)


def spoiled(record: dict[str, Any], number: int) -> tuple[bytes, Fault]:
    """Return the bytes of the record, broken in the way whose turn it is."""
    fault = FAULTS[number % len(FAULTS)]
    fault.spoil(record)
    data = canonical(record)
    if fault.code == "FC006":
        data = data.replace(b'  "schema": 1,\n', b'  "schema": 1,\n  "schema": 1,\n', 1)
    if fault.code == "FC012":
        data = data.replace(b'  "schema": 1,\n', b'    "schema": 1,\n', 1)
    return data, fault


def _lose_kind(record: dict[str, Any]) -> None:
    del record["kind"]


def _add_field(record: dict[str, Any]) -> None:
    record["verdict"]["truth"] = "yes"


def _spell_number(record: dict[str, Any]) -> None:
    record["provenance"]["revision"] = "one"


def _invent_status(record: dict[str, Any]) -> None:
    record["status"] = "checked"


def _invent_day(record: dict[str, Any]) -> None:
    record["verdict"]["at"] = "2024-02-30"


def _blank_finding(record: dict[str, Any]) -> None:
    next(iter(record["evidence"].values()))["finding"] = ""


def _misspell_source(record: dict[str, Any]) -> None:
    entry = list(record["evidence"].values())[-1]
    entry["source"] += "x"
    entry.pop("quote", None)


def _shift_anchor(record: dict[str, Any]) -> None:
    anchor = record["provenance"]["anchor"]
    anchor["start"] += 2
    anchor["end"] += 2


def _change_word(record: dict[str, Any]) -> None:
    anchor = record["provenance"]["anchor"]
    anchor["quote"] = anchor["quote"].replace("near", "far from", 1)


def _reverse_period(record: dict[str, Any]) -> None:
    record["period"] = {"from": "2021-05-09", "to": "2021-05-03", "precision": "precise"}
    order = ("id", "schema", "statement", "kind", "importance", "provenance", "period")
    moved = {name: record.pop(name) for name in order}
    rest = {name: record.pop(name) for name in list(record)}
    record.update(moved | rest)


def _leave_todo(record: dict[str, Any]) -> None:
    record["verdict"]["rationale"] = "TODO: say why the rating follows from the evidence"


def _lose_locator(record: dict[str, Any]) -> None:
    del next(iter(record["evidence"].values()))["locator"]


def _nothing(record: dict[str, Any]) -> None:
    """The bytes are broken later."""
    del record


FAULTS: Final = (
    Fault("FC101", _lose_kind, by_schema=True),
    Fault("FC102", _add_field, by_schema=True),
    Fault("FC103", _spell_number, by_schema=True),
    Fault("FC104", _invent_status, by_schema=True),
    Fault("FC105", _invent_day, by_schema=True),
    Fault("FC105", _blank_finding, by_schema=True),
    Fault("FC111", _misspell_source),
    Fault("FC203", _shift_anchor),
    Fault("FC203", _change_word),
    Fault("FC122", _reverse_period),
    Fault("FC601", _leave_todo),
    Fault("FC302", _lose_locator),
    Fault("FC006", _nothing),
    Fault("FC012", _nothing),
)
