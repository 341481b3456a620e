"""Nothing can have been done after the day of the check.

A date to come is a slip of the pen, mostly in the year: a source cannot have been read, nor a
verdict given, on a day that has not been. What a claim is about may well lie ahead, and so may
the last day of a waiver.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from factcheck.corpus.layout import RecordPlace
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.dates import of_record
from factcheck.rules.rule import Context, Found, record_rule

_WITH_DATES: Final = frozenset({"searches", "reviews", "second_readings", "corrections"})
"""Fields with dates that few claims have."""


def check(place: RecordPlace, record: Any, context: Context) -> Iterable[Found]:  # noqa: ANN401 - any kind of record
    """Compare as text: ISO dates sort by time, and a month or year sorts before its days."""
    if context.as_of is None:
        return ()
    if place.kind is Kind.CLAIM and _is_simply_past(record, context.as_of):
        return ()
    return _future(place, record, context)


def _is_simply_past(claim: ClaimRecord, as_of: str) -> bool:
    """Whether only the usual fields hold dates, and none of them is to come."""
    if not _WITH_DATES.isdisjoint(claim):
        return False
    if claim["provenance"]["extracted"]["at"] > as_of:
        return False
    verdict = claim.get("verdict")
    return verdict is None or (verdict["at"] <= as_of and verdict["as_of"] <= as_of)


def _future(place: RecordPlace, record: Any, context: Context) -> Iterator[Found]:  # noqa: ANN401 - any kind of record
    if context.as_of is None:
        return
    for pointer, date in of_record(place.kind, record):
        if date > context.as_of:
            yield Found(pointer, f"{date} is after {context.as_of}, the day of this check")


RULE = record_rule(
    __doc__,
    "FC121",
    "future-date",
    Severity.ERROR,
    check,
    fix="Correct the date, or give the day of the check with `--as-of`.",
    needs_date=True,
)
