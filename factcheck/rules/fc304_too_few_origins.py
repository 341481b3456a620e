"""A decided verdict rests on two independent origins, or says why one is enough.

Ten papers that print one agency report are one origin, as are copies of one press release: if it
is wrong, all are. Counted are the roots of the evidence that points the way of the rating
(`origin` of the source, else the source itself); entries with one `group` count once. Evidence
that goes back to the origin of the document repeats what is to be checked, and never counts.
"""

from collections.abc import Iterable, Mapping

from factcheck.analysis.independence import (
    circular,
    document_root,
    names_of,
    names_of_document,
)
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
        own = document_root(claim["provenance"]["document"], context.corpus)
        name = f", {quoted(own)}" if own else ""
        return (
            f"only on the origin of the document itself{name} (evidence {barred}); "
            f"expected two independent origins, or why none is needed"
        )
    [(origin, keys)] = origins.items()
    besides = f"; {barred} cannot confirm the document, whose origin it shares" if barred else ""
    return (
        f"on one origin, {quoted(origin)} (evidence {', '.join(keys)}){besides}; "
        f"expected a second, independent one, or why one is enough"
    )


def _has_two_roots(claim: ClaimRecord, fitting: frozenset[str], corpus: Corpus) -> bool:
    """The quick way: two entries that share nothing with each other, the document or the rest."""
    own = names_of_document(claim["provenance"]["document"], corpus)
    known, total, free = set[str](), 0, 0
    for entry in claim["evidence"].values():
        if entry["stance"] in fitting:
            if "group" in entry:
                return False
            names = names_of(entry["source"], corpus)
            total += len(names)
            free += own.isdisjoint(names)
            known |= names
    return free > 1 and total == len(known)


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
