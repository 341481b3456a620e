"""A review must not be by software.

Software may find and weigh evidence, but agreement of one program with another is no human
judgement. A reader who sees "reviewed" expects that a person has looked.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look for software among the reviewers of a claim."""
    for handle in claim.get("reviews", ()):
        reviewer = context.corpus.contributors.get(handle)
        if reviewer is not None and reviewer["kind"] == "software":
            message = f"{quoted(handle)} is software; a review must come from a person"
            yield Found(f"/reviews/{handle}", message)


RULE = claim_rule(
    __doc__,
    "FC502",
    "reviewer-is-software",
    Severity.ERROR,
    check,
    fix="Remove the review, and ask a person: `factcheck review`.",
    needs="reviews",
)
