"""A statement should be one sentence.

Two sentences are two claims: one may be right and the other wrong, and a single rating cannot
say so. Sentences inside quotation marks count as one, and abbreviations end none. Not checked in
languages whose sentences cannot be told apart, such as Thai.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.rules.wording import quotations
from factcheck.text import quoted, sentences, undivided

# A mark with a blank somewhere after it; in plain ASCII no sentence ends without.
_MAY_END = re.compile(r"[.!?](?:\S{0,40}\s|\S{41})")


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Split a statement that has a mark before its end."""
    statement = claim["statement"]
    if statement.isascii() and not _MAY_END.search(statement):
        return
    info = context.corpus.info
    found = list(_sentences(statement, info["language"] if info else "en"))
    if len(found) > 1 and not undivided(statement):
        message = f"the statement holds {len(found)} sentences, the second is {quoted(found[1])}"
        yield Found("/statement", f"{message}; expected one")


def _sentences(statement: str, language: str) -> Iterator[str]:
    """Yield the sentences; those of one quotation are one."""
    spans = sentences(statement, language)
    inside = list(quotations(statement)) if len(spans) > 1 else []
    ends = [span.end for span in spans if not any(start < span.end < end for start, end in inside)]
    for start, end in pairwise((0, *ends)):
        yield statement[start:end].strip()


RULE = claim_rule(
    __doc__,
    "FC604",
    "more-than-one-sentence",
    Severity.WARNING,
    check,
    fix="Make it one sentence, or split the claim: each sentence becomes a claim of its own.",
)
