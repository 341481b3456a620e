"""A text must not hold control characters.

Only the line feed is allowed. Others move the cursor of a terminal, end a line for one reader
and not for another, or hide what follows. A carriage return moves all offsets behind it.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC010",
    "control-character",
    fix=(
        "Remove the character; a tab becomes blanks, and CR LF becomes LF. "
        "Restore the text of a document with `git restore FILE`."
    ),
)
