"""A reviewed claim should not carry a review with another rating.

When two readers come to different ratings the claim is contested: saying "reviewed" hides the
disagreement. A review from before the verdict does not count; it was about an earlier one.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule, failing_a_change
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Compare the ratings of a reviewed claim's reviews with that of its verdict."""
    if claim["status"] != "reviewed" or "verdict" not in claim:
        return
    verdict = claim["verdict"]
    for handle, review in claim.get("reviews", {}).items():
        if review["rating"] != verdict["rating"] and review["at"] >= verdict["at"]:
            yield Found(
                f"/reviews/{handle}/rating",
                f"{quoted(handle)} rates the claim {quoted(review['rating'])}, the verdict says"
                f' {quoted(verdict["rating"])}; expected the status "contested"',
            )


RULE = failing_a_change(
    claim_rule(
        __doc__,
        "FC504",
        "review-disagrees",
        Severity.WARNING,
        check,
        fix=(
            "Set the status to contested with a reason, or correct the verdict. "
            "If it may stand, somebody other than the author waives it with a reason."
        ),
        needs="reviews",
    )
)
