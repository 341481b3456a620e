"""Copied words are found, or refused with an offer that works."""

import re
import time
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


BRIDGE = (
    "Mayor Lind visited. The bridge cost 40 million, said Lind, at the Café noir.\n"
    "Émile paid x² and saw 10⁶ cars on the re-opened bridge.\n"
    "ＡＢＣ 大桥，耗资四千万。 He said… Nothing.\n"
)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("He said...", "He said…"),
        ("ABC 大桥", "ＡＢＣ 大桥"),
        ("大桥,耗资", "大桥，耗资"),
        ("the Cafe\u0301 noir", "the Café noir"),
    ],
)
def test_what_is_typed_differently_only_is_found(quote: str, found: str) -> None:
    place = locate(BRIDGE, wanted(quote))

    assert (BRIDGE[place.start : place.end], place.how) == (found, How.NORMALISED)


@pytest.mark.parametrize(
    ("quote", "offer", "line"),
    [
        ("THE BRIDGE COST", "The bridge cost", 1),
        ("the bridge", "The bridge", 1),
        ("the bridge, cost...", "The bridge cost", 1),
        ("café noir", "Café noir", 1),
        ("CAFE NOIR", "Café noir", 1),
        ("Emile paid", "Émile paid", 2),
        ("x2", "x²", 2),
        ("10^6 cars", "10⁶ cars", 2),
        ("re opened", "re-opened", 2),
        ("reopened", "re-opened", 2),
        ("大桥耗资", "大桥，耗资", 3),
        ("said Lint", "said Lind", 1),
        ("€ 40", "40", 1),
        ("THE BRIGE COST 40 MILION", "The bridge cost 40 million", 1),
    ],
)
def test_other_letters_are_no_quote_but_the_nearest_is_shown(
    quote: str, offer: str, line: int
) -> None:
    said = refusal(BRIDGE, quote)

    assert said == (
        f'article has no such words; nearest is "{offer}" (line {line}); copy them from there'
    )
    assert locate(BRIDGE, wanted(offer)).how is How.EXACT


@pytest.mark.parametrize("quote", ["rail", "y3", "👍", "橋梁"])
def test_short_words_that_are_not_there_are_not_called_far(quote: str) -> None:
    assert refusal(BRIDGE, quote) == (
        f'"{quote}" does not stand in article; copy the words from the document'
    )


def test_words_that_nothing_is_near_are_said_to_be_so() -> None:
    assert refusal(BRIDGE, "Parliament dissolved yesterday").endswith(", not even nearly")


@pytest.mark.parametrize("gap", ["…", "...", "[…]", "[...]", "(…)", "[ … ]"])
def test_quote_with_a_gap_gets_the_whole_stretch(gap: str) -> None:
    assert refusal(BRIDGE, f"The bridge {gap} said Lind") == (
        'a quote has no gaps; take the whole stretch, "The bridge cost 40 million, said Lind" '
        "(line 1), or make two claims"
    )


def test_quote_with_gaps_gets_the_shortest_stretch_over_lines() -> None:
    text = "A boat came.\nA boat sank\nand all swam home.\n"

    assert refusal(text, "A boat … and … home") == (
        'a quote has no gaps; take the whole stretch, "A boat sank and all swam home" '
        "(lines 2 to 3), or make two claims"
    )


def test_pieces_in_another_order_are_no_stretch() -> None:
    assert "gaps" not in refusal(BRIDGE, "said Lind … The bridge")


def test_line_of_words_that_stand_once_is_corrected() -> None:
    assert refusal(BRIDGE, "Émile paid", line=7) == (
        '"Émile paid" begins on line 2, not 7; leave --line out'
    )


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ({"prefix": "Third"}, "so leave --prefix out"),
        ({"suffix": "Third"}, "so leave --suffix out"),
        ({"prefix": "a", "suffix": "b"}, "so leave --prefix and --suffix out"),
    ],
)
def test_words_beside_a_place_that_is_the_only_one_may_be_left_out(
    said: dict[str, str], end: str
) -> None:
    assert refusal(BRIDGE, "Émile paid", **said).endswith(f"it stands once, on line 2, {end}")


def test_long_quote_of_common_words_that_is_not_there_is_refused_soon() -> None:
    text = "the cost of the bridge is what all of the people said it was for a year and " * 13_000
    quote = "the people of the bridge and the cost of what is for all a year said it was the " * 10
    began = time.process_time()

    refusal(text, quote)

    assert time.process_time() - began < 3


SAME = "the mayor told the council again and again that"
TWICE = "".join(
    f"{day}: {SAME} it cost 40 million, {SAME[:40]}: {end}.\n"
    for day, end in (("Monday", "yes"), ("Friday", "no"))
)


def test_places_that_their_context_does_not_tell_apart_are_offered_by_more_words() -> None:
    said = refusal(TWICE, "cost 40 million")

    assert said.startswith('"cost 40 million" stands in 2 places of article; quote more words:\n')
    offers = re.findall(r'\(--quote "([^"]*)"\)', said)
    assert offers == [f"cost 40 million, {SAME[:40]}: {end}" for end in ("yes", "no")]
    assert [locate(TWICE, wanted(offer)).how for offer in offers] == [How.EXACT] * 2


def test_rows_that_repeat_are_chosen_by_their_place() -> None:
    rows = "- paid 40 million crowns to the national rail company of the north\n" * 3

    assert "--occurrence" in refusal(rows, "paid 40 million")
    assert "--quote" not in refusal(rows, "paid 40 million")
