"""The seal of a review: a digest of all that the reviewer judged (see `model.claim.Review`).

Only what bears on the judgement is sealed. Where the words stand in which revision, how records
are written, tags and importance are not: no `fmt`, merge or new revision breaks a seal.
"""

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, Final

import orjson

from factcheck.corpus.corpus import Corpus
from factcheck.model.records import (
    ClaimRecord,
    EarlierReviewRecord,
    ReviewRecord,
    SecondReadingRecord,
    SourceRecord,
)

OF_THE_CLAIM: Final = ("id", "statement", "kind", "period", "verdict", "evidence")
OF_ITS_PROVENANCE: Final = ("document", "claimant")
OF_A_SOURCE: Final = (
    "title",
    "publisher",
    "kind",
    "published",
    "origin",
    "first_hand",
    "party",
    "parties",
)
OF_THE_RATING: Final = ("definition", "position", "decided", "direction")


Reading = ReviewRecord | SecondReadingRecord
"""Somebody's own rating of a claim."""


def seal(corpus: Corpus, claim: ClaimRecord) -> str | None:
    """Return the digest of what a reviewer of this claim judges; None before the verdict."""
    if "verdict" not in claim:
        return None
    return hashlib.sha256(orjson.dumps(_sealed(corpus, claim), option=_CANONICAL)).hexdigest()


_CANONICAL: Final = orjson.OPT_SORT_KEYS
"""With keys in ASCII, texts and whole numbers alone, this is RFC 8785."""


def fits(corpus: Corpus, claim: ClaimRecord, review: Reading) -> bool:
    """Whether the reading is sealed, and judged what stands here now."""
    return "seal" in review and review["seal"] == seal(corpus, claim)


def counting(corpus: Corpus, claim: ClaimRecord) -> Iterator[str]:
    """Yield the handles of reviews by persons who are not authors of the claim.

    What its seal shows to have judged something else is none. Reviewers whose record cannot be
    read, and reviews from before there were seals, are taken as they are.
    """
    for handle, review in claim.get("reviews", {}).items():
        if _may_review(corpus, claim, handle) and (
            "seal" not in review or fits(corpus, claim, review)
        ):
            yield handle


def agreeing(corpus: Corpus, claim: ClaimRecord) -> Iterator[str]:
    """Yield the handles of counting reviews that come to the rating, and dispute no evidence."""
    for handle in counting(corpus, claim):
        review = claim["reviews"][handle]
        agrees = "verdict" in claim and review["rating"] == claim["verdict"]["rating"]
        if agrees and "disputes" not in review:
            yield handle


def is_stale(corpus: Corpus, claim: ClaimRecord, review: ReviewRecord) -> bool:
    """Whether a review judged something else: its seal does not fit, or it came before."""
    if "seal" in review:
        return not fits(corpus, claim, review)
    return "verdict" in claim and review["at"] < claim["verdict"]["at"]


def history_of(review: ReviewRecord) -> list[EarlierReviewRecord]:
    """Return what a review that takes its place has to keep of it, oldest first."""
    last: Any = {name: value for name, value in review.items() if name != "earlier"}
    return [*review.get("earlier", ()), last]


def authors(claim: ClaimRecord) -> set[str]:
    """Return who took the claim from the document, and who gave its verdict."""
    found = {claim["provenance"]["extracted"]["by"]}
    return found | {claim["verdict"]["by"]} if "verdict" in claim else found


def _may_review(corpus: Corpus, claim: ClaimRecord, handle: str) -> bool:
    reviewer = corpus.contributors.get(handle)
    return handle not in authors(claim) and (reviewer is None or reviewer["kind"] == "person")


def _sealed(corpus: Corpus, claim: ClaimRecord) -> dict[str, Any]:
    provenance = claim["provenance"]
    cited = sorted({entry["source"] for entry in claim["evidence"].values()})
    rating = corpus.ratings.get(claim["verdict"]["rating"])
    return {
        "seal": 1,
        **_chosen(claim, OF_THE_CLAIM),
        **_chosen(provenance, OF_ITS_PROVENANCE),
        "quote": _letters(provenance["anchor"]["quote"]),
        "sources": {name: _source(corpus.sources.get(name)) for name in cited},
        "scale": _chosen(rating, OF_THE_RATING) if rating else {},
    }


def _letters(quote: str) -> str:
    """Leave out what two revisions may type differently: blanks, quotation marks, dashes."""
    folded = unicodedata.normalize("NFKC", quote)
    return "".join(letter for letter in folded if unicodedata.category(letter)[0] in "LMN")


def _source(source: SourceRecord | None) -> dict[str, Any]:
    if source is None:
        return {}
    capture = {"capture": {"sha256": source["capture"]["sha256"]}} if "capture" in source else {}
    return {**_chosen(source, OF_A_SOURCE), **capture}


def _chosen(record: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: record[name] for name in names if name in record}
