"""A claim that is said to have been right once should have evidence that it was.

Such a rating is decided, mixed and stands on no line between refuted and supported: "outdated".
With refuting evidence alone it is a refuted claim under a milder name.
"""

from collections.abc import Iterable

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import stances_of, standing_rating
from factcheck.rules.rule import Context, Found, claim_rule, failing_a_change
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for refuting evidence without any that supports or qualifies."""
    rating = standing_rating(claim, context.corpus)
    if rating is None or rating["direction"] != "mixed" or rating["position"] is not None:
        return ()
    stances = stances_of(claim)
    if not rating["decided"] or "refutes" not in stances or stances & {"supports", "qualifies"}:
        return ()
    message = f"rated {quoted(rating['id'])}, but all evidence that decides refutes the claim"
    return (Found("/verdict/rating", f"{message}; expected some that shows when it was right"),)


RULE = failing_a_change(
    claim_rule(
        __doc__,
        "FC429",
        "outdated-never-right",
        Severity.WARNING,
        check,
        fix="Add the evidence that the claim was right once, or rate it as refuted.",
        is_outlined=True,
    )
)
