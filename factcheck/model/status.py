"""Which status of a claim may follow which."""

from collections.abc import Mapping
from typing import Final

ENDS: Final = ("withdrawn", "superseded")
"""A claim that has ended stays as a tombstone. It may change the kind of its end, such as when
its successor is withdrawn, but it never comes back to life."""

SETTLED: Final = ("reviewed", "contested")
"""What readers rely on: words and anchor of such a claim no longer change."""

STEPS: Final[Mapping[str, tuple[str, ...]]] = {
    "draft": ("assessed", *ENDS),
    "assessed": ("reviewed", "contested", *ENDS),
    "reviewed": ("contested", *ENDS),
    "contested": ("assessed", "reviewed", *ENDS),
    "withdrawn": ("superseded",),
    "superseded": ("withdrawn",),
}
"""Each status with those that may come next."""

NEEDS_VERDICT: Final = ("assessed", "reviewed", "contested")
NEEDS_REASON: Final = ("contested", "withdrawn", "superseded")
NEEDS_TARGET: Final = ("superseded",)
"""The status of claims that must have a verdict, a reason, a successor."""


def next_steps(status: str) -> tuple[str, ...]:
    """Return what may follow a status; raises KeyError for what is none."""
    return STEPS[status]


def may_step(old: str, new: str) -> bool:
    """Whether one step leads from one status to the other; staying is no step."""
    return new in STEPS[old]


def may_become(old: str, new: str) -> bool:
    """Whether a change that holds several steps may lead from one status to the other.

    A draft may be assessed and reviewed in one change. No way leads through "contested": readers
    must have seen that a claim is contested before it is not any more.
    """
    reached, waiting = {old}, [old]
    while waiting:
        status = waiting.pop()
        onward = [] if status == "contested" != old else STEPS[status]
        waiting += [following for following in onward if following not in reached]
        reached.update(onward)
    return new in reached
