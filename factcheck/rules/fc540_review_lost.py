"""A review must not get lost.

That somebody looked at the claim and came to another rating is what readers want to know most,
and what is most easily removed. A reviewer who has changed their mind replaces their own review.
"""

from collections.abc import Iterator

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.text import quoted


def check(old: ClaimRecord, new: ClaimRecord, context: ChangeContext) -> Iterator[Found]:
    """Look for each reviewer of the base."""
    for handle in old.get("reviews", {}).keys() - new.get("reviews", {}).keys():
        message = f"the review by {quoted(handle)} is gone; expected it to stay"
        yield Found(f"/reviews/{handle}", message)


RULE = change_rule(
    Kind.CLAIM,
    __doc__,
    "FC540",
    "review-lost",
    check,
    fix=(
        "Bring the review back; "
        "its reviewer may replace it with `factcheck review CLAIM --rating R`."
    ),
)
