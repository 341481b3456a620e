"""A period must not end before it begins.

Two days the wrong way round are a slip of the pen, and a reader cannot tell which one is meant.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Compare the two days as text: ISO dates sort by time."""
    period = claim.get("period")
    if period is not None and period["from"] > period["to"]:
        message = f"the period begins on {period['from']} and ends before, on {period['to']}"
        yield Found("/period", message)


RULE = claim_rule(
    __doc__,
    "FC122",
    "period-reversed",
    Severity.ERROR,
    check,
    fix="Put the earlier day under `from` and the later under `to`.",
    needs="period",
)
