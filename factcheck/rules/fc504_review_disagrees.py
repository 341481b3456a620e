"""A claim whose reviewers rate it otherwise should be contested.

When two readers come to different ratings the claim is contested: saying "assessed" or "reviewed"
hides the disagreement. A review that judged something else than what stands here, by its seal or
its day, does not count.
"""

from collections.abc import Iterator

from factcheck.analysis.seal import is_stale
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule, failing_a_change
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Compare the ratings of a claim's reviews with that of its verdict."""
    if claim["status"] not in {"assessed", "reviewed"} or "verdict" not in claim:
        return
    verdict = claim["verdict"]
    for handle, review in claim.get("reviews", {}).items():
        if review["rating"] not in context.corpus.ratings:
            continue  # FC112 says so
        if review["rating"] == verdict["rating"] or is_stale(context.corpus, claim, review):
            continue
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
