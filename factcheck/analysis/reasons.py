"""Why a claim is contested or stands on other words, as the tool writes it into the record."""

import re
from collections.abc import Iterator
from typing import Final

from factcheck.model.records import ClaimRecord, ReviewRecord

CORRECTED: Final = "Corrected, and not yet reviewed: "
CORRECTED_SINCE: Final = "Corrected since the review: "
EVIDENCE_ADDED: Final = "New evidence since the review: "
EVIDENCE_CHANGED: Final = "Evidence changed since the "
VERDICT_AMENDED: Final = "Verdict amended since the review: "
GIVEN_ON: Final = "The verdict was given on"
NOW_ON: Final = "; the claim now stands on "

_AWAITING: Final = (
    *(CORRECTED, CORRECTED_SINCE, EVIDENCE_ADDED, EVIDENCE_CHANGED, VERDICT_AMENDED),
    GIVEN_ON,
)
_SAME_REVISION: Final = re.compile(
    rf" in revision (?P<number>[0-9]+)(?={NOW_ON}.* in revision (?P=number)\.)"
)


def dissent(handle: str, review: ReviewRecord, *, agrees: bool) -> str:
    """Return the reason that a review gives to contest a claim whose rating it shares or not."""
    if agrees:
        why = "; ".join(f"{key}: {reason}" for key, reason in review.get("disputes", {}).items())
        return f"Review by {handle}, who disputes evidence for it: {why}"
    return f"Review by {handle}, who rates it {review['rating']}: {review.get('note', '')}"


def dissents(claim: ClaimRecord) -> Iterator[tuple[str, str]]:
    """Yield each reviewer whose dissent the reason holds, with its words there."""
    reason = claim.get("reason", "")
    for handle, review in claim.get("reviews", {}).items():
        for agrees in (True, False):
            words = dissent(handle, review, agrees=agrees)
            if words in reason:
                yield handle, words


def awaits_second_look(claim: ClaimRecord) -> bool:
    """Whether a claim is contested because something changed, and not because somebody objects."""
    return claim["status"] == "contested" and claim.get("reason", "").startswith(_AWAITING)


def was_moved(claim: ClaimRecord) -> bool:
    """Whether a claim that nobody contests was put on other words of the text."""
    return claim["status"] == "assessed" and NOW_ON in claim.get("reason", "")


def plain(reason: str) -> str:
    """Return a reason that does not name one revision twice."""
    return _SAME_REVISION.sub("", reason)
