"""A rating that refutes the claim needs evidence that refutes it.

That nothing supports a claim does not show it to be wrong; then the evidence is not enough.
Drafts are not held to this, nor are claims that were withdrawn or superseded.
"""

from collections.abc import Iterable

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import bears_nothing, stances_of, standing_rating
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import plural, quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for one refuting entry; where nothing bears on a decided claim, FC406 says so."""
    rating = standing_rating(claim, context.corpus)
    if rating is None or rating["direction"] != "refutes" or "refutes" in stances_of(claim):
        return ()
    if rating["decided"] and bears_nothing(claim):
        return ()
    entries = plural(len(claim["evidence"]), "entry")
    message = (
        f"rated {quoted(rating['id'])}, but of {entries} of evidence none refutes the claim; "
        f"expected at least one with the stance refutes"
    )
    return (Found("/verdict/rating", message),)


RULE = claim_rule(
    __doc__,
    "FC403",
    "refuted-without-refutation",
    Severity.ERROR,
    check,
    fix="Add the evidence that refutes the claim, or change the rating.",
    is_outlined=True,
)
