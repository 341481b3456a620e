"""A corpus must hold nothing but its records and texts.

A file that no one reads looks as if it counted: a claim under a name that is no id is not
checked, not shown and not exported. README.md and LICENSE may lie beside corpus.json.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC013",
    "unexpected-file",
    fix=(
        "Rename the file to what is expected, or move it out of the corpus. What systems and "
        "editors leave (.DS_Store, backups): `git rm --cached FILE`, and ignore it."
    ),
)
