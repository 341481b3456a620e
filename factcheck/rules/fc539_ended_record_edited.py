"""A withdrawn or superseded claim must stay as it was when it ended.

The tombstone shows what was said and why it no longer stands. Withdrawing a claim and judging it
anew in one go would leave a verdict that nobody ever published, which is also what a merge of
the two can do. Reason, successors and tags may change;
how a newer claim stands to it, the newer claim says.
"""

from collections.abc import Iterator
from typing import Final

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.model.status import ENDS
from factcheck.rules.rule import ChangeContext, Found, change_rule

_KEPT: Final = ("statement", "kind", "period", "verdict", "evidence", "searches", "relations")


def check(old: ClaimRecord, new: ClaimRecord, context: ChangeContext) -> Iterator[Found]:
    """Compare all that was judged, or only the verdict of a claim that ends with this change."""
    if old["status"] in ENDS:
        before: dict[str, object] = {**old}
        after: dict[str, object] = {**new}
        for name in _KEPT:
            if before.get(name) != after.get(name):
                message = f"the base has the claim as {old['status']}, but its {name} changed"
                yield Found(f"/{name}", f"{message}; expected it as it was")
    elif new["status"] in ENDS and new.get("verdict") != old.get("verdict"):
        message = f"the claim is {new['status']} and its verdict changed in one go"
        yield Found("/verdict", f"{message}; expected the verdict as it was")


RULE = change_rule(
    Kind.CLAIM,
    __doc__,
    "FC539",
    "ended-record-edited",
    check,
    fix=(
        "Take it back with `git restore --source BASE -- FILE`; "
        "what is to be said anew is a new claim: `factcheck add claim`."
    ),
)
