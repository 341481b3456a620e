"""A waiver must end within a year of the day of the check.

What was right when it was excused need not stay so. A waiver without an end in sight is a setting
that switches a rule off; one that ends makes somebody look again.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Compare the last days of waivers with the same day of the next year, as texts."""
    if context.as_of is None:
        return
    latest = f"{int(context.as_of[:4]) + 1}{context.as_of[4:]}"
    for place, waiver in enumerate(claim.get("waivers", ())):
        if waiver["until"] > latest:
            message = f"the waiver of {waiver['code']} lasts until {waiver['until']}"
            yield Found(f"/waivers/{place}/until", f"{message}; expected {latest} at the latest")


RULE = claim_rule(
    __doc__,
    "FC524",
    "waiver-too-long",
    Severity.ERROR,
    check,
    fix="Give a day within a year; when it comes, look again and give a new one if need be.",
    needs_date=True,
    needs="waivers",
)
