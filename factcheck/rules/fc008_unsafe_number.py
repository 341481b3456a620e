"""A number must be whole, and no larger than readers can hold.

Records count code points, revisions and places on a scale. A fraction or a number beyond 2^53
is rounded by many readers (RFC 8259, section 6), and 1.0 is one number for some and two for
others.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC008",
    "unsafe-number",
    fix="Write a whole number in digits alone; quantities of the world belong into words.",
)
