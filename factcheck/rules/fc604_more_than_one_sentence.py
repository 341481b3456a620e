"""A statement should be one sentence.

Two sentences are two claims: one may be right and the other wrong, and a single rating cannot
say so. Sentences inside quotation marks count as one. Abbreviations end no sentence, and a
piece of one or two words is taken for a part of the sentence beside it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.rules.wording import without_quotations
from factcheck.text import quoted, sentences

_WIDE_STOPS: Final = frozenset("\u3002\uff01\uff1f")
_LEAST_WORDS: Final = 3
# "p.m.", "D.C.", "Va.", "vs.": short, or with a stop inside.
_ABBREVIATED = re.compile(r"(?:\b(?:\w\.)+\w|\b[A-Z]\w{0,3}|\b(?:vs|etc|al|cf|ca|approx|pp?))\.$")


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Split a statement that has a full stop before its end."""
    statement = claim["statement"]
    if not _may_hold_several(statement):
        return
    info = context.corpus.info
    pieces = _sentences(without_quotations(statement), info["language"] if info else "en")
    if len(pieces) > 1:
        message = f"the statement holds {len(pieces)} sentences, the second is {quoted(pieces[1])}"
        yield Found("/statement", f"{message}; expected one")


def _may_hold_several(statement: str) -> bool:
    if ". " in statement or "? " in statement or "! " in statement:
        return True
    last = len(statement) - 1
    return not statement.isascii() and any(-1 < statement.find(stop) < last for stop in _WIDE_STOPS)


def _sentences(text: str, language: str) -> list[str]:
    """Split a text, and join again what only looks like an end of a sentence."""
    spans = sentences(text, language)
    starts = [spans[0].start] if spans else []
    starts += [
        after.start
        for before, after in pairwise(spans)
        if _is_end(text[before.start : before.end], text[after.start : after.end])
    ]
    ends = [*starts[1:], len(text)]
    return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]


def _is_end(before: str, after: str) -> bool:
    if before[-1] in _WIDE_STOPS:
        return True
    return (
        not after[0].islower()
        and not _ABBREVIATED.search(before)
        and min(len(before.split()), len(after.split())) >= _LEAST_WORDS
    )


RULE = claim_rule(
    __doc__,
    "FC604",
    "more-than-one-sentence",
    Severity.WARNING,
    check,
    fix="Make it one sentence, or split the claim: each sentence becomes a claim of its own.",
)
