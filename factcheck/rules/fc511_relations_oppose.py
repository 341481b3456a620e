"""Two claims must not state opposite relations to each other.

One says that they are the same, the other that they are not; or each is a part of the other, or
depends on the other, directly or by way of further claims. Each file is sound by itself, so that
a merge of two changes can leave this behind without anybody having written it.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.problem import Place, Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.knots import knots
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import quoted

_SAME: Final = "same-as"
_ONE_WAY: Final = ("depends-on", "part-of")
_LONGEST_TOLD: Final = 12
_APART: Final = frozenset({"not-same-as", "contradicts", *_ONE_WAY})


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Hold what two claims say of each other against each other, and look for circles."""
    related = {claim.id: claim for claim in facts if claim.relations}
    yield from _opposed(related)
    for kind in _ONE_WAY:
        yield from _circles(kind, related)


def _opposed(related: Mapping[str, ClaimFacts]) -> Iterator[Found]:
    """Report in the later claim of two where one says `same-as` and the other does not."""
    said_back = _of_later_claims(related.values())
    for claim in related.values():
        for place, (kind, target) in enumerate(claim.relations):
            if target >= claim.id or target not in related:
                continue
            for there, other in said_back.get((target, claim.id), ()):
                if _clash(kind, other):
                    message = f"{quoted(target)} is {quoted(kind)} here, and says {quoted(other)}"
                    said = Place(related[target].path, f"/relations/{there}", "what it says")
                    pointer = f"/relations/{place}/type"
                    text = f"{message} back; expected one of them"
                    yield Found(pointer, text, (said,), claim.path)


def _of_later_claims(claims: Iterable[ClaimFacts]) -> dict[tuple[str, str], list[tuple[int, str]]]:
    """Return what claims say of those behind them, by the two ids: place in the list, and kind."""
    said: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for claim in claims:
        for place, (kind, target) in enumerate(claim.relations):
            if target > claim.id:
                said.setdefault((claim.id, target), []).append((place, kind))
    return said


def _clash(one: str, other: str) -> bool:
    return (one == _SAME and other in _APART) or (other == _SAME and one in _APART)


def _circles(kind: str, related: Mapping[str, ClaimFacts]) -> Iterator[Found]:
    """Report one circle of each set of claims that all lead to each other, by way of its first."""
    ways = {
        claim.id: sorted({target for sort, target in claim.relations if sort == kind})
        for claim in related.values()
    }
    for knot in knots(ways):
        first = min(knot)
        circle = _shortest(first, knot, ways)
        place = related[first].relations.index((kind, circle[1]))
        message = f"{quoted(kind)} leads back to where it began: {_told(circle)}; expected an end"
        yield Found(f"/relations/{place}", message, path=path_of(Kind.CLAIM, first))


def _shortest(first: str, knot: Collection[str], ways: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the way from a claim of a knot back to it, itself at both ends."""
    came_from: dict[str, str] = {}
    waiting = deque([first])
    while first not in came_from:
        claim = waiting.popleft()
        for target in ways[claim]:
            if target in knot and target != claim and target not in came_from:
                came_from[target] = claim
                waiting.append(target)
    circle = [first]
    while len(circle) == 1 or circle[-1] != first:
        circle.append(came_from[circle[-1]])
    return circle[::-1]


def _told(circle: Sequence[str]) -> str:
    if len(circle) > _LONGEST_TOLD:
        left_out = len(circle) - _LONGEST_TOLD
        circle = [*circle[: _LONGEST_TOLD - 1], f"({left_out} more)", circle[-1]]
    return " → ".join(circle)


RULE = whole_rule(
    __doc__,
    "FC511",
    "relations-oppose",
    Severity.ERROR,
    check,
    fix="Keep the relation that is right and remove the other.",
)
