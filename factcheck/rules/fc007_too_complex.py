"""A record must not be nested deeper than 64 levels or hold more than 50,000 values.

The deepest record of a corpus has six levels. What is nested deeper makes readers fail in
different ways, and what holds more values fills their memory.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC007",
    "too-complex",
    fix="Look for a bracket that is not closed; if the record really is that large, split it.",
)
