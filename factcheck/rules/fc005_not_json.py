"""A record must be JSON.

RFC 8259, letter for letter: no comments, no trailing commas, no NaN. What one reader forgives
another refuses, and the record would be there for some and not for others.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC005",
    "not-json",
    fix="Mend the place that is named; an editor that knows JSON shows it as well.",
)
