"""A decided verdict rests on a primary source, or says why there is none.

A treaty, an official record or a dataset is what reports are about; who decides on reports alone
repeats their mistakes. Counted is evidence that points the way of the rating or qualifies it,
from an official source, a legal text or a dataset. A study counts for what it finds out itself
(causes, quantities, rankings, predictions), a post or video for what somebody said or announced:
quotations, and statements that say so. Evidence that goes back to the origin of the document does
not count.
"""

from collections.abc import Iterable

from factcheck.analysis.independence import repeating
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import FITTING, PRIMARY_KINDS, is_primary, standing_rating
from factcheck.rules.rule import Context, Found, claim_rule, failing_a_change
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for one primary source; where nothing fits the rating, FC401 to FC406 say so."""
    rating = standing_rating(claim, context.corpus)
    if rating is None or not rating["decided"] or "sourcing" in claim["verdict"]:
        return ()
    fitting, sources = FITTING[rating["direction"]], context.corpus.sources
    barred = repeating(claim, context.corpus)
    kinds = set()
    for key, entry in claim["evidence"].items():
        if entry["stance"] in fitting or entry["stance"] == "qualifies":
            source = sources.get(entry["source"])
            if source is None or (is_primary(claim, source) and key not in barred):
                return ()
            kinds.add(source["kind"])
    kinds -= PRIMARY_KINDS
    if not kinds:
        return ()
    message = (
        f"rated {quoted(rating['id'])} on {' and '.join(sorted(kinds))} alone; "
        f"expected an official source, a legal text or a dataset, or why there is none"
    )
    return (Found("/verdict", message),)


RULE = failing_a_change(
    claim_rule(
        __doc__,
        "FC305",
        "no-primary-source",
        Severity.WARNING,
        check,
        fix="Add the primary source, or say in the verdict's `sourcing` why none is needed.",
        is_outlined=True,
    )
)
