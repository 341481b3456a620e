"""A text must not hold half of a surrogate pair.

Such an escape (U+D800 to U+DFFF without its other half) stands for no character. Most readers
refuse it, some replace it, and no file can hold it as UTF-8.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC009",
    "lone-surrogate",
    fix="Write the character itself, or both halves of its pair.",
)
