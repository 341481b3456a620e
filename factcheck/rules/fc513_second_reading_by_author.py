"""A second reading must not be by whoever gave the verdict.

Agreement with oneself says nothing. Readers who gave the verdict later, by a correction, keep
their reading of what stood there before.
"""

from collections.abc import Iterator

from factcheck.analysis.seal import fits
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look for the author of the verdict among those who read it again."""
    author = claim["verdict"]["by"] if "verdict" in claim else ""
    reading = claim.get("second_readings", {}).get(author)
    if reading is not None and fits(context.corpus, claim, reading):
        message = f"{quoted(author)} gave the verdict; expected a second reading by another"
        yield Found(f"/second_readings/{author}", message)


RULE = claim_rule(
    __doc__,
    "FC513",
    "second-reading-by-author",
    Severity.ERROR,
    check,
    fix="Remove the reading, and let another reader give one: `factcheck reread`.",
    needs="second_readings",
)
