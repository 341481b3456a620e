"""A statement should not tell time relative to the day on which it was written.

"Last year" is another year for each reader. A statement passes when it names a year itself, when
the words stand in a quotation, and when they are part of a name. Checked in corpora whose
language is English; for other languages nothing is said.
"""

import re
from collections.abc import Iterator
from typing import Final

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.rules.wording import is_english, without_quotations
from factcheck.text import quoted

_MONTH: Final = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_UNIT: Final = (
    r"(?:days|weeks?|weekend|months?|quarters?|years?|decades?|century|centuries|summer|autumn|"
    rf"fall(?! in\b)|winter|spring|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_MONTH})"
)
# "The next day" counts from an event, "the last night" is the final one.
_PATTERN: Final = (
    r"\b(?:yesterday|today|tomorrow|tonight|recently|currently|presently|nowadays|"
    r"at present|so far(?=[.,;:]|$)|to date|"
    r"(?:these|recent) (?:days|weeks|months|years|decades)|"
    rf"(?:last|this|past|(?<!the )next) (?:(?:few|several|couple of|\w+) )?{_UNIT}|"
    r"(?:(?<!the )last|this) (?:night|morning|evening)|"
    r"(?:days?|weeks?|months?|years?|decades?|centuries) ago)\b(?! (?:of|before|after)\b)"
)
_RELATIVE = re.compile(_PATTERN)
_YEAR = re.compile(r"\b[12][0-9]{3}\b")
# Every match holds one of these; most statements hold none.
_SIGNS: Final = frozenset(
    word + end
    for word in (
        *("yesterday", "today", "tomorrow", "tonight", "recently", "currently", "presently"),
        *("nowadays", "present", "far", "date", "these", "recent", "last", "next", "this"),
        *("past", "ago"),
    )
    for end in ("", ".", ",", ";", ":", ")", "'s", "\u2019s")
)


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look for words of relative time outside quotations."""
    statement = claim["statement"]
    first = statement[:1].lower() + statement[1:]
    if _SIGNS.isdisjoint(first.split()) or not is_english(context.corpus):
        return
    found = _RELATIVE.search(without_quotations(first))
    if found and not _YEAR.search(statement):
        message = f"{quoted(found[0])} depends on the day of reading; expected a date"
        yield Found("/statement", message)


RULE = claim_rule(
    __doc__,
    "FC603",
    "relative-time",
    Severity.WARNING,
    check,
    fix='Write the date, the year, or "by July 2024": the document\'s own date tells which.',
)
