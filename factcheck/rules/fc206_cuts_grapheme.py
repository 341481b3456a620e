"""An anchor begins and ends between visible characters.

An offset between a letter and its accent, or inside an emoji, marks half a character on the
page (W3C Web Annotation: selections should not split grapheme clusters).
"""

from collections.abc import Iterable, Iterator

from factcheck.model.records import AnchorRecord, ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.anchoring import FIRST_THAT_JOINS, stands, text_of
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look at the characters on both sides of both offsets."""
    provenance = claim["provenance"]
    text = text_of(claim, context.corpus)
    if text is None or text.isascii():
        return ()
    anchor = provenance["anchor"]
    start, end = anchor["start"], anchor["end"]
    beside = text[max(0, start - 1) : start + 1] + text[max(0, end - 1) : end + 1]
    if not beside or max(beside) < FIRST_THAT_JOINS:
        return ()
    return _cuts(anchor, text) if text[start:end] == anchor["quote"] else ()


def _cuts(anchor: AnchorRecord, text: str) -> Iterator[Found]:
    from factcheck.anchor import cuts_grapheme  # noqa: PLC0415 - few texts need it

    for name, offset in (("start", anchor["start"]), ("end", anchor["end"])):
        if cuts_grapheme(text, offset):
            before, after = quoted(text[offset - 1]), quoted(text[offset])
            message = (
                f"{offset} falls between {before} and {after}, which are one visible character; "
                f"expected an offset before or after both"
            )
            yield Found(f"/provenance/anchor/{name}", message)


RULE = claim_rule(
    __doc__,
    "FC206",
    "cuts-grapheme",
    Severity.WARNING,
    check,
    unless=stands,
    fix="Move the offset to the edge of the visible character and copy the quote anew.",
)
