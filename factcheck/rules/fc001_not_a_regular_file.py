"""A corpus must hold regular files only.

A symbolic link, pipe or device leads out of the corpus: what it holds differs from machine to
machine, and reading it can hang or give away what is nobody's business.
A pointer that Git LFS left in the place of a file is not that file either.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC001",
    "not-a-regular-file",
    fix="Put the file itself where the link is, or remove it; Git must store it with mode 100644.",
)
