"""What a statement says that no cited text does; measured on claims that others have labelled."""

import ast
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.analysis.unsaid import Said, is_plainly_said, unsaid
from tests.referees import REFEREES, needs


def missing(statement: str, *texts: str, language: str = "en") -> list[str]:
    return unsaid(statement, [Said(text) for text in texts], language)


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("It cost 40 million.", "The bill came to 40,000,000 crowns."),
        ("It cost 1,200 crowns.", "Er kostete 1.200 Kronen."),
        ("It cost 1200 crowns.", "It cost twelve hundred crowns, or 1,200."),
        ("It has twelve arches.", "The bridge has 12 arches."),
        ("It has 12 arches.", "The bridge has a dozen arches."),
        ("It has 25 arches.", "The bridge has twenty-five arches."),
        ("It opened in the season of 2018-19.", "The season of 2018 began late."),
        ("It opened on 3 June.", "Published on 2021-06-03."),
        ("The harbour lies in América.", "An American harbour."),
        ("The paper of the United States Navy.", "The U.S. Navy said so."),
        ("The ferry of Live Science sails.", "A ferry of LiveScience."),
        ("It did not open.", "The opening was cancelled."),
        ("As of July 2024 it was closed.", "The harbour stayed closed."),
        ("He met the mayor on Monday.", "They met."),
    ],
)
def test_what_a_text_says_in_other_words(statement: str, text: str) -> None:
    assert missing(statement, text) == []


@pytest.mark.parametrize(
    ("statement", "text", "told"),
    [
        ("It cost 41 million.", "It cost 40 million.", ["41"]),
        ("It cost 40 million.", "Year 1940, page 4.", ["40"]),
        ("It opened on 4 June.", "It opened on 3 June.", ["4 June"]),
        ("It opened in July 2021.", "It opened in June 2021.", ["July"]),
        ("It has twelve arches.", "It has eleven arches.", ["twelve"]),
        ("Then Clive Wimmelbacher spoke.", "The mayor spoke.", ["Clive", "Wimmelbacher"]),
        ("It never opened.", "It opened.", ["never"]),
    ],
)
def test_what_no_text_says(statement: str, text: str, told: list[str]) -> None:
    assert missing(statement, text) == told


PIECES = st.sampled_from(
    [
        "40",
        "1,200",
        "2.5",
        "1940",
        "2018-19",
        "3",
        "1.200.000",
        "\uff14",
        "\u0663",
        "twelve",
        "July",
    ]
) | st.sampled_from(["not", "didn't", "harbour", "million", "As", "of", ",", ".", "-"])
SENTENCES = st.lists(PIECES, max_size=8).map(" ".join)


@given(SENTENCES, SENTENCES, st.sampled_from(["en", "de"]))
def test_fast_sign_is_sure(statement: str, text: str, language: str) -> None:
    """Where it says that all is said, the slow look finds nothing."""
    if is_plainly_said(statement, text):
        assert unsaid(statement, [Said(text)], language, with_names=False) == []


@pytest.mark.parametrize(
    ("statement", "text", "expected"),
    [
        ("It cost 40 crowns in July.", "In July the bill of 40 was paid.", True),
        ("It cost 40 crowns in July.", "In June the bill of 40 was paid.", False),
        ("It cost 40 crowns.", "The bill of 41 was paid.", False),
        ("It did not open on day 3.", "It opened on day 3.", False),
        ("It has twelve arches.", "It has arches.", False),
        ("The harbour opened.", "", True),
    ],
)
def test_fast_sign(statement: str, text: str, *, expected: bool) -> None:
    assert is_plainly_said(statement, text) == expected


def test_one_of_several_texts_is_enough() -> None:
    assert missing("It cost 40 crowns in 2021.", "It cost 40.", "That was in 2021.") == []


def test_one_word_of_a_longer_name_is_no_sign() -> None:
    assert missing("The mayor, Clive Eastport, spoke.", "Mayor Eastport spoke.") == []


def test_capital_letters_of_german_name_nobody() -> None:
    assert missing("Der Hafen hat eine Brücke.", "Er ist klein.", language="de") == []


@needs("wice/claim-dev.jsonl")
def test_figures_on_claims_of_wikipedia() -> None:
    """WiCE: of 349 claims, 234 are not fully supported by the page that they cite."""
    path = REFEREES / "wice" / "claim-dev.jsonl"
    told, faulty, just = 0, 0, 0
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        cited = row["evidence"]
        page = "\n".join(ast.literal_eval(cited) if isinstance(cited, str) else cited)
        is_faulty = row["label"] != "supported"
        is_told = bool(missing(row["claim"], page))
        faulty, told, just = faulty + is_faulty, told + is_told, just + (is_told and is_faulty)
    print(f"precision {just / told:.3f} ({just} of {told}), recall {just / faulty:.3f}")  # noqa: T201 - the figures are the point

    assert just / told >= 0.95
    assert just / faulty >= 0.45
