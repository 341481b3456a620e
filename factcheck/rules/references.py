"""What a claim refers to: other records, by their ids."""

from collections.abc import Iterator

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord


def references(claim: ClaimRecord) -> Iterator[tuple[str, Kind, str]]:
    """Yield pointer, kind and id of every record that a claim names."""
    for key, evidence in claim["evidence"].items():
        yield f"/evidence/{key}/source", Kind.SOURCE, evidence["source"]
        if "origin" in evidence:
            yield f"/evidence/{key}/origin", Kind.ORIGIN, evidence["origin"]
    yield from beside_evidence(claim)


def beside_evidence(claim: ClaimRecord) -> Iterator[tuple[str, Kind, str]]:
    """Yield pointer, kind and id of every record that a claim names outside its evidence."""
    provenance = claim["provenance"]
    yield "/provenance/document", Kind.DOCUMENT, provenance["document"]
    yield "/provenance/extracted/by", Kind.CONTRIBUTOR, provenance["extracted"]["by"]
    for place, target in enumerate(claim.get("superseded_by", ())):
        yield f"/superseded_by/{place}", Kind.CLAIM, target
    for place, relation in enumerate(claim.get("relations", ())):
        yield f"/relations/{place}/claim", Kind.CLAIM, relation["claim"]
    for pointer, handle in _people(claim):
        yield pointer, Kind.CONTRIBUTOR, handle


def _people(claim: ClaimRecord) -> Iterator[tuple[str, str]]:
    if "verdict" in claim:
        yield "/verdict/by", claim["verdict"]["by"]
    for handle in claim.get("reviews", ()):
        yield f"/reviews/{handle}", handle
    for handle in claim.get("second_readings", ()):
        yield f"/second_readings/{handle}", handle
    for place, correction in enumerate(claim.get("corrections", ())):
        yield f"/corrections/{place}/by", correction["by"]
    for place, waiver in enumerate(claim.get("waivers", ())):
        yield f"/waivers/{place}/by", waiver["by"]
