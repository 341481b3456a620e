"""A statement should not start with a pronoun.

A claim is read alone: in a report, in a search, in another corpus. Who "she" is, and what "this"
was, stood in a sentence that is not there. Checked in corpora whose language is English; for
other languages nothing is said.

Names pass ("He Jiankui", "Her Majesty"), and so do "It is … that" and "Those who".
"""

import re
from collections.abc import Iterator
from typing import Final

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.rules.wording import is_english
from factcheck.text import quoted

_PERSONAL: Final = ("He", "She", "It", "They", "We", "I")
_CONTRACTED: Final = ("'s", "\u2019s", "'re", "\u2019re", "'ve", "\u2019ve")
_FIRST: Final = frozenset(
    (
        *_PERSONAL,
        *(word + end for word in _PERSONAL for end in _CONTRACTED),
        *("This", "That", "These", "Those", "That's", "That\u2019s"),
        *("His", "Her", "Its", "Their", "Our", "My"),
    )
)
# What the pronoun stands for comes later in the sentence, or it stands for nothing.
_STANDS_ALONE = re.compile(
    r"It(?:['\u2019]s| (?:is|was|has been|will be|would be|takes|took)) "
    r".*\b(?:that|who|which|to|when|how|why|whether|if)\b"
    r"|(?:It|They|He|She|This|These|That|Those|His|Her|Its|Their|Our|My|We|I) [A-Z0-9]"
    r"|(?:This|That|These|Those) (?:[\w-]+ ){0,3}[\w-]+, (?:the |a |an )?[A-Z][\w-]*,"
    r"|(?:Those|They|He|She|We|That|These) (?:who|that|which|with|without|in|of|from|born)\b"
)


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look at the first word of an English statement."""
    statement = claim["statement"]
    word = statement.partition(" ")[0]
    if word in _FIRST and is_english(context.corpus) and not _STANDS_ALONE.match(statement):
        message = f"the statement starts with {quoted(word)}; expected the name of what is meant"
        yield Found("/statement", message)


RULE = claim_rule(
    __doc__,
    "FC602",
    "pronoun-first",
    Severity.WARNING,
    check,
    fix="Name the person or thing: who reads only this sentence must know what it is about.",
)
