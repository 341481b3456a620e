"""Quotes as people type them: found, or answered with the words to copy."""

import re
import time

import pytest

from factcheck.anchor import How
from factcheck.authoring.locating import locate
from tests.authoring.test_locating import refusal, wanted

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
