"""A claim with successors must have the status "superseded".

Who reads the status would otherwise take the claim for a living one, while who reads the
successors would not: the two must say the same.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Compare the status with the presence of successors."""
    if "superseded_by" in claim and claim["status"] != "superseded":
        status = quoted(claim["status"])
        message = f'the status is {status} but successors are named; expected "superseded"'
        yield Found("/superseded_by", message)


RULE = claim_rule(
    __doc__,
    "FC505",
    "superseded-by-without-status",
    Severity.ERROR,
    check,
    fix="Set the status with `factcheck status CLAIM superseded`, or remove `superseded_by`.",
    needs="superseded_by",
)
