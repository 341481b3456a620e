"""Claims that look alike should not be rated against each other.

Two claims of one statement, of nearly one, or joined by "same-as" cannot be supported and
refuted at the same time: one verdict is wrong, or the statements do not say what makes them
different. Compared is the direction of the ratings. "not-same-as" and every other relation but
"same-as" settles it, and a withdrawn or superseded claim is not reported.
"""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model.records import ScaleValueRecord
from factcheck.problem import Place, Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.likeness import ENDED, direction_of, look_alikes
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import quoted


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Report the later claim of two that are rated against each other, and the earlier one."""
    ratings = context.corpus.ratings
    pairs = {
        (one.first.id, one.second.id): (one.first, one.second)
        for one in look_alikes(facts, ratings)
        if one.opposed
    }
    pairs |= {(one.id, two.id): (one, two) for one, two in _same_but_opposed(facts, ratings)}
    for first, second in pairs.values():
        message = (
            f"the rating is {quoted(second.rating)} but the look-alike {quoted(first.id)} is"
            f" {quoted(first.rating)}; expected ratings of one direction"
        )
        related = Place(first.path, "/verdict/rating", f"rated {quoted(first.rating)}")
        yield Found("/verdict/rating", message, (related,), second.path)


def _same_but_opposed(
    facts: Sequence[ClaimFacts], ratings: Mapping[str, ScaleValueRecord]
) -> Iterator[tuple[ClaimFacts, ClaimFacts]]:
    joined = [
        (claim.id, target)
        for claim in facts
        for kind, target in claim.relations
        if kind == "same-as"
    ]
    if not joined:
        return
    living = {claim.id: claim for claim in facts if claim.status not in ENDED}
    for pair in joined:
        first, second = (living.get(claim_id) for claim_id in sorted(pair))
        if first is None or second is None:
            continue
        directions = {direction_of(first, ratings), direction_of(second, ratings)} - {""}
        if len(directions) > 1:
            yield first, second


RULE = whole_rule(
    __doc__,
    "FC804",
    "look-alikes-rated-differently",
    Severity.WARNING,
    check,
    fix='Correct one verdict, or make the statements differ and add "not-same-as".',
    shares="likeness",
)
