"""A changed rating must come with a correction that says so.

Who read the claim before must be able to see that it is rated otherwise now, since when, and
why. A draft is not published and may change.
"""

from collections.abc import Iterator

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.model.status import ENDS
from factcheck.rules.changes import added_corrections, is_published
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.text import quoted


def check(old: ClaimRecord, new: ClaimRecord, context: ChangeContext) -> Iterator[Found]:
    """Look for a new correction that starts at the old rating; whether they fit is FC508's."""
    if "verdict" not in old or "verdict" not in new:
        return
    before, after = old["verdict"]["rating"], new["verdict"]["rating"]
    if before == after or not is_published(old) or old["status"] in ENDS:
        return
    if all(correction["from"] != before for correction in added_corrections(old, new)):
        step = f"from {quoted(before)} to {quoted(after)}"
        message = f"the rating changed {step}; expected a new correction {step}"
        yield Found("/verdict/rating", message)


RULE = change_rule(
    Kind.CLAIM,
    __doc__,
    "FC535",
    "rating-changed-without-correction",
    check,
    fix=(
        "Take the old rating back, "
        "then change it with `factcheck correct CLAIM --rating R --note WHY`."
    ),
)
