"""The status of a claim must move along its legal steps.

A draft is assessed, then reviewed; what is assessed or reviewed may be contested and back;
anything may be withdrawn or superseded, and stays so. A claim that comes back to life, or turns
from reviewed to draft, would make fools of those who cited it. Readers are told why an objection no
longer stands. As long as a claim is contested or has ended, its reason may be added to and
reworded, but no other reason may take its place.
"""

from collections.abc import Iterator

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.model.status import NEEDS_REASON, may_become, next_steps
from factcheck.rules.mending import keeps
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.text import quoted


def check(old: ClaimRecord, new: ClaimRecord, context: ChangeContext) -> Iterator[Found]:
    """Compare the statuses; several steps in one change are one way."""
    before, after = old["status"], new["status"]
    if not may_become(before, after):
        expected = " or ".join(map(quoted, next_steps(before)))
        message = f"the status went from {quoted(before)} to {quoted(after)}; expected {expected}"
        yield Found("/status", message)
    elif (before, after) == ("contested", "assessed") and not _says_why(old, new):
        message = "the claim is no longer contested; expected a new reason that says why"
        yield Found("/status", message)
    elif before == after in NEEDS_REASON and not keeps(old.get("reason"), new.get("reason")):
        message = f"the claim is still {after}, but its reason says something else"
        yield Found("/reason", f"{message}; expected it to be added to")


def _says_why(old: ClaimRecord, new: ClaimRecord) -> bool:
    return "reason" in new and new["reason"] != old.get("reason")


RULE = change_rule(
    Kind.CLAIM,
    __doc__,
    "FC532",
    "illegal-status-step",
    check,
    fix=(
        "Take it back with `git restore --source BASE -- FILE`; "
        "steps are taken with `factcheck status CLAIM STATUS`, and a new start is a new claim."
    ),
)
