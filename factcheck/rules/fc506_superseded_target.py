"""A claim must be superseded by a living claim.

A reader who follows the successor must arrive at a claim that stands: not at another tombstone,
not in a circle, not back at the same claim.
"""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.problem import Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import quoted


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Look at every successor that is in the corpus."""
    succeeded = [claim for claim in facts if claim.superseded_by]
    if not succeeded:
        return
    claims = {claim.id: claim for claim in facts}
    for claim in succeeded:
        for place, target in enumerate(claim.superseded_by):
            wrong = _fault(claim.id, target, claims)
            if wrong:
                yield Found(f"/superseded_by/{place}", wrong, path=claim.path)


def _fault(claim_id: str, target: str, claims: Mapping[str, ClaimFacts]) -> str | None:
    if target == claim_id:
        return "the claim names itself as its successor"
    if target not in claims or claims[target].status not in {"superseded", "withdrawn"}:
        return None
    status = claims[target].status
    if status == "withdrawn":
        return f"the successor {quoted(target)} is withdrawn; expected a claim that stands"
    end = _follow(target, claims)
    if end is None:
        return f"the successor {quoted(target)} is superseded itself, and its successors circle"
    return f"the successor {quoted(target)} is superseded itself; expected {quoted(end)}"


def _follow(target: str, claims: Mapping[str, ClaimFacts]) -> str | None:
    """Follow first successors to their end; None when they lead back."""
    seen: set[str] = set()
    while target in claims and claims[target].superseded_by:
        if target in seen:
            return None
        seen.add(target)
        target = claims[target].superseded_by[0]
    return target


RULE = whole_rule(
    __doc__,
    "FC506",
    "superseded-target",
    Severity.ERROR,
    check,
    fix="Name the claim that stands now; if none does, set the status to withdrawn instead.",
)
