"""Copied words are found, or refused with an offer that works."""

import re

import pytest

from factcheck.anchor import How
from factcheck.authoring.locating import Quoted, locate
from factcheck.authoring.proposal import RefusedError
from tests.conftest import ROOT

ARTICLE = (ROOT / "corpus/documents/japan-philippines-raa/r1.txt").read_text("utf-8")
OFFER = re.compile(r'(\d+)-(\d+) \(--(prefix|suffix) "((?:[^"\\]|\\.)*)"\)')


def refusal(text: str, quote: str, prefix: str = "", suffix: str = "") -> str:
    with pytest.raises(RefusedError) as refused:
        locate(text, Quoted("article", quote, prefix, suffix))
    return str(refused.value)


@pytest.mark.parametrize(
    "quote",
    [
        *("the Philippines", "South China Sea", "Japan", "China", "its", "The United States"),
        *("the", "a", "Philippine President", "Marcos Jr.", "ally", "incident"),
    ],
)
def test_each_offer_leads_to_its_place(quote: str) -> None:
    offers = OFFER.findall(refusal(ARTICLE, quote))

    assert len(offers) == min(5, len(re.findall(re.escape(quote), ARTICLE)))
    for start, end, option, words in offers:
        given = {option: words.replace('\\"', '"')}
        found = locate(ARTICLE, Quoted("article", quote, **given))
        assert (found.start, found.end, found.how) == (int(start), int(end), How.EXACT)


def test_offers_are_the_fewest_words_that_tell_places_apart() -> None:
    assert refusal("One boat sank. Another boat sank.\n", "boat sank") == (
        '"boat sank" stands in 2 places of article; choose one with --prefix, or quote more words: '
        '4-13 (--prefix "One"); 23-32 (--prefix "Another")'
    )


def test_place_at_the_start_is_offered_by_what_follows() -> None:
    assert refusal("No boat. No ferry.\n", "No").endswith(
        '0-2 (--suffix "boat."); 9-11 (--prefix "boat.")'
    )


def test_more_places_than_offers_are_counted() -> None:
    assert refusal("a b a c a d a e a f a g a", "a").endswith("; and 2 more")


def test_prefix_that_leaves_two_places_offers_these() -> None:
    text = "A new boat. A new boat, it is said. An old boat."

    assert OFFER.findall(refusal(text, "boat", prefix="new")) == [
        ("6", "10", "suffix", "."),
        ("18", "22", "prefix", "boat. A new"),
    ]


@pytest.mark.parametrize("prefix", ["Another", " Another ", "Another\u00a0", "sank.\nAnother"])
def test_blanks_beside_a_prefix_do_not_matter(prefix: str) -> None:
    text = "One boat sank. Another boat sank.\n"

    assert locate(text, Quoted("article", "boat sank", prefix)).start == 23


def test_prefix_that_stands_nowhere_offers_all_places() -> None:
    said = refusal("One boat sank. Another boat sank.\n", "boat sank", prefix="Third")

    assert len(OFFER.findall(said)) == 2


@pytest.mark.parametrize("quote", ["", "  ", "\n"])
def test_empty_quote_is_refused(quote: str) -> None:
    assert refusal(ARTICLE, quote) == "the quote is empty; copy the words from the document"


def test_words_that_are_near_are_shown_and_refused() -> None:
    assert refusal(ARTICLE, "rammed and destroid two Philippine navy supply vessels") == (
        'article has no such words; nearest is "rammed and destroyed two Philippine navy supply '
        'vessels"; quote it exactly'
    )
