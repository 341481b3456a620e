"""What rules on the whole corpus need to know of a claim, and nothing more."""

from typing import NamedTuple

from factcheck.model.records import ClaimRecord


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
    provenance = claim["provenance"]
    anchor = provenance["anchor"]
    return ClaimFacts(
        id=claim["id"],
        statement=claim["statement"],
        kind=claim["kind"],
        status=claim["status"],
        rating=claim["verdict"]["rating"] if "verdict" in claim else "",
        document=provenance["document"],
        revision=provenance["revision"],
        start=anchor["start"],
        end=anchor["end"],
        claimant=provenance["claimant"]["name"] if "claimant" in provenance else "",
        sources=tuple(evidence["source"] for evidence in claim["evidence"].values()),
        relations=tuple(
            (relation["type"], relation["claim"]) for relation in claim.get("relations", ())
        ),
        superseded_by=tuple(claim.get("superseded_by", ())),
    )
