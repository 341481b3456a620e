"""The corrections of a claim must tell one story that ends at its rating.

Readers learn from the corrections what was believed when. Each must start at the rating where
the one before ended, come no earlier than it, change the rating, and the last must end at the
rating of today.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.model.records import ClaimRecord, CorrectionRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Follow the corrections from the first to the verdict."""
    if "corrections" not in claim:
        return
    corrections = claim["corrections"]
    last = len(corrections) - 1
    yield from _idle(corrections)
    yield from _breaks(corrections)
    if "verdict" in claim and corrections[last]["to"] != claim["verdict"]["rating"]:
        ended, rating = quoted(corrections[last]["to"]), quoted(claim["verdict"]["rating"])
        message = f"the last correction ends at {ended} but the verdict says {rating}"
        yield Found(f"/corrections/{last}/to", message)


def _idle(corrections: Sequence[CorrectionRecord]) -> Iterator[Found]:
    for place, correction in enumerate(corrections):
        if correction["from"] == correction["to"]:
            rating = quoted(correction["to"])
            message = f"the correction goes from {rating} to {rating}; expected another rating"
            yield Found(f"/corrections/{place}/to", message)


def _breaks(corrections: Sequence[CorrectionRecord]) -> Iterator[Found]:
    for place, (before, after) in enumerate(pairwise(corrections), 1):
        if after["from"] != before["to"]:
            start, end = quoted(after["from"]), quoted(before["to"])
            message = f"the correction starts at {start} but the one before ends at {end}"
            yield Found(f"/corrections/{place}/from", message)
        if after["at"] < before["at"]:
            message = f"the correction of {after['at']} stands after that of {before['at']}"
            yield Found(f"/corrections/{place}/at", f"{message}; expected the oldest first")


RULE = claim_rule(
    __doc__,
    "FC508",
    "corrections-do-not-fit",
    Severity.ERROR,
    check,
    fix="Correct a rating only with `factcheck correct`, which writes the entry and the verdict.",
    needs="corrections",
)
