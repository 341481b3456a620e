"""A change that waives a problem says so.

A waived problem is not shown any more. Whoever decides on the change sees here what it lets
stand, on whose word, for how long and why.
"""

from collections.abc import Iterator

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.rules.changes import given_waivers
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.text import quoted


def check(context: ChangeContext) -> Iterator[Found]:
    """Tell each waiver that is new, or that says something else than in the base."""
    for claim_id, place, waiver in given_waivers(context):
        what = f"{quoted(waiver['by'])} waives {waiver['code']} until {waiver['until']}"
        message = f"{what}: {quoted(waiver['reason'], 200)}"
        yield Found(f"/waivers/{place}", message, path=path_of(Kind.CLAIM, claim_id))


RULE = base_rule(
    __doc__,
    "FC525",
    "waiver-given",
    Severity.NOTE,
    check,
    fix="Look at the problem itself: remove the waiver, and run `factcheck validate`.",
)
