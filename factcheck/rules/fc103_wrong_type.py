"""A value must have the type that its schema names.

Nothing is converted: "1" is no number, "yes" is neither true nor false, and null is no way to
leave a field out.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC103",
    "wrong-type",
    fix="Write the value as the expected type; leave a field out that has nothing to say.",
)
