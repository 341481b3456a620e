"""A quote with its context stands in the text only once, where a longer quote does.

Offsets find the words in this revision, but only the words find them in the next one. Where the
same passage stands twice in lines that differ, the quote reaches up to where they do. Rows and
refrains that repeat word for word are told apart by the offsets alone: `rebase` carries such a
claim only while there is nothing to guess.
"""

from collections.abc import Iterable
from typing import Final

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.anchoring import stands, text_of
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted, single_line

_LONGEST: Final = 800


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for a second place of prefix, quote and suffix."""
    provenance = claim["provenance"]
    text = text_of(claim, context.corpus)
    if text is None:
        return ()
    anchor = provenance["anchor"]
    passage = anchor["prefix"] + anchor["quote"] + anchor["suffix"]
    first = text.find(passage)
    second = text.find(passage, first + 1) if first >= 0 else -1
    if second < 0:
        return ()
    from factcheck.anchor import Span, longer  # noqa: PLC0415 - few quotes stand twice

    shift = len(anchor["prefix"])
    start = anchor["start"] if text.startswith(passage, anchor["start"] - shift) else first + shift
    stretch = longer(text, Span(start, start + len(anchor["quote"])))
    if stretch is None:
        return ()
    message = (
        f"{quoted(anchor['quote'])} stands with the same words around it "
        f"{_where(text, first + shift, second + shift)}; quote up to where the passages differ: "
        f"{quoted(single_line(text[slice(*stretch)]), _LONGEST)}"
    )
    return (Found("/provenance/anchor/quote", message),)


def _where(text: str, *places: int) -> str:
    first, second = (text.count("\n", 0, at) + 1 for at in places)
    return f"twice on line {first}" if first == second else f"on lines {first} and {second}"


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
