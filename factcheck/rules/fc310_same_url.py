"""One page is one source.

The same page under two ids counts twice where sources are counted, and a correction reaches
only one of them. Addresses are compared without what does not change the page: http or https,
case of the host, "www.", default port, final slash, fragment, parameters that track the reader.
Two versions of a page, each with a capture of its own, are two sources.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.model.records import SourceRecord
from factcheck.problem import Place, Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, failing_a_change, whole_rule
from factcheck.text import quoted

TRACKERS: Final = frozenset(
    {
        "cmpid",
        "dclid",
        "fbclid",
        "gclid",
        "igsh",
        "igshid",
        "mc_cid",
        "mc_eid",
        "msclkid",
        "ocid",
        "ref_src",
        "smid",
        "sref",
        "twclid",
        "yclid",
    }
)
"""Parameters, besides those that begin with utm_, that only say where the reader came from."""


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Look for sources whose addresses mean one page."""
    first: dict[str, SourceRecord] = {}
    for source in context.corpus.sources.values():
        earlier = first.setdefault(page_of(source["url"]), source)
        if earlier is not source and not _are_two_versions(earlier, source):
            message = (
                f"{quoted(source['url'], 200)} is the page of {quoted(earlier['id'])} already; "
                f"expected one source for one page"
            )
            other = Place(path_of(Kind.SOURCE, earlier["id"]), "/url", "the same page")
            yield Found("/url", message, (other,), path_of(Kind.SOURCE, source["id"]))


def page_of(url: str) -> str:
    """Return what is equal for addresses of one page; never shown, never followed."""
    import ada_url  # noqa: PLC0415 - only where a corpus has sources

    try:
        address = ada_url.URL(url)
    except ValueError:
        return url
    host = address.host.rstrip(".").removeprefix("www.")
    route = address.hash if address.hash.startswith(("#!", "#/")) else ""
    return host + address.pathname.rstrip("/") + _query(address.search) + route


def _query(search: str) -> str:
    if not search:
        return ""
    kept = [part for part in search[1:].split("&") if part and not _tracks(part.partition("=")[0])]
    return "?" + "&".join(kept) if kept else ""


def _tracks(name: str) -> bool:
    return name.startswith("utm_") or name in TRACKERS


def _are_two_versions(one: SourceRecord, other: SourceRecord) -> bool:
    if "capture" not in one or "capture" not in other:
        return False
    return one["capture"]["sha256"] != other["capture"]["sha256"]


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
