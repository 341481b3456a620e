"""A claim must not stand in a relation to itself.

Such an entry says nothing, and usually means that the id of another claim was to be written.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Compare the targets of a claim's relations with its own id."""
    for place, relation in enumerate(claim.get("relations", ())):
        if relation["claim"] == claim["id"]:
            message = f"the claim is {quoted(relation['type'])} to itself; expected another claim"
            yield Found(f"/relations/{place}/claim", message)


RULE = claim_rule(
    __doc__,
    "FC507",
    "relation-with-itself",
    Severity.ERROR,
    check,
    fix="Write the id of the other claim, or remove the relation.",
    needs="relations",
)
