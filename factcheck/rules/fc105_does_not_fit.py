"""A value must have the form and size that its schema asks for.

Ids become paths, addresses become links, and dates are compared as text: each has one form, and
what almost has it is a slip of the pen or worse.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC105",
    "does-not-fit",
    fix="Write the value in the form that is named.",
)
