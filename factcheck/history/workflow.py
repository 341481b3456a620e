"""The life of a claim: which status may come next, and what a claim needs for it."""

from factcheck.model.records import ClaimRecord
from factcheck.model.status import (
    ENDS,
    NEEDS_REASON,
    NEEDS_TARGET,
    NEEDS_VERDICT,
    SETTLED,
    STEPS,
    may_become,
    may_step,
    next_steps,
)

__all__ = ["ENDS", "SETTLED", "STEPS", "may_become", "may_step", "needs", "next_steps", "wanting"]


def needs(status: str) -> tuple[str, ...]:
    """Return the optional fields that a claim of this status must have."""
    wanted = {"verdict": NEEDS_VERDICT, "reason": NEEDS_REASON, "superseded_by": NEEDS_TARGET}
    return tuple(name for name, statuses in wanted.items() if status in statuses)


def wanting(claim: ClaimRecord, status: str) -> tuple[str, ...]:
    """Return the fields that the claim lacks for a status."""
    return tuple(name for name in needs(status) if name not in claim)
