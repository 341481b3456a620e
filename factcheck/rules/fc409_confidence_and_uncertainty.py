"""Low confidence must say what is uncertain.

"Low" alone leaves readers guessing whether a source is weak, a document is missing or words are
ambiguous, and the next contributor without a place to start.
"""

from collections.abc import Iterable

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import standing_rating
from factcheck.rules.rule import Context, Found, claim_rule


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for the words of uncertainty beside a low confidence."""
    if "verdict" not in claim or claim["verdict"]["confidence"] != "low":
        return ()
    if "uncertainty" in claim["verdict"] or standing_rating(claim, context.corpus) is None:
        return ()
    message = "the confidence is low and nothing says why; expected words in uncertainty"
    return (Found("/verdict/confidence", message),)


RULE = claim_rule(
    __doc__,
    "FC409",
    "confidence-and-uncertainty",
    Severity.WARNING,
    check,
    fix="Say in the verdict's `uncertainty` what is not known and could change it.",
    is_outlined=True,
)
