"""The dates in a record that say when something was done, each with its pointer."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, DocumentRecord, SourceRecord


def of_record(kind: Kind, record: Any) -> Iterable[tuple[str, str]]:  # noqa: ANN401 - any kind of record
    """Return pointer and date of all that was done, read or published; none of other kinds."""
    return _DATES[kind](record) if kind in _DATES else ()


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
    if "second_readings" in claim:
        for handle, reading in claim["second_readings"].items():
            yield f"/second_readings/{handle}/at", reading["at"]
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
