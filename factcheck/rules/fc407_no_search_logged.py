"""A verdict of too little evidence must say where evidence was searched for.

"Not enough evidence" is a statement about a search, and without the search nobody can tell it
from a claim that nobody looked into. It is held against every rating that decides nothing and
points nowhere, unless the claim cannot be checked at all: the rating says so (its id is one of
not-checkable, uncheckable, opinion, no-claim), or the claim is an opinion or a prediction.
"""

from collections.abc import Iterable

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import BEYOND_CHECKING, NOT_SEARCHED_FOR, standing_rating
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for a search, whatever its outcome."""
    if "searches" in claim:
        return ()
    rating = standing_rating(claim, context.corpus)
    if rating is None or rating["decided"] or rating["direction"] != "none":
        return ()
    if rating["id"] in BEYOND_CHECKING or claim["kind"] in NOT_SEARCHED_FOR:
        return ()
    message = (
        f"rated {quoted(rating['id'])}, but no search is logged; "
        f"expected what was looked for, where and when, found or not"
    )
    return (Found("/verdict/rating", message),)


RULE = claim_rule(
    __doc__,
    "FC407",
    "no-search-logged",
    Severity.ERROR,
    check,
    fix="Add the searches that were made, with their outcome, to `searches`.",
    is_outlined=True,
)
