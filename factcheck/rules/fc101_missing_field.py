"""A record must have every field that its schema requires.

What is required is what readers and rules cannot do without; some fields are required only from
a status on, as the verdict of an assessed claim is.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC101",
    "missing-field",
    fix="Add the field; any other record of the kind shows how it looks.",
)
