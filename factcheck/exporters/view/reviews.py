"""Reviews as readers are told of them: who says what of the verdict, and of which evidence."""

from collections.abc import Mapping
from typing import Final

from factcheck.analysis import reasons
from factcheck.counts.reviews import Says, loudest, says_of
from factcheck.exporters.view.cited import Dispute
from factcheck.exporters.view.days import day
from factcheck.exporters.view.mentions import Surroundings
from factcheck.exporters.view.people import person, with_kind
from factcheck.exporters.view.values import Review
from factcheck.model.records import ClaimRecord, ReviewRecord

_REPLACED: Final = "said so before a later review of theirs"
_SAID: Final[Mapping[Says, str]] = {
    Says.AGREES: "agrees with the rating",
    Says.DISPUTES_EVIDENCE: "agrees with the rating",
}
"""What is said otherwise of one review than in a count; the disputes follow one by one."""


def reviews(record: ClaimRecord, around: Surroundings) -> tuple[Review, ...]:
    """Return the reviews of a claim with what each says of the verdict that stands."""
    says = says_of(around.corpus, record)
    return tuple(
        Review(
            by=person(around.corpus, handle),
            at=day(one["at"]),
            rating=around.rating(one["rating"]),
            says=_REPLACED if one is not review else _SAID.get(says[handle], says[handle].value),
            disputes=tuple(
                (_named(key, record, around), why) for key, why in one.get("disputes", {}).items()
            ),
            note=one.get("note", ""),
        )
        for handle, review in record.get("reviews", {}).items()
        for one in (*review.get("earlier", ()), review)
    )


def reviewed(record: ClaimRecord, around: Surroundings) -> str:
    """Say what second persons say of a verdict, the loudest of it."""
    says = loudest(around.corpus, record)
    return "no second person has reviewed it" if says is None else f"a second person {says}"


def disputes(key: str, record: ClaimRecord, around: Surroundings) -> tuple[Dispute, ...]:
    """Return who disputes a piece of evidence, and why."""
    says = says_of(around.corpus, record)
    return tuple(
        Dispute(
            by=with_kind(person(around.corpus, handle)),
            at=day(review["at"]),
            why=review["disputes"][key],
            is_earlier=says[handle] is Says.JUDGED_EARLIER,
        )
        for handle, review in record.get("reviews", {}).items()
        if key in review.get("disputes", {})
    )


def banner(record: ClaimRecord) -> str:
    """Return the words above the reason of a claim: what the reason is a reason for."""
    if reasons.awaits_second_look(record):
        return "Awaits a second look"
    if reasons.was_moved(record):
        return "The claim was moved to other words of the text"
    if record["status"] == "assessed":
        return "No longer contested"
    return record["status"].capitalize()


def reason(record: ClaimRecord, around: Surroundings) -> str:
    """Return the reason of a claim, with names and labels in place of handles and keys."""
    words = reasons.plain(record.get("reason", ""))
    for handle, dissent in reasons.dissents(record):
        words = words.replace(dissent, _dissent(handle, record, around))
    return words


def _dissent(handle: str, record: ClaimRecord, around: Surroundings) -> str:
    review = record["reviews"][handle]
    who = f"{with_kind(person(around.corpus, handle))}, {day(review['at']).words}"
    if "disputes" in review and _shares_rating(review, record):
        which = "; ".join(
            f"{_named(key, record, around)}: {why}" for key, why in review["disputes"].items()
        )
        return f"{who}, agrees with the rating but disputes the evidence from {which}"
    return f"{who}, rates it {around.rating(review['rating']).label}: {review.get('note', '')}"


def _shares_rating(review: ReviewRecord, record: ClaimRecord) -> bool:
    return "verdict" in record and review["rating"] == record["verdict"]["rating"]


def _named(key: str, record: ClaimRecord, around: Surroundings) -> str:
    """Name a piece of evidence by the publisher of its source."""
    entry = record["evidence"].get(key)
    source = around.sources.get(entry["source"]) if entry else None
    if source is None:
        return f"a source that is not listed any more ({key})"
    return source.publisher
