"""A waiver must be given by a person who neither took nor judged the claim.

A waiver lets a warning stand. Whoever the warning is about cannot excuse themselves, and software
excuses nobody: a second person has looked at the problem and gives the reason in their own name.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Hold the givers of waivers against all who worked on what the claim says."""
    authors = _authors(claim)
    for place, waiver in enumerate(claim.get("waivers", ())):
        handle = waiver["by"]
        giver = context.corpus.contributors.get(handle)
        if handle in authors:
            why = authors[handle]
        elif giver is not None and giver["kind"] != "person":
            why = f"is no person but of the kind {quoted(giver['kind'])}"
        else:
            continue
        message = f"{quoted(handle)} {why}; a waiver must come from another person"
        yield Found(f"/waivers/{place}/by", message)


def _authors(claim: ClaimRecord) -> dict[str, str]:
    """Return who worked on the claim, each with what they did last."""
    authors = {claim["provenance"]["extracted"]["by"]: "took the claim from the document"}
    authors |= {one["by"]: "corrected the verdict" for one in claim.get("corrections", ())}
    if "verdict" in claim:
        authors[claim["verdict"]["by"]] = "gave the verdict"
    return authors


RULE = claim_rule(
    __doc__,
    "FC523",
    "waiver-by-author",
    Severity.ERROR,
    check,
    fix="Solve the problem, or ask somebody else to look at it and to give the waiver.",
    needs="waivers",
)
