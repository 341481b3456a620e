"""A document is no evidence for itself.

Whoever cites the text that is checked, at its own address, in an archive or a cache, says it
twice and confirms nothing. What it goes back to, its `origin`, cannot confirm it either.
"""

from collections.abc import Iterator

from factcheck.analysis.independence import quotes_itself
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Compare the pages of all sources with that of the document."""
    document = claim["provenance"]["document"]
    for key in sorted(quotes_itself(claim, context.corpus)):
        message = (
            f"{quoted(claim['evidence'][key]['source'])} is the page of the document "
            f"{quoted(document)} itself; expected a source other than the text that is checked"
        )
        yield Found(f"/evidence/{key}/source", message)


RULE = claim_rule(
    __doc__,
    "FC331",
    "document-as-evidence",
    Severity.ERROR,
    check,
    fix="Remove the entry, or cite what the document itself relies on.",
    is_outlined=True,
)
