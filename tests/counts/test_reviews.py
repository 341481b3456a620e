"""What reviews say of the verdict that stands."""

from dataclasses import replace
from typing import Any

import pytest

from factcheck.analysis.seal import seal
from factcheck.corpus.corpus import Corpus
from factcheck.counts.reviews import Says, loudest, says_of
from tests.exporters.troubled import troubled

SEALED = {"at": "2024-02-09", "rating": "supported"}


def _reviewed(review: dict[str, Any], by: str = "ada") -> tuple[Corpus, Any]:
    """Return a claim of software with one review, sealed as it stands."""
    corpus = troubled()
    claim: Any = {**corpus.claims["harbour/doubted"], "reviews": {}}
    claim["reviews"] = {by: {**review, "seal": review.get("seal", seal(corpus, claim))}}
    return replace(corpus, claims={**corpus.claims, claim["id"]: claim}), claim


@pytest.mark.parametrize(
    ("review", "says"),
    [
        (SEALED, Says.AGREES),
        ({**SEALED, "disputes": {"herald": "Quotes nobody."}}, Says.DISPUTES_EVIDENCE),
        ({**SEALED, "rating": "refuted"}, Says.OTHER_RATING),
        ({**SEALED, "rating": "refuted", "disputes": {"herald": "No."}}, Says.OTHER_RATING),
        ({**SEALED, "rating": "refuted", "seal": "0" * 64}, Says.JUDGED_EARLIER),
        ({**SEALED, "seal": "0" * 64}, Says.JUDGED_EARLIER),
    ],
)
def test_review_agrees_disputes_dissents_or_judged_something_else(
    review: dict[str, Any], says: Says
) -> None:
    corpus, claim = _reviewed(review)

    assert says_of(corpus, claim) == {"ada": says}
    assert loudest(corpus, claim) is says


def test_software_reviews_nothing() -> None:
    corpus, claim = _reviewed({**SEALED, "seal": "0" * 64}, by="robot")

    assert loudest(corpus, claim) is None


def test_dissent_is_louder_than_agreement() -> None:
    corpus, claim = _reviewed({**SEALED, "rating": "refuted"})
    both: Any = {**claim, "reviews": {"bea": SEALED, **claim["reviews"]}}

    assert loudest(corpus, both) is Says.OTHER_RATING
