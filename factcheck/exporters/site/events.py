"""What happened to claims, by the dates that their records hold: verdicts, reviews, corrections."""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from factcheck.counts.reviews import Says, says_of
from factcheck.exporters.site.contents import Contents
from factcheck.exporters.view.cited import Day
from factcheck.exporters.view.days import day
from factcheck.exporters.view.mentions import Surroundings
from factcheck.exporters.view.people import person, with_kind
from factcheck.exporters.view.values import Mention
from factcheck.model.records import ClaimRecord
from factcheck.model.status import ENDS

_NAMESPACE: Final = uuid.UUID("6f1d7c1e-5a0f-5c35-9b8e-0f6f5a6e2d11")

_REVIEWED: Final[Mapping[Says, str]] = {
    Says.OTHER_RATING: "Another rating in a review",
    Says.DISPUTES_EVIDENCE: "Evidence disputed in a review",
    Says.AGREES: "Reviewed",
    Says.JUDGED_EARLIER: "Review of an earlier verdict",
    Says.NOTHING: "Not counted as a review",
}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a claim; `id` never changes."""

    id: str
    at: Day
    by: str
    what: str
    note: str
    claim: Mention


def events(contents: Contents) -> list[Event]:
    """Return everything that happened, the newest first."""
    found = [event for record in contents.records for event in _events(record, contents)]
    return sorted(found, key=_newest_first)


def permanent(*names: str) -> str:
    """Return an identifier that is the same for the same names, for ever (RFC 9562, version 5)."""
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, chr(10).join(names))}"


def _events(record: ClaimRecord, contents: Contents) -> Iterator[Event]:
    around = contents.around
    for at, handle, key, what, note in _happened(record, around):
        who = with_kind(person(contents.corpus, handle))
        name = permanent(record["id"], at, handle, key)
        yield Event(name, day(at), who, what, note, contents.mentions[record["id"]])


def _happened(
    record: ClaimRecord, around: Surroundings
) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield the day, who, a key that no wording changes, what is said of it, and a note."""
    if "verdict" in record:
        verdict = record["verdict"]
        label = around.rating(verdict["rating"]).label
        key = f"rated {verdict['rating']}"
        yield (
            verdict["at"],
            verdict["by"],
            key,
            f"Rated {label}{_since(record)}",
            verdict["rationale"],
        )
    says = says_of(around.corpus, record)
    for handle, review in record.get("reviews", {}).items():
        label = around.rating(review["rating"]).label
        key = f"reviewed {review['rating']}"
        yield (
            review["at"],
            handle,
            key,
            f"{_REVIEWED[says[handle]]}: {label}",
            review.get("note", ""),
        )
    for one in record.get("corrections", ()):
        before, after = around.rating(one["from"]).label, around.rating(one["to"]).label
        key = f"corrected {one['from']} {one['to']}"
        yield one["at"], one["by"], key, f"Corrected: {before} → {after}", one["note"]


def _since(record: ClaimRecord) -> str:
    """Say what has happened to a verdict on a day that its record does not hold."""
    return f", {record['status']} since" if record["status"] in ("contested", *ENDS) else ""


def _newest_first(event: Event) -> tuple[int, str, int, str]:
    return -int(event.at.iso.replace("-", "")), event.claim.document, event.claim.number, event.id
