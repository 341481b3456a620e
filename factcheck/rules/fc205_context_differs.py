"""Prefix and suffix are the 32 code points around the quote, shorter only at the text's ends.

They tell apart places where the same words stand, and find the quote again after the text has
changed. A context that differs from the text misleads just then.
"""

from collections.abc import Iterable, Iterator

from factcheck.model.limits import CONTEXT_LENGTH
from factcheck.model.records import AnchorRecord, ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.anchoring import stands, text_of
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Compare the context with the text, where the quote stands at its offsets."""
    provenance = claim["provenance"]
    text = text_of(claim, context.corpus)
    if text is None:
        return ()
    anchor = provenance["anchor"]
    start, end = anchor["start"], anchor["end"]
    before = text[max(0, start - CONTEXT_LENGTH) : start]
    after = text[end : end + CONTEXT_LENGTH]
    if before == anchor["prefix"] and after == anchor["suffix"]:
        return ()
    return _differences(anchor, before, after) if text[start:end] == anchor["quote"] else ()


def _differences(anchor: AnchorRecord, before: str, after: str) -> Iterator[Found]:
    if before != anchor["prefix"]:
        message = f"before the quote stands {quoted(before)}, not {quoted(anchor['prefix'])}"
        yield Found("/provenance/anchor/prefix", message)
    if after != anchor["suffix"]:
        message = f"after the quote stands {quoted(after)}, not {quoted(anchor['suffix'])}"
        yield Found("/provenance/anchor/suffix", message)


RULE = claim_rule(
    __doc__,
    "FC205",
    "context-differs",
    Severity.ERROR,
    check,
    unless=stands,
    fix="Copy the 32 code points before and after the quote from the text, line feeds included.",
)
