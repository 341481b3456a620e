"""Nothing was read, captured or archived before it was published.

One of the days is wrong, or the copy is of something else. A day of grace is given, for places
differ in what day it is; of a date that gives only the month or year, the first day counts.
"""

import datetime
from collections.abc import Iterator

from factcheck.model.records import SourceRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, source_rule


def check(source: SourceRecord, context: Context) -> Iterator[Found]:
    """Compare what was done to the page with the earliest day that it can be of."""
    if "published" not in source:
        return
    published = source["published"]["date"]
    first = datetime.date.fromisoformat(published + "0000-01-01"[len(published) :])
    earliest = (first - datetime.timedelta(days=1)).isoformat()
    for pointer, at in _days(source):
        if at < earliest:
            yield Found(pointer, f"{at} is before {published}, when the source was published")


def _days(source: SourceRecord) -> Iterator[tuple[str, str]]:
    yield "/retrieved/at", source["retrieved"]["at"]
    if "archive" in source:
        yield "/archive/at", source["archive"]["at"]
    if "capture" in source:
        yield "/capture/at", source["capture"]["at"]


RULE = source_rule(
    __doc__,
    "FC332",
    "read-before-published",
    Severity.ERROR,
    check,
    fix="Correct the day that is wrong.",
)
