"""A quote with its context stands in the text only once.

Offsets find the words in this revision, but only the words find them in the next one. Where the
same passage stands twice, a tool would have to guess, and it never does.
"""

from collections.abc import Iterable

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.anchoring import stands
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for a second place of prefix, quote and suffix."""
    provenance = claim["provenance"]
    text = context.corpus.texts.get((provenance["document"], provenance["revision"]))
    if text is None:
        return ()
    anchor = provenance["anchor"]
    passage = anchor["prefix"] + anchor["quote"] + anchor["suffix"]
    first = text.find(passage)
    second = text.find(passage, first + 1) if first >= 0 else -1
    if second < 0:
        return ()
    shift = len(anchor["prefix"])
    message = (
        f"{quoted(anchor['quote'])} stands with the same words around it at {first + shift} "
        f"and at {second + shift}; expected a quote that stands once"
    )
    return (Found("/provenance/anchor/quote", message),)


RULE = claim_rule(
    __doc__,
    "FC204",
    "ambiguous-quote",
    Severity.ERROR,
    check,
    unless=stands,
    fix=(
        "Quote more words, up to where the two passages differ: "
        '`factcheck reattach CLAIM --quote "…"`.'
    ),
)
