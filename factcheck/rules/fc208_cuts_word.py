"""An anchor should begin and end between words.

"art" inside "started" or "202" inside "2022" are letters of the document, but not its words: the
page marks half a word, and a reader cannot tell whether it was meant. Half a visible character
is FC206. Scripts that write no blanks between words are not checked.
"""

from collections.abc import Iterable

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.anchoring import text_of
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look at the words at both ends of the quote."""
    provenance = claim["provenance"]
    anchor = provenance["anchor"]
    if _is_apart(anchor["prefix"][-1:], anchor["suffix"][:1]):
        return ()
    text = text_of(claim, context.corpus)
    start, end = anchor["start"], anchor["end"]
    if text is None or text[start:end] != anchor["quote"]:
        return ()
    from factcheck.anchor import cuts_grapheme, half_word  # noqa: PLC0415 - few anchors need it

    whole = half_word(text, start, end)
    if whole is None or cuts_grapheme(text, start) or cuts_grapheme(text, end):
        return ()
    ends = {"begins": start > whole.start, "ends": end < whole.end}
    how = " and ".join(verb for verb, is_inside in ends.items() if is_inside)
    message = f"the quote {how} inside a word; expected whole words: {quoted(text[slice(*whole)])}"
    return (Found("/provenance/anchor", message),)


def _is_apart(before: str, after: str) -> bool:
    """Whether a blank, or nothing, stands on either side: the quick way, and mostly enough."""
    return (not before or before.isspace()) and (not after or after.isspace())


RULE = claim_rule(
    __doc__,
    "FC208",
    "cuts-word",
    Severity.WARNING,
    check,
    fix="Quote the whole words; `factcheck add claim` finds their offsets.",
)
