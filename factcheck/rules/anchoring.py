"""What rules on anchors share: the text to look in, and the sure sign that an anchor is right."""

from typing import Final

from factcheck.corpus.corpus import Corpus
from factcheck.model.limits import CONTEXT_LENGTH
from factcheck.model.records import ClaimRecord
from factcheck.rules.rule import Context

FIRST_THAT_JOINS: Final = "\u0300"
"""No two characters before this one make one visible character (there are no CR LF here)."""


def text_of(claim: ClaimRecord, corpus: Corpus) -> str | None:
    """Return the text that a claim is anchored in.

    None where it is missing or is not what was stored: FC201, FC202 and the reader say so, and what
    anchors would be told of another text misleads.
    """
    document, revision = claim["provenance"]["document"], claim["provenance"]["revision"]
    is_stored = corpus.is_stored(document, revision)
    return corpus.texts.get((document, revision)) if is_stored else None


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
