"""Records as typed models, built only when they are asked for: the models are slow to import."""

from factcheck.corpus.codec import dumps
from factcheck.corpus.corpus import Corpus
from factcheck.model.claim import Claim
from factcheck.model.kinds import Kind


def claim(corpus: Corpus, claim_id: str) -> Claim:
    """Return a claim as a frozen, validated model; raises KeyError for an id without a claim."""
    return Claim.model_validate_json(dumps(Kind.CLAIM, corpus.claims[claim_id]))
