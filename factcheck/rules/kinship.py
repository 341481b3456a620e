"""Which claims somebody has already held against each other."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factcheck.rules.facts import ClaimFacts

_SAME = "same-as"


class Kinship(NamedTuple):
    """Families of claims that are the same, and pairs of families that are told apart.

    "not-same-as" tells two claims apart, and so does every other relation but "same-as": who
    wrote it has seen both.
    """

    families: Mapping[str, str]
    apart: frozenset[frozenset[str]]

    def are_same(self, one: str, other: str) -> bool:
        """Return whether "same-as" leads from one claim to the other, over others too."""
        return self._family(one) == self._family(other)

    def are_apart(self, one: str, other: str) -> bool:
        """Return whether another relation stands between the claims or their families."""
        return frozenset({self._family(one), self._family(other)}) in self.apart

    def _family(self, claim_id: str) -> str:
        return self.families.get(claim_id, claim_id)


def kinship(facts: Sequence[ClaimFacts]) -> Kinship:
    """Collect what the relations of all claims say."""
    related = [claim for claim in facts if claim.relations]
    families: dict[str, str] = {}
    for claim in related:
        for kind, target in claim.relations:
            if kind == _SAME:
                _join(claim.id, target, families)
    families = {claim_id: _root(claim_id, families) for claim_id in families}
    apart = frozenset(
        frozenset({families.get(claim.id, claim.id), families.get(target, target)})
        for claim in related
        for kind, target in claim.relations
        if kind != _SAME
    )
    return Kinship(families, apart)


def _join(one: str, other: str, families: dict[str, str]) -> None:
    first, second = sorted((_root(one, families), _root(other, families)))
    families.setdefault(first, first)
    families[second] = first


def _root(claim_id: str, families: Mapping[str, str]) -> str:
    while families.get(claim_id, claim_id) != claim_id:
        claim_id = families[claim_id]
    return claim_id
