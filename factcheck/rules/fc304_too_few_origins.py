"""A decided verdict rests on two independent origins, or says why one is enough.

Ten papers that print one agency report are one origin, as are copies of one press release: if it
is wrong, all are. Counted are the roots of the evidence that points the way of the rating
(`origin` of the source, else the source itself); entries with one `group` count once.
"""

from collections.abc import Iterable

from factcheck.corpus.corpus import Corpus
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import FITTING, independent_origins, standing_rating
from factcheck.rules.rule import Context, Found, claim_rule, failing_a_change
from factcheck.text import quoted


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Count the origins; that there is no fitting evidence at all is said by FC401 to FC406."""
    rating = standing_rating(claim, context.corpus)
    if rating is None or not rating["decided"] or "sourcing" in claim["verdict"]:
        return ()
    if _has_two_roots(claim, FITTING[rating["direction"]], context.corpus):
        return ()
    origins = independent_origins(claim, context.corpus)
    if len(origins) != 1:
        return ()
    [(origin, keys)] = origins.items()
    message = (
        f"rated {quoted(rating['id'])} on one origin, {quoted(origin)} (evidence "
        f"{', '.join(keys)}); expected a second, independent one, or why one is enough"
    )
    return (Found("/verdict", message),)


def _has_two_roots(claim: ClaimRecord, fitting: frozenset[str], corpus: Corpus) -> bool:
    """The quick way: two roots, and no groups that may join them."""
    sources = corpus.sources
    roots = set()
    for entry in claim["evidence"].values():
        if entry["stance"] in fitting:
            if "group" in entry:
                return False
            source = entry["source"]
            roots.add(sources[source].get("origin", source) if source in sources else source)
    return len(roots) > 1


RULE = failing_a_change(
    claim_rule(
        __doc__,
        "FC304",
        "too-few-origins",
        Severity.WARNING,
        check,
        fix="Add evidence of another origin, or say in the verdict's `sourcing` why one is enough.",
    )
)
