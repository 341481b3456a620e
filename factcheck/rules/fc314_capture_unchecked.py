"""A quote from a source without a stored copy was not checked.

Unchecked is not the same as right. The note keeps readers of a clean report from taking it so.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look for quotes whose source has no stored capture."""
    for key, entry in claim["evidence"].items():
        if "quote" in entry and entry["source"] not in context.corpus.captures:
            message = f"no text of {quoted(entry['source'])} is stored, so the quote is unchecked"
            yield Found(f"/evidence/{key}/quote", message)


RULE = claim_rule(
    __doc__,
    "FC314",
    "capture-unchecked",
    Severity.NOTE,
    check,
    fix="Store the source's text beside its record, where its terms allow, as its `capture`.",
    is_outlined=True,
)
