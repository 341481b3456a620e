"""A rating that says what is the case needs evidence that bears on the claim.

A verdict without evidence is an opinion. Context explains a claim and decides nothing.
"""

from collections.abc import Iterable

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import bears_nothing, standing_rating
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import plural, quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for any entry that is more than context."""
    if not bears_nothing(claim):
        return ()
    rating = standing_rating(claim, context.corpus)
    if rating is None or not rating["decided"]:
        return ()
    count = len(claim["evidence"])
    seen = f"only {plural(count, 'entry')} of context" if count else "no evidence"
    message = (
        f"rated {quoted(rating['id'])} on {seen}; "
        f"expected evidence that supports, refutes or qualifies the claim"
    )
    return (Found("/verdict/rating", message),)


RULE = claim_rule(
    __doc__,
    "FC406",
    "decided-without-evidence",
    Severity.ERROR,
    check,
    fix="Add evidence: `factcheck add evidence`; or choose a rating that decides nothing.",
    is_outlined=True,
)
