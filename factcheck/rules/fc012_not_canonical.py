"""A record must be in canonical form.

Two-space indent, LF, fields in the order of the schema, free keys sorted. The fixed order is a
guard: without it a clean merge in Git can leave one key twice and turn a verdict round.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC012",
    "not-canonical",
    fix="Run `factcheck fmt`; it changes no text.",
)
