"""A changed rating must come with its own rationale.

The reasons of the old verdict led to the old rating. Left in place under a new one they tell
readers why the opposite is right. A draft is not published and may change.
"""

from collections.abc import Iterator

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.rules.changes import is_published
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.text import quoted


def check(old: ClaimRecord, new: ClaimRecord, context: ChangeContext) -> Iterator[Found]:
    """Compare the words of both rationales, where the rating changed."""
    if "verdict" not in old or "verdict" not in new or not is_published(old):
        return
    before, after = old["verdict"], new["verdict"]
    if before["rating"] == after["rating"]:
        return
    if before["rationale"].split() == after["rationale"].split():
        message = (
            f"the rating became {quoted(after['rating'])}, but the rationale is still that of "
            f"{quoted(before['rating'])}; expected reasons for the new rating"
        )
        yield Found("/verdict/rationale", message)


RULE = change_rule(
    Kind.CLAIM,
    __doc__,
    "FC561",
    "new-rating-old-reasons",
    check,
    fix="Say in the verdict's `rationale` why the new rating is right; `factcheck correct` asks.",
)
