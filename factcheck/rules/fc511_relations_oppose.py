"""Two claims must not state opposite relations to each other.

One says that they are the same, the other that they are not; or each is a part of the other, or
depends on the other, directly or by way of further claims. Each file is sound by itself, so that
a merge of two changes can leave this behind without anybody having written it.
"""

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Final

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.problem import Place, Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import quoted

_SAME: Final = "same-as"
_ONE_WAY: Final = ("depends-on", "part-of")
_APART: Final = frozenset({"not-same-as", "contradicts", *_ONE_WAY})


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Hold what two claims say of each other against each other, and look for circles."""
    related = {claim.id: claim for claim in facts if claim.relations}
    for claim in related.values():
        yield from _opposed(claim, related)
    for kind in _ONE_WAY:
        yield from _circles(kind, related)


def _opposed(claim: ClaimFacts, related: Mapping[str, ClaimFacts]) -> Iterator[Found]:
    """Report in the later claim of two where one says `same-as` and the other does not."""
    for place, (kind, target) in enumerate(claim.relations):
        if target >= claim.id or target not in related:
            continue
        for there, (other, back) in enumerate(related[target].relations):
            if back == claim.id and _clash(kind, other):
                message = f"{quoted(target)} is {quoted(kind)} here, and says {quoted(other)} back"
                said = Place(related[target].path, f"/relations/{there}", "what it says")
                pointer = f"/relations/{place}/type"
                yield Found(pointer, f"{message}; expected one of them", (said,), claim.path)


def _clash(one: str, other: str) -> bool:
    return (one == _SAME and other in _APART) or (other == _SAME and one in _APART)


def _circles(kind: str, related: Mapping[str, ClaimFacts]) -> Iterator[Found]:
    """Report each circle at its first claim; the next is looked for without that step."""
    ways = {
        claim.id: {target for sort, target in claim.relations if sort == kind} - {claim.id}
        for claim in related.values()
    }
    while (circle := _circle(ways)) is not None:
        first, following = circle[0], circle[1]
        way = " → ".join(circle)
        place = related[first].relations.index((kind, following))
        message = f"{quoted(kind)} leads back to where it began: {way}; expected an end"
        yield Found(f"/relations/{place}", message, path=path_of(Kind.CLAIM, first))
        ways[first].remove(following)


def _circle(ways: Mapping[str, set[str]]) -> list[str] | None:
    """Return a circle from its first id round to that id again; None when there is none."""
    try:
        TopologicalSorter({claim: sorted(targets) for claim, targets in ways.items()}).prepare()
    except CycleError as error:
        ring = error.args[1][:0:-1]  # told against the direction of the relations
        start = ring.index(min(ring))
        return [*ring[start:], *ring[:start], ring[start]]
    return None


RULE = whole_rule(
    __doc__,
    "FC511",
    "relations-oppose",
    Severity.ERROR,
    check,
    fix="Keep the relation that is right and remove the other.",
)
