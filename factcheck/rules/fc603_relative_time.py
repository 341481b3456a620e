"""A statement should not tell time relative to the day on which it was written.

"Last year" is another year for each reader. A statement passes when it names a year itself, when
the words stand in a quotation, and when they are part of a name. "Today", "now" and their like
mean the day of reading even beside a year ("from 1.89 in 2009 to 3.51 today"): they pass only
where the statement begins with its time ("By 2021 …"), says "as of", or names the year right
after them. Checked in corpora whose language is English; for other languages nothing is said.
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
_PRESENT: Final = (
    r"yesterday|today|tomorrow|tonight|currently|presently|nowadays|at present|"
    r"so far(?=[.,;:]|$)|to date|(?<!what is )(?<!what are )now(?!-)"
)
_PATTERN: Final = (
    rf"\b(?:(?P<present>{_PRESENT})|recently|"
    r"(?:these|recent) (?:days|weeks|months|years|decades)|"
    rf"(?:last|this|past|(?<!the )next) (?:(?:few|several|couple of|\w+) )?{_UNIT}|"
    r"(?:(?<!the )last|this) (?:night|morning|evening)|"
    r"(?:days?|weeks?|months?|years?|decades?|centuries) ago)\b(?! (?:of|before|after)\b)"
)
_RELATIVE = re.compile(_PATTERN)
_YEAR = re.compile(r"\b[12][0-9]{3}\b")
# A time that the whole statement is about, and one that stands right behind the word.
_TIMED = re.compile(
    r"(?:in|on|by|as of|at|during|until|since|before|after|between|from)\b[^,;:]{0,40}?"
    r"\b[12][0-9]{3}\b|.*\bas (?:of|at)\b[^,;:]{0,25}?\b[12][0-9]{3}\b"
)
_TIMED_AFTER = re.compile(r",? ?(?:\(|in |on |of |as of )?[^,;:]{0,20}?\b[12][0-9]{3}\b")
# "TODAY" in a statement that shouts; "Eastport Today" is a name, and so is this newspaper.
_SHOUTED = re.compile(r"(?<!USA )\b[A-Z]{3,}\b")
# Every match holds one of these; most statements hold none.
_SIGNS: Final = frozenset(
    word + end
    for word in (
        *("yesterday", "today", "tomorrow", "tonight", "recently", "currently", "presently"),
        *("nowadays", "present", "far", "date", "these", "recent", "last", "next", "this"),
        *("past", "ago", "now"),
    )
    for end in ("", ".", ",", ";", ":", ")", "'s", "\u2019s")
)


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look for words of relative time outside quotations."""
    statement = claim["statement"]
    first = statement[:1].lower() + statement[1:]
    if first.isupper() or _SHOUTED.search(first):
        first = _SHOUTED.sub(lambda word: word[0].lower(), first)
    if _SIGNS.isdisjoint(first.split()) or not is_english(context.corpus):
        return
    text = without_quotations(first)
    for found in _RELATIVE.finditer(text):
        if not _is_dated(text, found):
            message = f"{quoted(found[0])} depends on the day of reading; expected a date"
            yield Found("/statement", message)
            return


def _is_dated(text: str, found: re.Match[str]) -> bool:
    if found["present"] is None:
        return bool(_YEAR.search(text))
    return bool(_TIMED.match(text) or _TIMED_AFTER.match(text, found.end()))


RULE = claim_rule(
    __doc__,
    "FC603",
    "relative-time",
    Severity.WARNING,
    check,
    fix='Write the date, the year, or "by July 2024": the document\'s own date tells which.',
)
