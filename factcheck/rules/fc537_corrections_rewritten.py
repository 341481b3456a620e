"""Corrections must only be added to.

They are the public record of what was wrong and when. One that can be rewritten or removed
records nothing.
"""

from collections.abc import Iterator

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.rules.rule import ChangeContext, Found, change_rule


def check(old: ClaimRecord, new: ClaimRecord, context: ChangeContext) -> Iterator[Found]:
    """Hold the corrections against the first ones of today."""
    before, after = old.get("corrections", []), new.get("corrections", [])
    for place, correction in enumerate(before):
        if place >= len(after):
            message = f"the correction of {correction['at']} is gone; expected it to stay"
            yield Found(f"/corrections/{place}", message)
        elif after[place] != correction:
            message = f"the correction of {correction['at']} changed; expected it as in the base"
            yield Found(f"/corrections/{place}", message)


RULE = change_rule(
    Kind.CLAIM,
    __doc__,
    "FC537",
    "corrections-rewritten",
    check,
    fix=(
        "Take them back with `git restore --source BASE -- FILE`; "
        "`factcheck correct CLAIM --rating R --note WHY` adds to them."
    ),
)
