"""A decided verdict rests on two independent origins, or says why one is enough.

Ten papers that print one agency report are one origin, as are copies of one press release: if it
is wrong, all are. Counted are the roots of the evidence that points the way of the rating
(`origin` of the source, else the source itself); entries with one `group` count once. Evidence
that goes back to the origin of the document repeats what is to be checked, and never counts.
"""

from collections.abc import Iterable, Mapping

from factcheck.analysis.independence import circular, document_root
from factcheck.corpus.corpus import Corpus
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.evidence import (
    FITTING,
    fitting_evidence,
    independent_origins,
    standing_rating,
)
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
    if len(origins) > 1 or not fitting_evidence(claim, context.corpus):
        return ()
    return (Found("/verdict", f"rated {quoted(rating['id'])} {_basis(claim, origins, context)}"),)


def _basis(claim: ClaimRecord, origins: Mapping[str, tuple[str, ...]], context: Context) -> str:
    """Say what the rating rests on, and what does not count."""
    fitting = fitting_evidence(claim, context.corpus)
    barred = ", ".join(key for key in fitting if key in circular(claim, context.corpus))
    if not origins:
        own = document_root(claim["provenance"]["document"], context.corpus) or ""
        return (
            f"only on the origin of the document itself, {quoted(own)} (evidence {barred}); "
            f"expected two independent origins, or why none is needed"
        )
    [(origin, keys)] = origins.items()
    besides = f"; {barred} cannot confirm the document, whose origin it shares" if barred else ""
    return (
        f"on one origin, {quoted(origin)} (evidence {', '.join(keys)}){besides}; "
        f"expected a second, independent one, or why one is enough"
    )


def _has_two_roots(claim: ClaimRecord, fitting: frozenset[str], corpus: Corpus) -> bool:
    """The quick way: two roots that are not the document's, and no groups that may join them."""
    sources = corpus.sources
    own = document_root(claim["provenance"]["document"], corpus)
    roots = set()
    for entry in claim["evidence"].values():
        if entry["stance"] in fitting:
            if "group" in entry:
                return False
            source = entry["source"]
            roots.add(sources[source].get("origin", source) if source in sources else source)
    return len(roots - {own}) > 1


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
