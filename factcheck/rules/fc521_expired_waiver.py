"""A waiver must not be past its last day.

A waiver excuses a problem for a time. When the time is over, somebody has to look again: the
problem may be gone, or the reason may no longer hold.
"""

from factcheck.rules.rule import waiver_rule

RULE = waiver_rule(
    __doc__,
    "FC521",
    "expired-waiver",
    fix="Solve the problem and remove the waiver, or give a new reason and a new day.",
    needs_date=True,
)
