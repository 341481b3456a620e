"""Status "reviewed" needs an agreeing review of what stands here, by a person who is no author.

The status promises a reader that a second person has looked at the claim and its evidence, and
came to the same rating. A review whose seal no longer fits has judged something else, and counts
as none.
"""

from collections.abc import Iterator
from typing import Final

from factcheck.analysis.seal import agreeing, counting, fits
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look for one review that counts and agrees; a reviewer who cannot be read does."""
    if claim["status"] != "reviewed" or next(agreeing(context.corpus, claim), None):
        return
    reviews = claim.get("reviews", {})
    dissenting = next(counting(context.corpus, claim), None)
    if dissenting is not None:
        seen = f"{quoted(dissenting)} rates it {quoted(reviews[dissenting]['rating'])}"
        yield Found(
            "/status", f'the status is "reviewed" but {seen} and nobody agrees; {_CONTESTED}'
        )
        return
    stale = [
        handle
        for handle, review in reviews.items()
        if "seal" in review and not fits(context.corpus, claim, review)
    ]
    if stale:
        seen = f"what {quoted(stale[0])} reviewed is no longer what stands here"
        yield Found("/status", f'the status is "reviewed" but {seen}; {_CONTESTED}')
        return
    seen = "no review by somebody else" if reviews else "no review"
    expected = "by a person who neither took the claim nor gave the verdict"
    yield Found("/status", f'the status is "reviewed" but there is {seen}; expected one {expected}')


_CONTESTED: Final = 'expected "contested", with a reason'

RULE = claim_rule(
    __doc__,
    "FC503",
    "reviewed-without-review",
    Severity.ERROR,
    check,
    fix=(
        "Ask for a review (`factcheck review`), or contest the claim: "
        "`factcheck status CLAIM contested --reason WHY`."
    ),
)
