"""Verdicts of claims that depend on each other should fit together.

Claims that contradict each other cannot both hold. A claim that depends on another cannot hold
where the other does not, and a whole cannot hold where one of its parts does not. Each file is
sound by itself, so that a corrected verdict can leave such a pair behind without anybody having
written it. Compared is the direction of the ratings; a withdrawn or superseded claim is not
reported.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.problem import Place, Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.likeness import ENDED, direction_of
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import quoted

_HOLDS: Final = "supports"
_FALLS: Final = "refutes"


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Look at each relation once, from the claim that states it."""
    ratings = context.corpus.ratings
    living = {claim.id: claim for claim in facts if claim.status not in ENDED}
    for claim in facts:
        for place, (kind, target) in enumerate(claim.relations):
            other = living.get(target)
            if claim.id not in living or other is None:
                continue
            said = direction_of(claim, ratings), direction_of(other, ratings)
            reason = _reason(kind, claim, other, said)
            if reason:
                related = Place(other.path, "/verdict/rating", f"rated {quoted(other.rating)}")
                yield Found(f"/relations/{place}", reason, (related,), claim.path)


def _reason(
    kind: str, claim: ClaimFacts, other: ClaimFacts, directions: tuple[str, str]
) -> str | None:
    mine, theirs = quoted(claim.rating), f"{quoted(other.id)} is {quoted(other.rating)}"
    if kind == "contradicts" and directions == (_HOLDS, _HOLDS):
        return f"the claim is {mine} and {theirs}, but they contradict each other; expected one"
    if kind == "depends-on" and directions == (_HOLDS, _FALLS):
        return f"the claim is {mine} and depends on a claim that is not: {theirs}"
    if kind == "part-of" and directions == (_FALLS, _HOLDS):
        return f"the claim is {mine}, but the whole that it is a part of is not: {theirs}"
    return None


RULE = whole_rule(
    __doc__,
    "FC421",
    "related-verdicts",
    Severity.WARNING,
    check,
    fix="Correct one verdict with `factcheck correct`, or remove a relation that does not hold.",
)
