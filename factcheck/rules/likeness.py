"""Find claims whose statements look alike, and which nobody has told apart."""

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from factcheck.model.records import ScaleValueRecord
from factcheck.rules.alike import LEAST_SHARED, are_alike, coarse_key, plain, words_of
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.kinship import Kinship, kinship
from factcheck.rules.similar import nested_pairs

ENDED: Final = frozenset({"withdrawn", "superseded"})
"""Status of claims that are kept as tombstones only."""


class LookAlike(NamedTuple):
    """Two claims to be told apart or joined; the second is the one to report."""

    first: ClaimFacts
    second: ClaimFacts
    exact: bool
    opposed: bool


def look_alikes(
    facts: Sequence[ClaimFacts], ratings: Mapping[str, ScaleValueRecord]
) -> Iterator[LookAlike]:
    """Yield look-alikes among the living claims.

    Each claim is held against few others: of those with the same statement, the first whose
    rating points its way and the first whose rating does not. Pairs that are "same-as" are
    only here when they are opposed: the directions of their ratings differ.
    """
    living = [claim for claim in facts if claim.status not in ENDED]
    same, near = likeness(tuple(claim.statement for claim in living))
    kin = kinship(facts)
    groups = [[living[place] for place in group] for group in same]
    for group in groups:
        if len(group) > 1:
            yield from _among(group, kin, ratings)
    for one, other in near:
        yield from _between(groups[one], groups[other], kin, ratings)


@functools.lru_cache(maxsize=1)
def likeness(statements: tuple[str, ...]) -> tuple[list[list[int]], list[tuple[int, int]]]:
    """Return groups of equal statements, and pairs of groups that are nearly equal.

    The last answer is kept: three rules ask for the same one.
    """
    grouped: dict[str, list[int]] = {}
    for place, statement in enumerate(statements):
        grouped.setdefault(plain(statement), []).append(place)
    groups = list(grouped.values())
    by_key: dict[tuple[str, ...], list[int]] = {}
    for number, group in enumerate(groups):
        by_key.setdefault(coarse_key(statements[group[0]]), []).append(number)
    near = [
        pair
        for numbers in by_key.values()
        if len(numbers) > 1
        for pair in _near(numbers, [statements[groups[number][0]] for number in numbers])
    ]
    return groups, sorted(near)


def _near(numbers: Sequence[int], statements: Sequence[str]) -> Iterator[tuple[int, int]]:
    words = [words_of(statement) for statement in statements]
    for one, other in nested_pairs([each.rest for each in words], LEAST_SHARED):
        if are_alike(words[one], words[other]):
            first, second = sorted((numbers[one], numbers[other]))
            yield first, second


def _among(
    group: Sequence[ClaimFacts], kin: Kinship, ratings: Mapping[str, ScaleValueRecord]
) -> Iterator[LookAlike]:
    earlier: dict[str, list[ClaimFacts]] = {}
    for claim in group:
        yield from _against(claim, earlier, kin, ratings, exact=True)
        earlier.setdefault(direction_of(claim, ratings), []).append(claim)


def _between(
    group: Sequence[ClaimFacts],
    other: Sequence[ClaimFacts],
    kin: Kinship,
    ratings: Mapping[str, ScaleValueRecord],
) -> Iterator[LookAlike]:
    earlier: dict[str, list[ClaimFacts]] = {}
    for claim in group:
        earlier.setdefault(direction_of(claim, ratings), []).append(claim)
    for claim in other:
        yield from _against(claim, earlier, kin, ratings, exact=False)


def _against(
    claim: ClaimFacts,
    earlier: Mapping[str, Sequence[ClaimFacts]],
    kin: Kinship,
    ratings: Mapping[str, ScaleValueRecord],
    *,
    exact: bool,
) -> Iterator[LookAlike]:
    direction = direction_of(claim, ratings)
    found: set[bool] = set()
    for pointing, others in earlier.items():
        opposed = bool(pointing and direction and pointing != direction)
        first = next((other for other in others if not _settled(other, claim, kin, opposed)), None)
        if first is not None and opposed not in found:
            found.add(opposed)
            yield LookAlike(first, claim, exact, opposed)


def _settled(one: ClaimFacts, other: ClaimFacts, kin: Kinship, opposed: bool) -> bool:  # noqa: FBT001 - private
    return kin.are_apart(one.id, other.id) or (not opposed and kin.are_same(one.id, other.id))


def direction_of(claim: ClaimFacts, ratings: Mapping[str, ScaleValueRecord]) -> str:
    """Return where the claim's rating points; empty without a rating of the scale."""
    value = ratings.get(claim.rating)
    return value["direction"] if value is not None else ""
