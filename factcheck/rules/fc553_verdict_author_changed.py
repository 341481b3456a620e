"""A verdict must stay with the person who gave it, and not get older.

A verdict in another's name was never given by that person, and frees the real author to review
their own work. Who corrects the rating signs the correction and the new verdict, which is no older
than the correction. The knowledge that a verdict rests on does not get older either.
"""

from collections.abc import Iterator

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.model.status import ENDS
from factcheck.rules.changes import added_corrections, is_published
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.text import quoted


def check(old: ClaimRecord, new: ClaimRecord, context: ChangeContext) -> Iterator[Found]:
    """Compare who gave the verdict, and when; what has ended is FC539's."""
    if not is_published(old) or old["status"] in ENDS:
        return
    if "verdict" not in old or "verdict" not in new:
        return
    before, after = old["verdict"], new["verdict"]
    is_known = before["by"] in context.base.contributors
    corrections = added_corrections(old, new)
    signed = {correction["by"] for correction in corrections}
    if is_known and after["by"] != before["by"] and after["by"] not in signed:
        message = f"the verdict was given by {quoted(before['by'])}, and no new correction is by"
        yield Found("/verdict/by", f"{message} {quoted(after['by'])}; expected one")
    if after["at"] < before["at"]:
        message = f"the verdict is of {after['at']}, before that of the base; expected no earlier"
        yield Found("/verdict/at", f"{message} than {before['at']}")
    elif corrections and after["at"] < (day := max(one["at"] for one in corrections)):
        message = f"the verdict is of {after['at']}, before its correction; expected no earlier"
        yield Found("/verdict/at", f"{message} than {day}")
    if after["as_of"] < before["as_of"]:
        message = f"the verdict rests on knowledge of {after['as_of']}, earlier than in the base"
        yield Found("/verdict/as_of", f"{message}; expected no earlier than {before['as_of']}")


RULE = change_rule(
    Kind.CLAIM,
    __doc__,
    "FC553",
    "verdict-author-changed",
    check,
    fix=(
        "Take it back with `git restore --source BASE -- FILE`; "
        "another verdict is given with `factcheck correct CLAIM --rating R --note WHY`."
    ),
)
