"""A statement should end as a sentence does.

A missing full stop often is the sign of a statement that was cut off. Any closing mark of any
script is an end; Thai and Lao have none, and are not checked.
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted

_WITHOUT_STOPS: Final = frozenset({"th", "lo"})
# Letters, marks and digits.
_OPEN_CATEGORIES: Final = frozenset("LMN")
# Commas, semicolons, colons and dashes announce that more is to come.
_OPEN_MARKS: Final = frozenset(",;:-\u2013\u2014\u060c\u3001\uff0c\uff1b\uff1a")


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look at the last character of a statement."""
    statement = claim["statement"]
    last = statement[-1]
    if last == "." or not (
        last in _OPEN_MARKS or unicodedata.category(last)[0] in _OPEN_CATEGORIES
    ):
        return
    info = context.corpus.info
    if info is None or info["language"] not in _WITHOUT_STOPS:
        message = f"the statement ends with {quoted(statement[-20:].lstrip())}"
        yield Found("/statement", f"{message}; expected a full stop or another closing mark")


RULE = claim_rule(
    __doc__,
    "FC606",
    "statement-without-end",
    Severity.NOTE,
    check,
    fix="Finish the sentence, with a full stop.",
)
