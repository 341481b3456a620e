"""That two look-alikes rated against each other are two claims, a second person should say.

Whoever dislikes a verdict could set a twin beside the claim, rate it otherwise, and declare that
the two are not the same. Whatever relation tells such claims apart is the word of the author
alone; another person may waive the warning.
"""

from collections.abc import Iterator

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.changes import is_published
from factcheck.rules.evidence import rating_of
from factcheck.rules.likeness import ENDED, likeness
from factcheck.rules.rule import ChangeContext, Found, base_rule, failing_a_change
from factcheck.text import quoted


def check(context: ChangeContext) -> Iterator[Found]:
    """Look at the relations that the change brings."""
    for claim_id, claim in context.changed.items():
        old = context.base.claims.get(claim_id)
        known = old.get("relations", []) if old is not None and is_published(old) else []
        for place, relation in enumerate(claim.get("relations", ())):
            other_id = relation["claim"]
            other = context.changed.get(other_id) or context.base.claims.get(other_id)
            if other is None or relation in known or relation["type"] == "same-as":
                continue
            if _are_opposed(claim, other, context) and _are_twins(claim, other):
                message = f"{quoted(other_id)} reads nearly the same and is rated against this one"
                hint = f'expected more than "{relation["type"]}" by the author alone'
                pointer = f"/relations/{place}"
                yield Found(pointer, f"{message}; {hint}", path=path_of(Kind.CLAIM, claim_id))


def _are_opposed(one: ClaimRecord, other: ClaimRecord, context: ChangeContext) -> bool:
    if {one["status"], other["status"]} & {*ENDED, "draft"}:
        return False  # ended: FC566
    ratings = [rating_of(claim, context.head) for claim in (one, other)]
    directions = {rating["direction"] for rating in ratings if rating is not None}
    return directions >= {"supports", "refutes"}


def _are_twins(one: ClaimRecord, other: ClaimRecord) -> bool:
    groups, near = likeness.__wrapped__((one["statement"], other["statement"]))
    return len(groups) == 1 or bool(near)


RULE = failing_a_change(
    base_rule(
        __doc__,
        "FC571",
        "told-apart-alone",
        Severity.WARNING,
        check,
        fix=(
            "Correct one verdict, word the statements so that they differ, "
            "or ask another person for a waiver that says why they are two claims."
        ),
    )
)
