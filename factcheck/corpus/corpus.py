"""A frozen snapshot of everything that was read, with the look-ups that rules need."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from factcheck.corpus.layout import revision_path
from factcheck.model.kinds import Kind
from factcheck.model.records import (
    ClaimRecord,
    ContributorRecord,
    CorpusInfoRecord,
    DocumentRecord,
    OriginRecord,
    RevisionRecord,
    ScaleRecord,
    ScaleValueRecord,
    SourceRecord,
)
from factcheck.model.status import ENDS
from factcheck.text import Lines

_TWINS: Final = frozenset({"same-as", "not-same-as"})


@dataclass(frozen=True)
class Corpus:
    """Records by id, in the order of their ids; only those that fit their schema are here.

    `known` holds the ids of all files, readable or not: a reference to a broken record is not
    a reference to nothing. Nobody changes what the mappings hold.
    """

    info: CorpusInfoRecord | None = None
    scales: Mapping[str, ScaleRecord] = field(default_factory=dict)
    contributors: Mapping[str, ContributorRecord] = field(default_factory=dict)
    documents: Mapping[str, DocumentRecord] = field(default_factory=dict)
    origins: Mapping[str, OriginRecord] = field(default_factory=dict)
    sources: Mapping[str, SourceRecord] = field(default_factory=dict)
    claims: Mapping[str, ClaimRecord] = field(default_factory=dict)
    texts: Mapping[tuple[str, int], str] = field(default_factory=dict)
    captures: Mapping[str, str] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[Kind, AbstractSet[str]] = field(default_factory=dict)

    def exists(self, kind: Kind, record_id: str) -> bool:
        """Whether such a record has a file, readable or not."""
        return record_id in self.known.get(kind, ())

    @cached_property
    def ratings(self) -> Mapping[str, ScaleValueRecord]:
        """Values of the scale in use, in its order; empty when the scale cannot be read."""
        scale = self.scales.get(self.info["scale"]) if self.info else None
        return {value["id"]: value for value in scale["values"]} if scale else {}

    @cached_property
    def claims_by_document(self) -> Mapping[str, list[ClaimRecord]]:
        """Claims of each document, in the order in which their words stand in the text."""
        grouped: dict[str, list[ClaimRecord]] = {}
        for claim in self.claims.values():
            grouped.setdefault(claim["provenance"]["document"], []).append(claim)
        return {document: sorted(claims, key=_place) for document, claims in grouped.items()}

    @cached_property
    def citations(self) -> Mapping[str, list[tuple[str, str]]]:
        """For each source, the claims that cite it: claim id and evidence key."""
        cited: dict[str, list[tuple[str, str]]] = {}
        for claim_id, claim in self.claims.items():
            for key, evidence in claim["evidence"].items():
                cited.setdefault(evidence["source"], []).append((claim_id, key))
        return cited

    @cached_property
    def predecessors(self) -> Mapping[str, list[ClaimRecord]]:
        """For each claim, those that ended and which it succeeds, or was held against."""
        found: dict[str, dict[str, ClaimRecord]] = {}
        for claim in self.claims.values():
            related = [one["claim"] for one in claim.get("relations", ()) if one["type"] in _TWINS]
            if claim["status"] in ENDS:
                for successor in (*claim.get("superseded_by", ()), *related):
                    found.setdefault(successor, {})[claim["id"]] = claim
            for other in related:
                if other in self.claims and self.claims[other]["status"] in ENDS:
                    found.setdefault(claim["id"], {})[other] = self.claims[other]
        return {claim_id: list(claims.values()) for claim_id, claims in found.items()}

    @cached_property
    def worked_out(self) -> dict[str, Any]:
        """What analyses remember of this corpus, each under the name of its module."""
        return {}

    def is_stored(self, document: str, number: int) -> bool:
        """Whether the text of a revision is what was stored, as far as its digest is known."""
        found = self.digests.get(revision_path(document, number))
        record = self.documents.get(document)
        if found is None or record is None:
            return True
        stated = {one["number"]: one["sha256"] for one in record["revisions"]}
        return stated.get(number, found) == found

    def lines(self, document: str, number: int) -> Lines | None:
        """Return how the lines of a revision break; None where that is not recorded."""
        record = self.documents.get(document)
        revisions = record["revisions"] if record else []
        return next((one.get("lines") for one in revisions if one["number"] == number), None)

    def newest_revision(self, document: str) -> RevisionRecord:
        """Return the newest revision of a document; raises KeyError for one that is not here."""
        return max(self.documents[document]["revisions"], key=lambda revision: revision["number"])


def _place(claim: ClaimRecord) -> tuple[int, int, str]:
    anchor = claim["provenance"]["anchor"]
    return anchor["start"], -anchor["end"], claim["id"]
