"""One page is one source.

The same page under two ids counts twice where sources are counted, and a correction reaches
only one of them. Addresses are compared without what does not change the page: copies of
archives, caches and translators, http or https, hosts for small screens, parameters that track
the reader, ways of writing a character. Two versions of a page, each with a capture or an
archived copy of another day, are two sources; but they remain one origin.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.analysis.address import page_of
from factcheck.analysis.unwrapping import snapshot
from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.model.records import SourceRecord
from factcheck.problem import Place, Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, failing_a_change, whole_rule
from factcheck.text import quoted

_DAY: Final = len("20210504")


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Look for sources whose addresses, or those of their archived copies, mean one page."""
    first: dict[str, SourceRecord] = {}
    for source in context.corpus.sources.values():
        seen = ""
        for url, pointer in _addresses(source):
            earlier = first.setdefault(page_of(url), source)
            if earlier["id"] not in {source["id"], seen} and not _are_versions(earlier, source):
                seen = earlier["id"]
                message = (
                    f"{quoted(url, 200)} is the page of {quoted(seen)} already; "
                    f"expected one source for one page"
                )
                other = Place(path_of(Kind.SOURCE, seen), "/url", "the same page")
                yield Found(pointer, message, (other,), path_of(Kind.SOURCE, source["id"]))


def _addresses(source: SourceRecord) -> Iterator[tuple[str, str]]:
    yield source["url"], "/url"
    if "archive" in source:
        yield source["archive"]["url"], "/archive/url"


def _are_versions(one: SourceRecord, other: SourceRecord) -> bool:
    """Whether both say which version of the page they are: by a capture, or by a day."""
    if "capture" in one and "capture" in other:
        return one["capture"]["sha256"] != other["capture"]["sha256"]
    days = _day(one), _day(other)
    return all(days) and days[0] != days[1]


def _day(source: SourceRecord) -> str:
    """The day of the version that was read; empty where only the live page is cited."""
    copy = snapshot(source["url"])
    if copy and len(copy.stamp) >= _DAY:
        return copy.stamp[:_DAY]
    return source["archive"]["at"].replace("-", "") if "archive" in source else ""


RULE = failing_a_change(
    whole_rule(
        __doc__,
        "FC310",
        "same-url",
        Severity.WARNING,
        check,
        fix="Keep one of the two sources and let all evidence cite it.",
    )
)
