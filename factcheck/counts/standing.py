"""How a claim stands with its readers: the one answer to each question that is counted."""

from collections.abc import Iterable, Mapping
from typing import Final

from factcheck.analysis.independence import circular
from factcheck.analysis.seal import agreeing
from factcheck.corpus.corpus import Corpus
from factcheck.model.records import ClaimRecord, VerdictRecord
from factcheck.model.status import ENDS, NEEDS_VERDICT
from factcheck.rules.evidence import (
    BEYOND_CHECKING,
    FITTING,
    independent_origins,
    standing_rating,
)

UNRATED: Final = "unrated"
CONTESTED: Final = "contested"
WHOLE: Final = "supported"
QUALIFIED: Final = "supported with qualifications"
IN_DOUBT: Final = (
    "contested, refuted, in conflict, outdated, not decided for want of evidence, or backed by "
    "nothing but the origin of the text"
)
"""What `is_in_doubt` means, as readers are told."""


def stands(claim: ClaimRecord) -> bool:
    """Whether the claim has a verdict that holds: not one of a draft, nor of a claim that ended."""
    return "verdict" in claim and claim["status"] in NEEDS_VERDICT


def verdicts_of(claims: Iterable[ClaimRecord]) -> list[VerdictRecord]:
    """Return the verdicts that hold."""
    return [claim["verdict"] for claim in claims if stands(claim)]


def shown_as(claim: ClaimRecord) -> str:
    """Return the rating that readers are shown first, or what stands in its place.

    A dispute is shown before the disputed rating, an end before the last one.
    """
    return instead_of_rating(claim) or claim["verdict"]["rating"]


def instead_of_rating(claim: ClaimRecord) -> str:
    """Name what is shown in place of a rating; empty where the rating itself is shown."""
    if claim["status"] in (*ENDS, CONTESTED):
        return claim["status"]
    return "" if stands(claim) else UNRATED


def is_in_doubt(claim: ClaimRecord, corpus: Corpus) -> bool:
    """Whether the words of a claim must not be repeated without knowing its verdict.

    It is contested, its rating does not support it, or only its own origin does.
    """
    if claim["status"] == CONTESTED:
        return True
    rating = standing_rating(claim, corpus)
    if rating is None or rating["id"] in BEYOND_CHECKING:
        return False
    return rating["direction"] != "supports" or is_circular(claim, corpus)


def support(claim: ClaimRecord, corpus: Corpus) -> str:
    """Say whether the rating supports the claim wholly or in part; empty where it does not."""
    rating = standing_rating(claim, corpus)
    if rating is None or rating["direction"] != "supports":
        return ""
    strongest = max(one["position"] or 0 for one in corpus.ratings.values())
    return WHOLE if rating["position"] == strongest else QUALIFIED


def is_circular(claim: ClaimRecord, corpus: Corpus) -> bool:
    """Whether a verdict has evidence of the document's own origin, and no independent evidence."""
    return rests_on(claim, corpus) == {} and bool(circular(claim, corpus))


def is_reviewed(claim: ClaimRecord, corpus: Corpus) -> bool:
    """Whether the status is reviewed, and a second person agrees with rating and evidence."""
    return claim["status"] == "reviewed" and any(agreeing(corpus, claim))


def is_corrected(claim: ClaimRecord) -> bool:
    """Whether the rating was another one before."""
    return bool(claim.get("corrections"))


def is_by_software_alone(claim: ClaimRecord, corpus: Corpus) -> bool:
    """Whether software gave the verdict, and no person came to the same rating."""
    if "verdict" not in claim:
        return False
    judge = corpus.contributors.get(claim["verdict"]["by"])
    is_software = judge is not None and judge["kind"] == "software"
    return is_software and not any(agreeing(corpus, claim))


def rests_on(claim: ClaimRecord, corpus: Corpus) -> Mapping[str, tuple[str, ...]] | None:
    """Return the independent origins of a verdict that holds, each with its evidence.

    None where there is no such verdict, and where no evidence makes its rating sounder.
    """
    rating = standing_rating(claim, corpus)
    if rating is None or not FITTING[rating["direction"]]:
        return None
    return independent_origins(claim, corpus)
