"""What readers are told of reviews, of disputed evidence and of a contested claim."""

from dataclasses import replace
from typing import Any

import orjson
import pytest

from factcheck.analysis.seal import seal
from factcheck.authoring.stepping import review
from factcheck.corpus.corpus import Corpus
from factcheck.exporters.report.render import Format, render
from factcheck.exporters.selection import Selection
from factcheck.exporters.view.report import report
from factcheck.exporters.view.values import Claim
from tests.exporters.troubled import troubled

NAME = "harbour/by-hand"
WHY = "It quotes nobody."
DISPUTING = {"at": "2024-02-09", "rating": "supported", "disputes": {"herald": WHY}}


def _corpus(**fields: Any) -> Corpus:  # noqa: ANN401 - fields of a record
    corpus = troubled()
    claim: Any = {**corpus.claims["harbour/doubted"], "id": NAME, "reviews": {}, **fields}
    claim["evidence"] = corpus.claims["harbour/echoed"]["evidence"]
    claim["reviews"] = {
        handle: {"seal": seal(corpus, claim), **one} for handle, one in claim["reviews"].items()
    }
    return replace(corpus, claims={**corpus.claims, NAME: claim})


def _claim(corpus: Corpus) -> Claim:
    (found,) = report(corpus, Selection(claims={NAME})).claims
    return found


def _contested(given: dict[str, Any]) -> Corpus:
    """Return a claim as `factcheck review` leaves it."""
    corpus = _corpus()
    (content,) = review(corpus, NAME, "ada", given).files.values()  # type: ignore[arg-type] # a review
    return _corpus(**{k: v for k, v in orjson.loads(content or b"").items() if k != "id"})


def test_dispute_stands_beside_the_evidence_with_name_and_day() -> None:
    claim = _claim(_contested(DISPUTING))
    (item,) = [item for side in claim.sides for one in side.strands for item in one.items]

    assert [(one.words, one.why) for one in item.disputes] == [
        ("Disputed by Ada Example, 9 February 2024", WHY)
    ]
    assert [(one.says, one.disputes) for one in claim.reviews] == [
        ("agrees with the rating", (("The Herald", WHY),))
    ]
    assert (claim.banner, claim.open_verdict) == ("Contested", "Disputed verdict")
    assert claim.reason == (
        "Ada Example, 9 February 2024, agrees with the rating but disputes the evidence from "
        f"The Herald: {WHY}"
    )


def test_dissent_is_told_without_handles() -> None:
    given = {"at": "2024-02-09", "rating": "refuted", "note": "By far."}

    assert _claim(_contested(given)).reason == (
        "Ada Example, 9 February 2024, rates it Refuted: By far."
    )


def test_dispute_of_an_earlier_verdict_stays_and_says_so() -> None:
    stale = {**DISPUTING, "seal": "0" * 64}
    corpus = _corpus(
        status="contested",
        reason="Corrected, and not yet reviewed: We read it wrong.",
        reviews={"ada": stale},
    )
    claim = _claim(corpus)
    (item,) = [item for side in claim.sides for one in side.strands for item in one.items]

    assert (claim.banner, claim.open_verdict) == (
        "Awaits a second look",
        "Verdict that awaits a second look",
    )
    assert [one.words for one in item.disputes] == [
        "Disputed by Ada Example, 9 February 2024 (judged an earlier verdict)"
    ]
    assert [one.says for one in claim.reviews] == ["judged an earlier verdict"]


MOVED = (
    'The verdict was given on "412 names" in revision 2; '
    'the claim now stands on "412 names on it" in revision '
)


@pytest.mark.parametrize(
    ("status", "reason", "banner", "shown"),
    [
        (
            "assessed",
            MOVED + "2.",
            "The claim was moved to other words of the text",
            MOVED.replace(" in revision 2;", ";") + "2.",
        ),
        ("assessed", MOVED + "3.", "The claim was moved to other words of the text", MOVED + "3."),
        ("contested", MOVED + "3.", "Awaits a second look", MOVED + "3."),
        ("assessed", "Settled by the minutes.", "No longer contested", "Settled by the minutes."),
        ("contested", "The minutes differ.", "Contested", "The minutes differ."),
        ("withdrawn", "Taken twice.", "Withdrawn", "Taken twice."),
    ],
)
def test_reason_has_the_words_above_it_that_are_true(
    status: str, reason: str, banner: str, shown: str
) -> None:
    claim = _claim(_corpus(status=status, reason=reason))

    assert (claim.banner, claim.reason) == (banner, shown)


@pytest.mark.parametrize("form", [Format.MARKDOWN, Format.HTML])
def test_both_reports_tell_of_the_dispute_twice_and_why(form: Format) -> None:
    page = render(_contested(DISPUTING), form, Selection(claims={NAME})).decode()

    assert "Disputed by Ada Example, 9 February 2024:" in page
    assert "herald: It quotes" not in page
    assert page.count("It quotes nobody") == 3
