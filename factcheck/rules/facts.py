"""What rules on the whole corpus need to know of a claim, and nothing more."""

from collections.abc import Iterable
from sys import intern
from typing import Any, NamedTuple

from factcheck.model.records import ClaimRecord, RelationRecord


class ClaimFacts(NamedTuple):
    """A claim in brief; only built-in types, so that it travels between processes."""

    id: str
    statement: str
    kind: str
    status: str
    rating: str
    document: str
    revision: int
    start: int
    end: int
    claimant: str
    sources: tuple[str, ...]
    relations: tuple[tuple[str, str], ...]
    superseded_by: tuple[str, ...]

    @property
    def path(self) -> str:
        """Path of the claim's file."""
        return f"claims/{self.id}.json"


def facts_of(claim: ClaimRecord) -> ClaimFacts:
    """Take the facts from a claim."""
    return ClaimFacts._make(packed(claim))


def packed(claim: ClaimRecord) -> tuple[Any, ...]:
    """Take the facts from a claim as a plain tuple, in the order of `ClaimFacts`.

    Plain tuples travel between processes at a fraction of the cost. What many claims have in
    common is one text in memory.
    """
    provenance = claim["provenance"]
    anchor = provenance["anchor"]
    return (
        claim["id"],
        claim["statement"],
        intern(claim["kind"]),
        intern(claim["status"]),
        intern(claim["verdict"]["rating"]) if "verdict" in claim else "",
        intern(provenance["document"]),
        provenance["revision"],
        anchor["start"],
        anchor["end"],
        intern(provenance["claimant"]["name"]) if "claimant" in provenance else "",
        tuple([intern(evidence["source"]) for evidence in claim["evidence"].values()]),
        _relations(claim["relations"]) if "relations" in claim else (),
        tuple(claim["superseded_by"]) if "superseded_by" in claim else (),
    )


def _relations(relations: Iterable[RelationRecord]) -> tuple[tuple[str, str], ...]:
    return tuple((relation["type"], relation["claim"]) for relation in relations)
