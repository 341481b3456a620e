"""A record must lie where its id says.

The path is computed from the id, so that two contributions of one id meet in Git instead of
silently making two records. A record under another name would be found under neither; no other
rule looks at it before that is mended.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC110",
    "id-and-path-disagree",
    fix="Correct the id, or move the file to where the id belongs.",
)
