"""A waiver must silence something, and something that may be silenced.

An unused waiver hides the next real problem under its code. What the strict reader and the
schema say can never be waived: a record that cannot be read cannot be trusted to excuse itself.
"""

from factcheck.rules.rule import waiver_rule

RULE = waiver_rule(
    __doc__,
    "FC522",
    "unused-waiver",
    fix="Remove the waiver.",
)
