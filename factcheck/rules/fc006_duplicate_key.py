"""An object must name each key once.

Readers differ on which of two values counts, and most drop one without a word. A merge of two
branches can leave a key twice, and a verdict has then changed though nobody changed it.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC006",
    "duplicate-key",
    fix="Keep one of the two lines; both are named.",
)
