"""A decided verdict does not rest on the word of one party alone.

What a government or company says about itself is its claim, not a confirmation of it, however
many of its offices repeat it. A note in `sourcing` can say why it is enough: what a government
undertakes, it alone can say. Quotations are not held to this: for its words a party is the best
source. A side that speaks with others, or under a longer name (town, town-county), is still the
same side. Evidence that goes back to the origin of the document is nobody else's.
"""

from collections.abc import Iterable

from factcheck.analysis.independence import repeating
from factcheck.analysis.sides import only_side
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import FITTING, standing_rating
from factcheck.rules.rule import Context, Found, claim_rule, failing_a_change
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Look for fitting evidence that does not come from the party of the rest."""
    rating = standing_rating(claim, context.corpus)
    if rating is None or not rating["decided"] or "sourcing" in claim["verdict"]:
        return ()
    fitting, barred = FITTING[rating["direction"]], repeating(claim, context.corpus)
    entries = (
        entry
        for key, entry in claim["evidence"].items()
        if entry["stance"] in fitting and key not in barred
    )
    party = only_side(entries, context.corpus)
    if party is None or claim["kind"] == "quotation":
        return ()
    message = (
        f"rated {quoted(rating['id'])} on the word of {quoted(party)} alone, which speaks about "
        f"itself; expected somebody else's evidence, or why its own word is enough"
    )
    return (Found("/verdict", message),)


RULE = failing_a_change(
    claim_rule(
        __doc__,
        "FC306",
        "only-a-party-speaks",
        Severity.WARNING,
        check,
        fix="Add evidence from outside, or say in the verdict's `sourcing` why none is needed.",
        is_outlined=True,
    )
)
