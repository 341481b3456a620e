"""A published claim must keep its statement, its claimant and its kind.

The verdict, the review and all who cite the claim speak of these words. Other words are another
claim: it gets an id of its own and supersedes this one. Until a claim is reviewed or contested, a
claimant may be added and the kind mended where the reason or a correction names them.
"""

from collections.abc import Iterator

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.model.status import ENDS, SETTLED
from factcheck.rules.changes import is_published, names, reasons
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
    said = "" if is_settled else reasons(old, new)
    if new["kind"] != old["kind"] and not names(said, "kind"):
        message = f"the kind is {quoted(new['kind'])}, but {status}; expected {quoted(old['kind'])}"
        yield Found("/kind", message)
    claimant = old["provenance"].get("claimant")
    if new["provenance"].get("claimant") != claimant and (claimant or not names(said, "claimant")):
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
