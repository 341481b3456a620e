"""An opinion cannot be decided by evidence.

Rating a value judgement as true or false makes the rating itself an opinion. Often the opinion
has a fact in it: then that fact is the claim, under a kind of its own.
"""

from collections.abc import Iterable

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import standing_rating
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for a decided rating of an opinion."""
    if claim["kind"] != "opinion":
        return ()
    rating = standing_rating(claim, context.corpus)
    if rating is None or not rating["decided"]:
        return ()
    message = (
        f"an opinion is rated {quoted(rating['id'])}; "
        f"expected a rating that decides nothing, or the kind of the fact in it"
    )
    return (Found("/verdict/rating", message),)


RULE = claim_rule(
    __doc__,
    "FC410",
    "opinion-rated",
    Severity.WARNING,
    check,
    fix="Rate it as not checkable, or word the fact in it as the statement and change the kind.",
    is_outlined=True,
)
