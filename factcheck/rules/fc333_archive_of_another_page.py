"""An archived copy is a copy, of the page that is cited, from the day that it says.

An address that is no copy, a copy of another page or of another day proves nothing when the page
is gone. What an archive's address does not tell, as with a short name, is not judged. A day of
grace is given: archives count in universal time.
"""

import datetime
from collections.abc import Iterator
from typing import Final

from factcheck.analysis.address import page_of
from factcheck.analysis.unwrapping import snapshot
from factcheck.model.records import SourceRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, source_rule
from factcheck.text import quoted

_DAY: Final = len("20210504")


def check(source: SourceRecord, context: Context) -> Iterator[Found]:
    """Compare the copy with the live address, and its time stamp with the day that is said."""
    if "archive" not in source:
        return
    archive, url = source["archive"], source["url"]
    copy = snapshot(archive["url"])
    if archive["url"] == url or (copy is None and page_of(archive["url"]) == page_of(url)):
        yield Found("/archive/url", "the archived copy has the address of the page itself")
    elif copy and copy.page and not _is_one_page(copy.page, url):
        message = f"the archived copy is of {quoted(copy.page, 200)}; expected {quoted(url, 200)}"
        yield Found("/archive/url", message)
    elif copy and copy.page and len(copy.stamp) < _DAY:
        message = f"{quoted(archive['url'], 200)} names no day; expected a time stamp in it"
        yield Found("/archive/url", message)
    elif copy and copy.page and not _is_one_day(copy.stamp, archive["at"]):
        message = f"{archive['at']} is not the day of the copy, whose time stamp is {copy.stamp}"
        yield Found("/archive/at", message)


def _is_one_page(one: str, other: str) -> bool:
    """Compare without case; where one has no parameters, those of the other may mean nothing."""
    pages = [page_of(url).casefold().partition("?") for url in (one, other)]
    if pages[0][0] != pages[1][0]:
        return False
    return not (pages[0][2] and pages[1][2]) or pages[0][2] == pages[1][2]


def _is_one_day(stamp: str, at: str) -> bool:
    try:
        taken = datetime.datetime.strptime(stamp[:_DAY], "%Y%m%d").replace(tzinfo=datetime.UTC)
    except ValueError:
        return False
    return abs((taken.date() - datetime.date.fromisoformat(at)).days) <= 1


RULE = source_rule(
    __doc__,
    "FC333",
    "archive-of-another-page",
    Severity.ERROR,
    check,
    fix="Give the address of a copy of this page, with its time stamp, and the day of the copy.",
)
