"""Status "reviewed" needs a review by somebody who is neither an author of the claim nor software.

The status promises a reader that a second person has looked at the claim and its evidence.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look for one review that counts; a reviewer whose record cannot be read does."""
    if claim["status"] != "reviewed":
        return
    authors = {claim["provenance"]["extracted"]["by"]}
    if "verdict" in claim:
        authors.add(claim["verdict"]["by"])
    for handle in claim.get("reviews", ()):
        reviewer = context.corpus.contributors.get(handle)
        if handle not in authors and (reviewer is None or reviewer["kind"] != "software"):
            return
    seen = "no review by somebody else" if "reviews" in claim else "no review"
    expected = "by a person who neither took the claim nor gave the verdict"
    yield Found("/status", f'the status is "reviewed" but there is {seen}; expected one {expected}')


RULE = claim_rule(
    __doc__,
    "FC503",
    "reviewed-without-review",
    Severity.ERROR,
    check,
    fix='Ask for a review (`factcheck review`), or set the status back to "assessed".',
)
