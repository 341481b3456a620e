"""A text must not reorder what readers see.

Bidirectional embeddings, overrides and isolates (U+202A to U+202E, U+2066 to U+2069) make a
screen show other words, in another order, than the file holds. Arabic and Hebrew need none of
them: the letters carry their own direction.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC011",
    "bidi-override",
    fix="Remove the character; the marks U+200E and U+200F are enough for mixed lines.",
)
