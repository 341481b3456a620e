"""The sure sign that an anchor is right, so that no rule on anchors has to look at it."""

from typing import Final

from factcheck.model.limits import CONTEXT_LENGTH
from factcheck.model.records import ClaimRecord
from factcheck.rules.rule import Context

FIRST_THAT_JOINS: Final = "\u0300"
"""No two characters before this one make one visible character (there are no CR LF here)."""


def stands(claim: ClaimRecord, context: Context) -> bool:
    """Whether quote and whole context stand at the offsets of the newest revision, and only there.

    And no character beside the offsets may belong to the one before it.
    """
    provenance, corpus = claim["provenance"], context.corpus
    document, revision = provenance["document"], provenance["revision"]
    text = corpus.texts.get((document, revision))
    record = corpus.documents.get(document)
    if text is None or record is None or record["revisions"][-1]["number"] != revision:
        return False
    anchor = provenance["anchor"]
    prefix, quote, suffix = anchor["prefix"], anchor["quote"], anchor["suffix"]
    if len(prefix) != CONTEXT_LENGTH or len(suffix) != CONTEXT_LENGTH:
        return False
    if max(prefix[-1], quote[0], quote[-1], suffix[0]) >= FIRST_THAT_JOINS:
        return False
    passage = prefix + quote + suffix
    at = anchor["start"] - CONTEXT_LENGTH
    return (
        anchor["end"] - anchor["start"] == len(quote)
        and text.find(passage) == at
        and text.find(passage, at + 1) < 0
    )
