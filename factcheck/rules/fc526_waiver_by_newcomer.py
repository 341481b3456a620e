"""A waiver must be given by somebody whom the corpus knew before the change.

A change that brings a contributor, and in their name lets a warning stand, excuses itself.
"""

from collections.abc import Iterator

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.problem import Severity
from factcheck.rules.changes import given_waivers
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.text import quoted


def check(context: ChangeContext) -> Iterator[Found]:
    """Look up in the base who gives the waivers of the change, as people of that kind."""
    for claim_id, place, waiver in given_waivers(context):
        known = context.base.contributors.get(waiver["by"])
        if known is None or known["kind"] != "person":
            message = f"{quoted(waiver['by'])} was no person of this corpus before this change"
            expected = "expected a waiver by somebody who was"
            path = path_of(Kind.CLAIM, claim_id)
            yield Found(f"/waivers/{place}/by", f"{message}; {expected}", path=path)


RULE = base_rule(
    __doc__,
    "FC526",
    "waiver-by-newcomer",
    Severity.ERROR,
    check,
    fix="Add the contributor in a change of its own first, or ask another person.",
)
