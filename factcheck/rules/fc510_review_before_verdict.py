"""A review should not be older than the verdict.

A review from before the verdict judged something else: an earlier rating, or none. The reader
who sees it beside the verdict takes it for an opinion on that.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule, failing_a_change


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Compare the days of the reviews with that of the verdict."""
    if "reviews" not in claim or "verdict" not in claim:
        return
    given = claim["verdict"]["at"]
    for handle, review in claim["reviews"].items():
        if review["at"] < given:
            message = f"the review is of {review['at']}, before the verdict of {given}"
            yield Found(f"/reviews/{handle}/at", f"{message}; expected a review of that verdict")


RULE = failing_a_change(
    claim_rule(
        __doc__,
        "FC510",
        "review-before-verdict",
        Severity.WARNING,
        check,
        fix=(
            "Ask the reviewer to look at the verdict of today: `factcheck review`. "
            "If it may stand, somebody other than the author waives it with a reason."
        ),
        needs="reviews",
    )
)
