"""A file must not start with a byte order mark.

UTF-8 needs none, and JSON forbids it (RFC 8259, section 8.1). Nobody sees it, some readers drop
it and some do not, so that all offsets behind it are counted in two ways.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC004",
    "byte-order-mark",
    fix="Run `factcheck fmt`, which removes it from records; save texts as UTF-8 without one.",
)
