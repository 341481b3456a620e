"""Which evidence carries a verdict, and from how many independent origins it comes."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from factcheck.analysis.independence import Bearing, bearings, origins
from factcheck.corpus.corpus import Corpus
from factcheck.model.records import ClaimRecord, EvidenceRecord, ScaleValueRecord, SourceRecord
from factcheck.model.status import NEEDS_VERDICT

FITTING: Final[Mapping[str, frozenset[str]]] = {
    "supports": frozenset({"supports"}),
    "refutes": frozenset({"refutes"}),
    "mixed": frozenset({"supports", "refutes", "qualifies"}),
    "none": frozenset(),
}
"""Direction of a rating to the stances that point its way."""

PRIMARY_KINDS: Final = frozenset({"official", "legal-text", "dataset"})
"""Kinds of source that are what others report about."""

MEASURED: Final = frozenset({"causal", "prediction", "quantity", "ranking"})
"""Kinds of claim that a study finds out itself, and does not only report."""

_SAYS: Final = re.compile(
    r"\b(?:said|says|told|tells|announce[sd]|declare[sd]|tweeted|pledged|promised|vowed"
    r"|apologi[sz]ed|accused|warned|urged|condemned|endorsed|demanded|thanked"
    r"|called (?:for|on)|claimed (?:that|to)|stated that|states that|denied (?:that|having|any)"
    r"|admitted (?:that|to|having)|posted (?:on|that|an?)|wrote (?:that|on|in))\b"
    r"(?! (?:loss|losses|profit|profits)\b)"
)
"""How a statement says that somebody said something; "posted a loss" is none."""

GIVEN_UP: Final = frozenset({"retracted", "superseded"})
"""Standing of sources that their publishers no longer stand by."""

BEYOND_CHECKING: Final = frozenset({"not-checkable", "uncheckable", "opinion", "no-claim"})
"""Ids of ratings, in whatever scale, for which no search could find anything."""

NOT_SEARCHED_FOR: Final = frozenset({"opinion", "prediction"})
"""Kinds of claim that no evidence decides."""


def rating_of(claim: ClaimRecord, corpus: Corpus) -> ScaleValueRecord | None:
    """Return the value of the scale that the verdict gives; None without one."""
    verdict = claim.get("verdict")
    return corpus.ratings.get(verdict["rating"]) if verdict is not None else None


def standing_rating(claim: ClaimRecord, corpus: Corpus) -> ScaleValueRecord | None:
    """Return the rating that the claim stands by; None where no verdict has to hold.

    A draft is not finished, and a withdrawn or superseded claim stays as it was. A rating that
    the scale does not have is None as well: another rule says so.
    """
    if claim["status"] not in NEEDS_VERDICT:
        return None
    return corpus.ratings.get(claim["verdict"]["rating"])


def is_primary(claim: ClaimRecord, source: SourceRecord) -> bool:
    """Whether others report what this source is: for what was measured, the study is."""
    kind = source["kind"]
    return (
        kind in PRIMARY_KINDS
        or (kind == "research" and claim["kind"] in MEASURED)
        or (kind == "social" and reports_words(claim))
    )


def reports_words(claim: ClaimRecord) -> bool:
    """Whether the claim is that somebody said something, for which the speaker's post is primary.

    Statements of other kinds than quotations are looked at in English only.
    """
    return claim["kind"] == "quotation" or _SAYS.search(claim["statement"]) is not None


def stances_of(claim: ClaimRecord) -> set[str]:
    """Return the stances that occur among the evidence."""
    return {entry["stance"] for entry in claim["evidence"].values()}


def bears_nothing(claim: ClaimRecord) -> bool:
    """Whether no evidence bears on the claim: there is none, or only context."""
    for entry in claim["evidence"].values():  # noqa: SIM110 - three times as fast as all()
        if entry["stance"] != "context":
            return False
    return True


def fitting_evidence(claim: ClaimRecord, corpus: Corpus) -> dict[str, EvidenceRecord]:
    """Return the evidence that points the way of the rating; empty without a verdict."""
    rating = rating_of(claim, corpus)
    if rating is None:
        return {}
    fitting = FITTING[rating["direction"]]
    return {key: entry for key, entry in claim["evidence"].items() if entry["stance"] in fitting}


def independent_origins(claim: ClaimRecord, corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Return the independent origins of the verdict, each with the evidence that comes from it.

    Evidence in which the document, or its publisher, speaks again counts nowhere; nor does
    evidence of which nobody has said what it goes back to.
    """
    bearing = bearings(claim, corpus)
    fitting = fitting_evidence(claim, corpus)
    counted = {key: fitting[key] for key in fitting if bearing[key] is Bearing.INDEPENDENT}
    return origins(counted, corpus)


def is_extreme(rating: ScaleValueRecord, corpus: Corpus) -> bool:
    """Whether no other rating goes further in the same direction, such as fully supported.

    Where the scale gives a direction no positions at all, each of its ratings is extreme.
    """
    direction = rating["direction"]
    positions = [
        value["position"]
        for value in corpus.ratings.values()
        if value["direction"] == direction and value["position"] is not None
    ]
    if not positions:
        return True
    return rating["position"] == (min if direction == "refutes" else max)(positions)


def unanswered(claim: ClaimRecord, stance: str) -> Iterator[str]:
    """Yield the keys of the evidence of one stance that has no answer."""
    for key, entry in claim["evidence"].items():
        if entry["stance"] == stance and "answer" not in entry:
            yield key
