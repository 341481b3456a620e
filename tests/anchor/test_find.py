"""A quote is found where it stands, or said to be in doubt or missing."""

from unittest.mock import Mock

import pytest

from factcheck.anchor import MOST_PLACES, Ambiguous, Found, How, Missing, Span, find

TEXT = (
    "The pact will take effect after ratification. The two countries’ legislatures must agree.\n"
    "In June, Chinese coast guard personnel rammed two vessels. The pact is the first of its kind."
)


def test_quote_that_stands_once_is_found() -> None:
    assert find("In June", TEXT) == Found(90, 97, How.EXACT)


def test_offsets_are_code_points() -> None:
    assert find("two", "😀👨‍👩‍👧 one two") == Found(11, 14, How.EXACT)


def test_quote_that_stands_twice_is_ambiguous() -> None:
    assert find("The pact", TEXT) == Ambiguous((Span(0, 8), Span(149, 157)), How.EXACT)


def test_overlapping_places_are_all_told() -> None:
    assert find("aba", "ababa") == Ambiguous((Span(0, 3), Span(2, 5)), How.EXACT)


@pytest.mark.parametrize(
    ("prefix", "suffix", "start"),
    [
        ("", " will", 0),
        ("", " is the first", 149),
        ("two vessels. ", "", 149),
        ("rammed  two vessels.\n", " is  the", 149),
        ("different words. ", " is the first of its kin", 149),
    ],
)
def test_context_decides_between_places(prefix: str, suffix: str, start: int) -> None:
    found = find("The pact", TEXT, prefix=prefix, suffix=suffix)
    assert found == Found(start, start + 8, How.EXACT)


@pytest.mark.parametrize(
    ("prefix", "suffix"),
    [("unheard", "of"), ("", " i|"), ("|vessels. ", " will take|"), ("|wo vessels. ", " will ta|")],
)
def test_context_that_fits_no_place_clearly_leaves_it_ambiguous(prefix: str, suffix: str) -> None:
    found = find("The pact", TEXT, prefix=prefix, suffix=suffix)
    assert found == Ambiguous((Span(0, 8), Span(149, 157)), How.EXACT)


def test_only_places_with_the_whole_context_stay_in_doubt() -> None:
    text = "a cat, the cat, the cat."
    assert find("cat", text, prefix="the ") == Ambiguous((Span(11, 14), Span(20, 23)), How.EXACT)


@pytest.mark.parametrize("start", [0, 149])
def test_hint_decides_between_places_that_fit_equally(start: int) -> None:
    assert find("The pact", TEXT, hint=start) == Found(start, start + 8, How.EXACT)


def test_hint_beside_every_place_decides_nothing() -> None:
    assert isinstance(find("The pact", TEXT, hint=148), Ambiguous)


def test_context_beats_the_hint() -> None:
    found = find("The pact", TEXT, suffix=" is the first", hint=0)
    assert found == Found(149, 157, How.EXACT)


def test_context_only_in_folded_form_still_decides() -> None:
    text = "one’s vote, two’s vote"
    assert find("vote", text, prefix="two's ") == Found(18, 22, How.EXACT)


def test_context_with_wider_spaces_in_the_text_still_decides() -> None:
    text = "a  b \n c   cat, x cat"
    assert find("cat", text, prefix="a b c ") == Found(11, 14, How.EXACT)


def test_quote_that_stands_too_often_is_ambiguous() -> None:
    found = find("a", "a" * 5000)
    assert isinstance(found, Ambiguous)
    assert len(found.places) == MOST_PLACES


def test_hint_helps_among_very_many_places() -> None:
    assert find("a", "a" * 5000, prefix="a", hint=4321) == Found(4321, 4322, How.EXACT)


@pytest.mark.parametrize("quote", ["", "absent", "nothing like this stands in there"])
def test_quote_that_is_not_there_is_missing(quote: str) -> None:
    assert find(quote, TEXT) == Missing()


def test_nothing_is_found_in_an_empty_text() -> None:
    assert find("a quote that is long enough", "") == Missing()


def test_near_quote_is_found_and_says_how_near() -> None:
    found = find("In June, Chinese coastguard personnel ramed two vessels.", TEXT)
    assert found == Found(90, 148, How.NEAR, 1 - 2 / 58)


def test_near_place_is_given_without_white_space_around_it() -> None:
    text = "Before it.   The treaty was signed on Monday.   After it."
    found = find("The treaty was signed in Monday!", text)
    assert isinstance(found, Found)
    assert text[found.start : found.end] == "The treaty was signed on Monday."


def test_near_search_folds_typing_first() -> None:
    found = find("the countries' legislatures mus agree", TEXT)
    assert found == Found(50, 88, How.NEAR, 1 - 3 / 38)


def test_unlike_text_is_refused() -> None:
    quote = "In May, American coast guard ships rescued some fishermen."
    assert find(quote, TEXT) == Missing()


def test_short_quote_is_never_near() -> None:
    assert find("In Jume", TEXT) == Missing()


def test_two_near_places_are_ambiguous() -> None:
    text = "The vote was held on 3 May 2022. The vote was held on 4 May 2022."
    found = find("The vote was held on 5 May 2022.", text)
    assert found == Ambiguous((Span(0, 32), Span(33, 65)), How.NEAR)


def test_place_that_is_only_a_little_less_near_is_a_rival() -> None:
    text = "The vote was held on 13 May 2022. The vote was held on 4 May 2022."
    found = find("The vote was held on 5 May 2022.", text)
    assert isinstance(found, Ambiguous)


def test_one_edit_more_is_a_rival_for_short_quotes_too() -> None:
    text = "He took 15 boats. He took 21 boats."
    assert isinstance(find("He took 27 boats.", text), Ambiguous)
    assert isinstance(find("He took 15 boat.s", text), Found)


def test_near_place_is_widened_to_whole_characters() -> None:
    text = "in e\u0301lan vital cafe\u0301 x"
    found = find("\u0301lan vitel cafe", text)
    assert found == Found(3, 20, How.NEAR, 1 - 3 / 17)


def test_context_decides_between_near_places() -> None:
    text = "Then: the vote was held on 3 May 2022. Later: the vote was held on 4 May 2022."
    found = find("the vote was held on 5 May 2022", text, prefix="Later: ")
    assert isinstance(found, Found)
    assert (text[found.start : found.end], found.how) == ("the vote was held on 4 May 2022", "near")


def test_quote_with_more_symbols_than_the_aligner_knows() -> None:
    quote = "".join(chr(0x4E00 + number) for number in range(600))
    text = "前" + quote[:300] + "違" + quote[301:] + "後"
    assert find(quote, text) == Found(1, 601, How.NEAR, 1 - 1 / 600)


def test_text_with_more_symbols_than_the_aligner_knows() -> None:
    text = "".join(chr(0x4E00 + number) for number in range(600)) + "the quick brown fox"
    assert find("the quick browm fox", text) == Found(600, 619, How.NEAR, 1 - 1 / 19)


@pytest.mark.parametrize(
    ("quote", "text"),
    [("a" * 900 + "b", "a" * 20_000), ("ab" * 450 + "c", "ab" * 10_000)],
)
def test_start_is_not_looked_for_at_every_character(
    quote: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hostile text has a near place at each; it took a minute."""
    import edlib

    align = Mock(wraps=edlib.align)
    monkeypatch.setattr(edlib, "align", align)
    assert isinstance(find(quote, text), Ambiguous)
    assert align.call_count < 1500
