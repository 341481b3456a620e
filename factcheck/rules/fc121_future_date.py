"""Nothing can have been done after the day of the check.

A date to come is a slip of the pen, mostly in the year: a source cannot have been read, nor a
verdict given, on a day that has not been. What a claim is about may well lie ahead, and so may
the last day of a waiver.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from factcheck.corpus.layout import RecordPlace
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, DocumentRecord, SourceRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, record_rule

_WITH_DATES: Final = frozenset({"searches", "reviews", "corrections"})
"""Fields with dates that few claims have."""


def check(place: RecordPlace, record: Any, context: Context) -> Iterable[Found]:  # noqa: ANN401 - any kind of record
    """Compare as text: ISO dates sort by time, and a month or year sorts before its days."""
    if context.as_of is None or place.kind not in _DATES:
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
    dates = _DATES[place.kind]
    if context.as_of is None:
        return
    for pointer, date in dates(record):
        if date > context.as_of:
            yield Found(pointer, f"{date} is after {context.as_of}, the day of this check")


def _in_claim(claim: ClaimRecord) -> Iterator[tuple[str, str]]:
    yield "/provenance/extracted/at", claim["provenance"]["extracted"]["at"]
    if "verdict" in claim:
        yield "/verdict/as_of", claim["verdict"]["as_of"]
        yield "/verdict/at", claim["verdict"]["at"]
    for place, search in enumerate(claim.get("searches", ())):
        yield f"/searches/{place}/at", search["at"]
    if "reviews" in claim:
        for handle, review in claim["reviews"].items():
            yield f"/reviews/{handle}/at", review["at"]
    for place, correction in enumerate(claim.get("corrections", ())):
        yield f"/corrections/{place}/at", correction["at"]


def _in_source(source: SourceRecord) -> Iterator[tuple[str, str]]:
    if "published" in source:
        yield "/published/date", source["published"]["date"]
    yield "/retrieved/at", source["retrieved"]["at"]
    if "archive" in source:
        yield "/archive/at", source["archive"]["at"]
    if "capture" in source:
        yield "/capture/at", source["capture"]["at"]


def _in_document(document: DocumentRecord) -> Iterator[tuple[str, str]]:
    if "published" in document:
        yield "/published/date", document["published"]["date"]
    for place, revision in enumerate(document["revisions"]):
        if "retrieved" in revision:
            yield f"/revisions/{place}/retrieved/at", revision["retrieved"]["at"]


_DATES: Final[dict[Kind, Callable[[Any], Iterable[tuple[str, str]]]]] = {
    Kind.CLAIM: _in_claim,
    Kind.SOURCE: _in_source,
    Kind.DOCUMENT: _in_document,
}

RULE = record_rule(
    __doc__,
    "FC121",
    "future-date",
    Severity.ERROR,
    check,
    fix="Correct the date, or give the day of the check with `--as-of`.",
    needs_date=True,
)
