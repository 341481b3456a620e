"""Second readings: ratings beside verdicts, which are no reviews and move no status."""

from collections.abc import Mapping
from typing import Any

from factcheck.analysis.seal import seal
from factcheck.authoring.adding import given, known
from factcheck.authoring.proposal import Proposal, RefusedError, path
from factcheck.authoring.stepping import refuse_rating
from factcheck.corpus import codec
from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord


def reread(
    corpus: Corpus, read: Corpus, handle: str, fields: Mapping[str, Mapping[str, Any]]
) -> Proposal:
    """Record the readings that somebody gave to claims as they stood in the corpus `read`.

    `fields` are those of each reading but its seal, under the claim's id; absent ones left out.
    """
    known(corpus, Kind.CONTRIBUTOR, handle)
    files = {}
    for claim_id, reading in fields.items():
        record = corpus.claims[known(corpus, Kind.CLAIM, claim_id)]
        refuse_rating(corpus, reading["rating"])
        digest = _sealed(read, record, handle)
        old = record.get("second_readings", {})
        if handle in old and old[handle]["seal"] == digest:
            raise RefusedError(f"{handle} has read {claim_id} as it stood there already")
        readings = {**old, handle: {**given(reading), "seal": digest}}
        changed = {**record, "second_readings": readings}
        files[path(Kind.CLAIM, claim_id)] = codec.dumps(Kind.CLAIM, changed)
    return Proposal(files)


def _sealed(read: Corpus, record: ClaimRecord, handle: str) -> str:
    """Return the seal of the claim as it was read; raises RefusedError where nobody may."""
    name = record["id"]
    claim = read.claims.get(name)
    digest = None if claim is None else seal(read, claim)
    if claim is None or digest is None:
        raise RefusedError(f"{name} has no verdict there, so there is nothing to read again")
    if claim["verdict"]["by"] == handle:
        raise RefusedError(f"{handle} gave the verdict of {name}; a second reader must be another")
    if handle in record.get("reviews", {}):
        raise RefusedError(f"{handle} has reviewed {name}; renew that with `factcheck review`")
    return digest
