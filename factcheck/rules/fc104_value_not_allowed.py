"""A value must be one of those that its schema lists.

Counts, filters and rules are made of these words. A word of one's own, or the same word with a
capital, would be counted nowhere.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC104",
    "value-not-allowed",
    fix="Take one of the values that are named.",
)
