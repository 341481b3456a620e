"""Evidence says where in the source it stands.

A reader who has to search forty pages for one sentence does not check it. A paragraph, page,
section, table or minute is enough; for a short page, its headline. A quote is a place as well: it
can be searched for.
"""

from collections.abc import Iterable

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for entries with neither a locator nor a quote."""
    return [
        Found(
            f"/evidence/{key}",
            f"{quoted(key)} does not say where in {quoted(entry['source'])} its finding stands; "
            f"expected a locator such as a page or paragraph",
        )
        for key, entry in claim["evidence"].items()
        if "locator" not in entry and "quote" not in entry
    ]


RULE = claim_rule(
    __doc__,
    "FC302",
    "evidence-without-locator",
    Severity.WARNING,
    check,
    fix='Add a `locator`, such as "page 4", "section 2" or "paragraph 3", or a `quote`.',
    is_outlined=True,
)
