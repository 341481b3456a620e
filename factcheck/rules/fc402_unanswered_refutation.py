"""A fully supporting rating must answer the evidence that refutes the claim.

Evidence against the claim may be wrong, older or about something else, but readers must be told
why it does not count. Only the rating at the supporting end of the scale is held to this: a
middle rating already says that something speaks against the claim.
"""

from collections.abc import Iterable

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import is_extreme, stances_of, standing_rating, unanswered
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for refuting entries without an answer under a fully supporting rating."""
    if "refutes" not in stances_of(claim):
        return ()
    rating = standing_rating(claim, context.corpus)
    if rating is None or rating["direction"] != "supports":
        return ()
    if not is_extreme(rating, context.corpus):
        return ()
    said = f"refutes the claim, which is rated {quoted(rating['id'])}, and has no answer"
    return [
        Found(f"/evidence/{key}", f"{quoted(key)} {said}; expected why the verdict stands")
        for key in unanswered(claim, "refutes")
    ]


RULE = claim_rule(
    __doc__,
    "FC402",
    "unanswered-refutation",
    Severity.ERROR,
    check,
    fix="Say in the entry's `answer` why the verdict stands all the same, or change the rating.",
    is_outlined=True,
)
