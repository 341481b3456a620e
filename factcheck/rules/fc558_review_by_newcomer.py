"""A review must be given by somebody whom the corpus knew before the change.

A change that brings both a contributor and a review in that name could bring anybody: who reviews
is agreed first, and reviews come after.
"""

from collections.abc import Iterator

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.text import quoted


def check(context: ChangeContext) -> Iterator[Found]:
    """Look up in the base who gives the reviews of the change."""
    if context.base.info is None:  # a corpus that is new as a whole
        return
    for claim_id, claim in context.changed.items():
        before = context.base.claims.get(claim_id)
        known = before.get("reviews", {}) if before else {}
        for handle, review in claim.get("reviews", {}).items():
            if review != known.get(handle) and handle not in context.base.contributors:
                message = f"{quoted(handle)} was no contributor before this change"
                expected = "expected a review by somebody who was"
                path = path_of(Kind.CLAIM, claim_id)
                yield Found(f"/reviews/{handle}", f"{message}; {expected}", path=path)


RULE = base_rule(
    __doc__,
    "FC558",
    "review-by-newcomer",
    Severity.ERROR,
    check,
    fix=(
        "Let the contributor's record be merged first, in a change of its own; "
        "then add the review in another."
    ),
)
