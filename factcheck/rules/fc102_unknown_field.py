"""A record must not have fields that its schema does not know.

An unknown field mostly is a known one with a slip of the pen, and would be dropped without a
word by everything that reads the record.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC102",
    "unknown-field",
    fix="Correct the name, or put what it says into `note`.",
)
