"""Nothing can have been done before there was anything to do it to.

Work on a claim comes after the document was published, and, but for imported records, after the
claim was taken from it; a verdict rests on knowledge of its day or before. Every source has a web
address, so nothing was read, captured or looked up before there was a Web: 6 August 1991. Earlier
dates are slips of the pen, or make the work look older than it is.
"""

from collections.abc import Iterator
from typing import Any, Final

from factcheck.corpus.layout import RecordPlace
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.dates import of_record
from factcheck.rules.rule import Context, Found, record_rule

WEB: Final = "1991-08-06"
"""Day on which Tim Berners-Lee made the Web known to the public."""
_AS_OF: Final = "/verdict/as_of"
_PUBLISHED: Final = "/published/date"


def check(place: RecordPlace, record: Any, context: Context) -> Iterator[Found]:  # noqa: ANN401 - any kind of record
    """Compare as text: ISO dates sort by time, and a month or year sorts before its days."""
    earliest, since = WEB, "the first day of the Web"
    if place.kind is Kind.CLAIM:
        document = context.corpus.documents.get(record["provenance"]["document"])
        if document is not None and document.get("published", {"date": ""})["date"] > WEB:
            earliest = document["published"]["date"]
            since = "the day on which the document was published"
    for pointer, date in of_record(place.kind, record):
        if date < earliest and pointer != _PUBLISHED and not pointer.startswith("/searches"):
            yield Found(pointer, f"{date} is before {earliest}, {since}")
        elif date < WEB and pointer != _PUBLISHED:
            yield Found(pointer, f"{date} is before {WEB}, the first day of the Web")
    if place.kind is Kind.CLAIM:
        yield from _out_of_order(record, earliest)


def _out_of_order(claim: ClaimRecord, earliest: str) -> Iterator[Found]:
    """Report what is late enough for the document, but too early for the claim."""
    if "verdict" in claim and claim["verdict"]["as_of"] > claim["verdict"]["at"]:
        given = claim["verdict"]["at"]
        yield Found(_AS_OF, f"{claim['verdict']['as_of']} is after {given}, the day of the verdict")
    if "imported" in claim["provenance"]:
        return
    taken = claim["provenance"]["extracted"]["at"]
    for pointer, date in of_record(Kind.CLAIM, claim):
        is_work_on_it = pointer != _AS_OF and not pointer.startswith("/searches")
        if earliest <= date < taken and is_work_on_it:
            yield Found(pointer, f"{date} is before {taken}, the day on which the claim was taken")


RULE = record_rule(
    __doc__,
    "FC123",
    "impossible-date",
    Severity.ERROR,
    check,
    fix="Correct the date; if the document is older than its record says, correct that one.",
)
