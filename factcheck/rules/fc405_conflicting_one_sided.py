"""A rating in the middle of the scale needs evidence on both sides.

"Conflicting" says that good evidence points both ways, and readers must see both ways. A mixed
rating that has no place between refuted and supported, such as "outdated", is not held to this.
"""

from collections.abc import Iterable

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import bears_nothing, stances_of, standing_rating
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for a supporting and a refuting entry under a mixed rating that has a position."""
    rating = standing_rating(claim, context.corpus)
    if rating is None or rating["direction"] != "mixed" or rating["position"] is None:
        return ()
    missing = [stance for stance in ("supports", "refutes") if stance not in stances_of(claim)]
    if not missing or (rating["decided"] and bears_nothing(claim)):
        return ()
    message = (
        f"rated {quoted(rating['id'])}, but no evidence {' or '.join(missing)} the claim; "
        f"expected evidence on both sides"
    )
    return (Found("/verdict/rating", message),)


RULE = claim_rule(
    __doc__,
    "FC405",
    "conflicting-one-sided",
    Severity.ERROR,
    check,
    fix="Add the evidence of the other side, or change the rating.",
    is_outlined=True,
)
