"""A fully refuting rating must answer the evidence that supports the claim.

Evidence for the claim may be wrong, older or about something else, but readers must be told why
it does not count. Only the rating at the refuting end of the scale is held to this: a middle
rating already says that something speaks for the claim.
"""

from collections.abc import Iterable

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import is_extreme, standing_rating, unanswered
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for supporting entries without an answer under a fully refuting rating."""
    rating = standing_rating(claim, context.corpus)
    if rating is None or rating["direction"] != "refutes":
        return ()
    if not is_extreme(rating, context.corpus):
        return ()
    said = f"supports the claim, which is rated {quoted(rating['id'])}, and has no answer"
    return [
        Found(f"/evidence/{key}", f"{quoted(key)} {said}; expected why the verdict stands")
        for key in unanswered(claim, "supports")
    ]


RULE = claim_rule(
    __doc__,
    "FC404",
    "unanswered-support",
    Severity.ERROR,
    check,
    fix="Say in the entry's `answer` why the verdict stands all the same, or change the rating.",
    is_outlined=True,
)
