"""A verdict should not be stated with more confidence than its evidence carries.

Confidence is counted from the evidence: independent origins, a primary source, what was read in
full, what is direct, and what stands unanswered against the rating. "High" needs two independent
origins, a primary source, and at least one source that was read in full and speaks directly. One
origin, one party or no primary source can be enough where `sourcing` says why; openings, excerpts
and indirect evidence alone never are. Less confidence than counted is always allowed. Where
FC304 to FC306 or FC407 say all that is missing, this rule adds nothing.
`factcheck why CLAIM` shows the count.
"""

from collections.abc import Iterable

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.certainty import LEVELS, basis_of
from factcheck.rules.evidence import standing_rating
from factcheck.rules.rule import Context, Found, claim_rule, failing_a_change
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Hold the stated confidence against the counted one."""
    if "verdict" not in claim or claim["verdict"]["confidence"] == LEVELS[0]:
        return ()
    if standing_rating(claim, context.corpus) is None:
        return ()
    basis = basis_of(claim, context.corpus)
    if basis is None:
        return ()
    stated = claim["verdict"]["confidence"]
    below = [cap for cap in basis.caps if LEVELS.index(cap.level) < LEVELS.index(stated)]
    if all(cap.said_by for cap in below):
        return ()
    message = (
        f"the confidence is {quoted(stated)}, but the evidence carries {quoted(basis.level)}: "
        f"{'; '.join(cap.reason for cap in below)}"
    )
    return (Found("/verdict/confidence", message),)


RULE = failing_a_change(
    claim_rule(
        __doc__,
        "FC424",
        "confidence-too-high",
        Severity.WARNING,
        check,
        fix="Lower the confidence, add the evidence that is missing, read a source in full, or "
        "give the reason: `sourcing` for one origin, an `answer` for evidence against it.",
        is_outlined=True,
    )
)
