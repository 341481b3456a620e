"""A change must not touch what cannot be read in the base.

Every rule on changes compares with the base. Where the record of the base cannot be read, anything
could be put in its place, and nobody would see what was there.
"""

from collections.abc import Iterator

from factcheck.problem import Severity
from factcheck.rules.rule import ChangeContext, Found, base_rule


def check(context: ChangeContext) -> Iterator[Found]:
    """Tell each file that could not be compared, and why."""
    for path, reason in context.lost.items():
        message = f"the base cannot be read here, so this change cannot be compared ({reason})"
        yield Found("", message, path=path)


RULE = base_rule(
    __doc__,
    "FC551",
    "base-unreadable",
    Severity.ERROR,
    check,
    fix=(
        "Mend the file on the base branch first, in a change of its own that restores the last "
        "version that can be read; a maintainer has to look at it and merge it."
    ),
)
