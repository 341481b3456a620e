"""Which claims an export speaks of."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from factcheck.corpus.corpus import Corpus
from factcheck.model.records import ClaimRecord


@dataclass(frozen=True, slots=True)
class Selection:
    """Conditions that a claim must meet; an empty one is met by all.

    Within one condition any value will do, and all conditions must hold: claim ids, document ids,
    statuses, ratings.
    """

    claims: AbstractSet[str] = frozenset()
    documents: AbstractSet[str] = frozenset()
    statuses: AbstractSet[str] = frozenset()
    ratings: AbstractSet[str] = frozenset()

    def holds(self, claim: ClaimRecord) -> bool:
        """Whether the claim is spoken of; one without a verdict has no rating."""
        verdict = claim.get("verdict")
        return (
            _meets(self.claims, claim["id"])
            and _meets(self.documents, claim["provenance"]["document"])
            and _meets(self.statuses, claim["status"])
            and _meets(self.ratings, verdict["rating"] if verdict else None)
        )


EVERYTHING: Final = Selection()


def select(corpus: Corpus, selection: Selection) -> list[ClaimRecord]:
    """Return the claims in the order of their documents and of their words in the text."""
    return [
        claim
        for document, claims in sorted(corpus.claims_by_document.items())
        if _meets(selection.documents, document)
        for claim in claims
        if selection.holds(claim)
    ]


def _meets(wanted: AbstractSet[str], value: str | None) -> bool:
    return not wanted or value in wanted
