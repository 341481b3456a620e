"""A review should hold a seal of what it judged.

Without a seal nobody can tell whether the reviewer saw what stands here now. Reviews from before
there were seals count as they are, and their reviewers may renew them.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look for reviews without a seal."""
    for handle, review in claim.get("reviews", {}).items():
        if "seal" not in review:
            message = f"the review by {quoted(handle)} has no seal; expected one of what it judged"
            yield Found(f"/reviews/{handle}", message)


RULE = claim_rule(
    __doc__,
    "FC556",
    "unsealed-review",
    Severity.NOTE,
    check,
    fix="Ask the reviewer to renew it: `factcheck review CLAIM --rating R`.",
    needs="reviews",
)
