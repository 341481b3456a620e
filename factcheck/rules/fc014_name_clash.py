"""Two names must not differ only in case or in their Unicode form.

Disks of Windows and macOS take them for one: a checkout then holds only one of the two files,
and nobody is told which.
"""

from factcheck.rules.rule import reading_rule

RULE = reading_rule(
    __doc__,
    "FC014",
    "name-clash",
    fix="Rename one of the two; ids are lower-case ASCII.",
)
