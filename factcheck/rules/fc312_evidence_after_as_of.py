"""Evidence is not younger than the knowledge that the verdict rests on.

`as_of` says on which day's knowledge the verdict stands. A source from later cannot have been a
part of it: either the day is wrong, or the verdict was changed and its day was not. Of a date
that gives only the month or year, the earliest day counts.
"""

from collections.abc import Iterator

from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Compare the dates as text: a shorter date sorts before all days that it may mean."""
    if "verdict" not in claim:
        return
    sources, as_of = context.corpus.sources, claim["verdict"]["as_of"]
    for key, entry in claim["evidence"].items():
        source = sources.get(entry["source"])
        if source and "published" in source and source["published"]["date"] > as_of:
            message = (
                f"{quoted(entry['source'])} was published {source['published']['date']}; "
                f"expected no evidence from after {as_of}, as of which the verdict stands"
            )
            yield Found(f"/evidence/{key}/source", message)


RULE = claim_rule(
    __doc__,
    "FC312",
    "evidence-after-as-of",
    Severity.WARNING,
    check,
    fix="Correct the source's date, or look at the verdict again and move its `as_of`.",
    is_outlined=True,
)
