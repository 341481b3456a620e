"""Copied words are found, or refused with an offer that works."""

import re
from typing import Any

import pytest

from factcheck.anchor import How
from factcheck.authoring.locating import Quoted, locate
from factcheck.authoring.proposal import RefusedError
from tests.conftest import ROOT

ARTICLE = (ROOT / "corpus/documents/japan-philippines-raa/r1.txt").read_text("utf-8")
OFFER = re.compile(
    r'^  (\d+)\. line (\d+): (.*?)(?: \(--(prefix|suffix) "((?:[^"\\]|\\.)*)"\))?$', re.MULTILINE
)
LIST = "- Ohio: 120 new cases\n- Iowa: 120 new cases\n- Ohio: 120 new cases\n"


def wanted(quote: str, **said: Any) -> Quoted:  # noqa: ANN401 - any field of Quoted
    return Quoted("article", quote, **said)


def refusal(text: str, quote: str, **said: Any) -> str:  # noqa: ANN401 - as above
    with pytest.raises(RefusedError) as refused:
        locate(text, wanted(quote, **said))
    return str(refused.value)


def whole(quote: str) -> list[int]:
    return [found.start() for found in re.finditer(rf"\b{re.escape(quote)}(?!\w)", ARTICLE)]


@pytest.mark.parametrize(
    "quote",
    [
        *("the Philippines", "South China Sea", "Japan", "China", "its", "The United States"),
        *("the", "a", "Philippine President", "Marcos Jr.", "ally", "incident"),
    ],
)
def test_each_offer_leads_to_its_place(quote: str) -> None:
    offers = OFFER.findall(refusal(ARTICLE, quote))

    assert len(offers) == min(10, len(whole(quote)))
    for (number, _, _, option, words), start in zip(offers, whole(quote), strict=False):
        by_number = locate(ARTICLE, wanted(quote, occurrence=int(number)))
        assert (by_number.start, by_number.how) == (start, How.EXACT)
        if option:
            given = {option: words.replace('\\"', '"')}
            assert locate(ARTICLE, wanted(quote, **given)) == by_number


def test_offers_are_the_fewest_words_that_tell_places_apart() -> None:
    assert refusal("One boat sank. Another boat sank.\n", "boat sank") == (
        '"boat sank" stands in 2 places of article; '
        "choose one with --occurrence, --line, --prefix or --suffix, or quote more words:\n"
        '  1. line 1: One [boat sank]. Another boat sank. (--prefix "One")\n'
        '  2. line 1: One boat sank. Another [boat sank]. (--prefix "Another")'
    )


def test_place_at_the_start_is_offered_by_what_follows() -> None:
    assert [offer[3:] for offer in OFFER.findall(refusal("No boat. No ferry.\n", "No"))] == [
        ("suffix", "boat."),
        ("prefix", "boat."),
    ]


def test_more_places_than_offers_are_counted() -> None:
    assert refusal("a b " * 3000, "a").splitlines()[-1] == "  … and 2990 more"


def test_prefix_that_leaves_two_places_offers_these() -> None:
    text = "A new boat. A new boat, it is said. An old boat."

    assert OFFER.findall(refusal(text, "boat", prefix="new")) == [
        ("1", "1", "A new [boat]. A new boat, it is said. An o…", "suffix", "."),
        ("2", "1", "A new boat. A new [boat], it is said. An old boat.", "prefix", "boat. A new"),
    ]


@pytest.mark.parametrize("prefix", ["Another", " Another ", "Another\u00a0", "sank.\nAnother"])
def test_blanks_beside_a_prefix_do_not_matter(prefix: str) -> None:
    text = "One boat sank. Another boat sank.\n"

    assert locate(text, wanted("boat sank", prefix=prefix)).start == 23


def test_prefix_that_stands_nowhere_is_named_and_all_places_are_offered() -> None:
    said = refusal("One boat sank. Another boat sank.\n", "boat sank", prefix="Third")

    assert said.startswith('"boat sank" nowhere has "Third" before it; "boat sank" stands in 2')
    assert len(OFFER.findall(said)) == 2


def test_prefix_and_suffix_that_stand_nowhere_are_named_both() -> None:
    said = refusal("One boat sank.\n", "boat", prefix="Third", suffix="swam")

    assert said.startswith('"boat" nowhere has "Third" before it and "swam" after it; ')


def test_places_that_only_their_lines_tell_apart_are_chosen_by_line() -> None:
    found = [locate(LIST, wanted("120 new cases", line=line)).start for line in (1, 2, 3)]

    assert found == [8, 30, 52]


def test_line_where_the_words_do_not_begin_is_refused_with_the_lines() -> None:
    said = refusal(LIST, "120 new cases", line=4)

    assert said.startswith('"120 new cases" does not begin on line 4; ')
    assert [offer[1] for offer in OFFER.findall(said)] == ["1", "2", "3"]


def test_occurrences_are_counted_among_the_places_that_are_left() -> None:
    assert locate(LIST, wanted("120 new cases", prefix="Ohio:", occurrence=2)).start == 52


def test_occurrence_that_is_not_there_is_refused() -> None:
    assert refusal(LIST, "Ohio", occurrence=3) == (
        'there is no occurrence 3: "Ohio" stands in 2 places'
    )
    assert refusal(LIST, "Iowa", occurrence=3) == (
        'there is no occurrence 3: "Iowa" stands in 1 place; leave --occurrence out'
    )


@pytest.mark.parametrize("option", ["line", "occurrence"])
@pytest.mark.parametrize("number", [0, -1])
def test_lines_and_occurrences_count_from_one(option: str, number: int) -> None:
    assert refusal(LIST, "Ohio", **{option: number}) == f"--{option} counts from 1"


def test_whole_words_come_before_places_inside_longer_words() -> None:
    text = "It started with the art of 1202. In 202 it ended.\n"

    assert [locate(text, wanted(quote)).start for quote in ("art", "202")] == [20, 36]


def test_place_inside_a_word_is_found_where_there_is_no_other() -> None:
    assert locate("It started.\n", wanted("art")).start == 5


@pytest.mark.parametrize("quote", ["", "  ", "\n"])
def test_empty_quote_is_refused(quote: str) -> None:
    assert refusal(ARTICLE, quote) == "the quote is empty; copy the words from the document"


@pytest.mark.parametrize("quote", [".", "—", "\u200b", "“ ”", "\u0301"])
def test_quote_without_a_word_is_refused(quote: str) -> None:
    assert refusal(ARTICLE, quote).endswith(" has no word in it; copy the words to check")


@pytest.mark.parametrize("quote", ["5", "億", "€", "👍"])
def test_quote_of_one_character_that_says_something_is_found(quote: str) -> None:
    assert locate("5 億 € 👍\n", wanted(quote)).how is How.EXACT


def test_words_that_are_near_are_shown_and_refused() -> None:
    assert refusal(ARTICLE, "rammed and destroid two Philippine navy supply vessels") == (
        'article has no such words; nearest is "rammed and destroyed two Philippine navy supply '
        'vessels" (line 5); copy them from there'
    )


def test_near_words_are_shown_whole_and_without_what_nobody_sees() -> None:
    text = "The city, with about\n92\u200d% of the vo\u00adtes in, was the first.\n"

    assert refusal(text, "ty, with nearly 92% of the votes i") == (
        'article has no such words; nearest is "city, with about 92% of the votes in" '
        "(line 1); copy them from there"
    )
