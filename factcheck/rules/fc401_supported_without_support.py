"""A rating that supports the claim needs evidence that supports it.

A verdict must follow from its evidence. Qualifying evidence alone shows where the claim falls
short, not that its core holds. Drafts are not held to this, nor are claims that were withdrawn
or superseded: they stay as they were.
"""

from collections.abc import Iterable

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import bears_nothing, stances_of, standing_rating
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import plural, quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for one supporting entry; where nothing bears on a decided claim, FC406 says so."""
    rating = standing_rating(claim, context.corpus)
    if rating is None or rating["direction"] != "supports" or "supports" in stances_of(claim):
        return ()
    if rating["decided"] and bears_nothing(claim):
        return ()
    entries = plural(len(claim["evidence"]), "entry")
    message = (
        f"rated {quoted(rating['id'])}, but of {entries} of evidence none supports the claim; "
        f"expected at least one with the stance supports"
    )
    return (Found("/verdict/rating", message),)


RULE = claim_rule(
    __doc__,
    "FC401",
    "supported-without-support",
    Severity.ERROR,
    check,
    fix="Add the evidence that supports the claim, or change the rating.",
    is_outlined=True,
)
