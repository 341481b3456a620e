"""A decided verdict rests on two independent origins, or says why one is enough.

Ten papers that print one agency report are one origin, as are copies of one press release and two
pages of one publisher: if it is wrong, all are. Counted is the evidence that points the way of the
rating, by the `origin` that it goes back to; entries with one `group` count once. A source is said
to go back to an origin or to be first-hand, or nobody has looked into it, and it confirms nothing.
Evidence that goes back to the origin of the document, or to its publisher or agency, repeats what
is to be checked, and never counts.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from factcheck.analysis.independence import Bearing, bearings, repeating, traits_of
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
    parts = [
        f"on one origin, {quoted(origin)} (evidence {', '.join(keys)})"
        for origin, keys in origins.items()
    ] or ["on no independent origin"]
    bearing = bearings(claim, context.corpus)
    for kind, words in _UNCOUNTED.items():
        keys = [key for key in fitting_evidence(claim, context.corpus) if bearing[key] is kind]
        if keys:
            parts.append(f"{', '.join(keys)} {words[len(keys) > 1]}")
    needed = "a second, independent one" if origins else "two"
    return (
        f"{'; '.join(parts)}; expected {needed}, or why {'one is' if origins else 'this is'} enough"
    )


_UNCOUNTED: Final[Mapping[Bearing, tuple[str, str]]] = {
    Bearing.CIRCULAR: (
        "goes back to the origin of the document",
        "go back to the origin of the document",
    ),
    Bearing.OWN_PUBLISHER: (
        "comes from the document's own publisher or agency",
        "come from the document's own publisher or agency",
    ),
    Bearing.NOT_LOOKED_INTO: (
        "names no origin and is not said to be first-hand",
        "name no origin and are not said to be first-hand",
    ),
}


def _has_two_roots(claim: ClaimRecord, fitting: frozenset[str], corpus: Corpus) -> bool:
    """The quick way: two entries that count and share nothing with the rest."""
    if repeating(claim, corpus):
        return False
    known, total, stated = set[str](), 0, 0
    for entry in claim["evidence"].values():
        if entry["stance"] in fitting:
            if "group" in entry:
                return False
            traits = traits_of(entry, corpus)
            names = traits.names
            total += len(names)
            stated += traits.is_stated
            known |= names
    return stated > 1 and total == len(known)


RULE = failing_a_change(
    claim_rule(
        __doc__,
        "FC304",
        "too-few-origins",
        Severity.WARNING,
        check,
        fix="Add evidence of another origin, say of its sources what they go back to (`origin` or "
        "`first_hand`), or say in the verdict's `sourcing` why this is enough.",
    )
)
