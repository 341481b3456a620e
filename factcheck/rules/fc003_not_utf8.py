"""A file must be UTF-8.

Every other encoding is read differently from machine to machine: a name loses its letters, and
the offsets of all quotes behind it move.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC003",
    "not-utf8",
    fix="Save the file as UTF-8, without a byte order mark.",
)
