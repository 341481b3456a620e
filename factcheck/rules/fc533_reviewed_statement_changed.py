"""A published claim must keep its statement and its claimant, a reviewed one also its kind.

The verdict, the review and all who cite the claim speak of these words. Other words are another
claim: it gets an id of its own and supersedes this one.
"""

from collections.abc import Iterator

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.model.status import ENDS, SETTLED
from factcheck.rules.changes import is_published
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.text import quoted


def check(old: ClaimRecord, new: ClaimRecord, context: ChangeContext) -> Iterator[Found]:
    """Compare what the base has published; what has ended is FC539's."""
    if not is_published(old) or old["status"] in ENDS:
        return
    status = f"the base has the claim as {quoted(old['status'])}"
    if new["statement"] != old["statement"]:
        message = f"the statement changed, but {status}; expected {quoted(old['statement'])}"
        yield Found("/statement", message)
    is_settled = old["status"] in SETTLED
    if is_settled and new["kind"] != old["kind"]:
        message = f"the kind is {quoted(new['kind'])}, but {status}; expected {quoted(old['kind'])}"
        yield Found("/kind", message)
    claimant = old["provenance"].get("claimant")
    if (is_settled or claimant) and new["provenance"].get("claimant") != claimant:
        yield Found("/provenance/claimant", f"the claimant changed, but {status}")


RULE = change_rule(
    Kind.CLAIM,
    __doc__,
    "FC533",
    "reviewed-statement-changed",
    check,
    fix=(
        "Take it back, add the new wording with `factcheck add claim`, and end this one: "
        "`factcheck status CLAIM superseded --superseded-by NEW --reason WHY`."
    ),
)
