import json
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.anchor import (
    MOST_PLACES,
    Ambiguous,
    Changed,
    Found,
    Gone,
    How,
    Missing,
    Moved,
    Span,
    Unmoved,
    context,
    cuts_grapheme,
    find,
    move,
    sentences,
)
from factcheck.anchor.normal import normal

SHARED = Path(__file__).parents[2] / "shared"

TEXT = (
    "The pact will take effect after ratification. The two countries’ legislatures must agree.\n"
    "In June, Chinese coast guard personnel rammed two vessels. The pact is the first of its kind."
)


# ------------------------------------------------------------------------------------ find: exact


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


# ------------------------------------------------------------------------------- find: normalised


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        ("countries' vote", "the countries’ vote", (4, 19)),
        ('"first" kind', "its “first” kind", (4, 16)),
        ("Indo-Pacific", "the Indo‑Pacific", (4, 16)),
        ("2022 - 2023", "in 2022 – 2023", (3, 14)),
        ("of its kind", "of\u00a0its\u2009kind", (0, 11)),
        ("of its kind", "first of \r\n\t its kind", (6, 21)),
        ("of\n\nits kind", "of its kind", (0, 11)),
        ("cooperation", "co\u00adoper\u200bation", (0, 13)),
        ("co\u00adoperation", "cooperation", (0, 11)),
        ("caf\u00e9 au", "le cafe\u0301 au lait", (3, 11)),
        ("cafe\u0301 au", "le caf\u00e9 au lait", (3, 10)),
        ("a\u0323\u0307 x", "a\u0307\u0323 x", (0, 5)),
        ("\ud55c \uae00", "\u1112\u1161\u11ab \u1100\u1173\u11af", (0, 7)),
        ("a\ufeffb", "b ab", (2, 4)),
    ],
)
def test_differences_of_typing_are_folded(quote: str, text: str, expected: Span) -> None:
    assert find(quote, text) == Found(*expected, How.NORMALISED)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("The Pact", "the pact"),
        ("caf\u00e9", "cafe"),
        ("e'x", "\u00e9\u2019x"),
        ("\ud558 x", "\ud55c x"),
        ("x'\ud558", "x\u2019\ud55c"),
        ("x'\ud558", "x\u2019\u1112\u1161\u11ab"),
        ("x'\U0001f469", "x\u2019\U0001f469\u200d\U0001f467"),
        ("x'a\u0323", "x\u2019a\u0307\u200b\u0323"),
        ("first, kind", "first kind"),
        ("2022", "2023"),
        (" \n ", "a\u00a0b"),
        ("\u00ad", "ab"),
    ],
)
def test_differences_of_wording_are_not_folded(quote: str, text: str) -> None:
    assert find(quote, text) == Missing()


def test_normalised_match_does_not_begin_inside_a_character() -> None:
    assert find("\u0301 x'", "\u00e9 x\u2019") == Missing()


def test_exact_place_is_preferred_to_normalised_ones() -> None:
    assert find("it's", "it’s so, it's") == Found(9, 13, How.EXACT)


def test_normalised_places_can_be_ambiguous() -> None:
    expected = Ambiguous((Span(0, 4), Span(6, 10)), How.NORMALISED)
    assert find("it's", "it’s, it‘s") == expected


# -------------------------------------------------------------------------------------- find: near


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


# ------------------------------------------------------------------------------------- find: laws

words = st.text(alphabet=st.sampled_from("ab'’“\"-– \n\u00a0é\u0301e😀\u200d\u00ad👩"), max_size=30)


@st.composite
def cuts(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(words.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(cuts())
def test_quote_is_found_where_it_was_cut(cut: tuple[str, int, int]) -> None:
    text, start, end = cut
    prefix, suffix = context(text, start, end)
    found = find(text[start:end], text, prefix=prefix, suffix=suffix, hint=start)
    assert found == Found(start, end, How.EXACT)


@given(cuts())
def test_without_its_context_a_quote_is_found_right_or_in_doubt(cut: tuple[str, int, int]) -> None:
    text, start, end = cut
    match find(text[start:end], text):
        case Found() as found:
            assert found == Found(start, end, How.EXACT)
        case Ambiguous(places=places):
            assert (start, end) in places
        case Missing():
            pytest.fail("the quote stands in the text")


@given(words, words)
@example("a\u0301", "á")
@example("\u0301a", "\u00e1a")
def test_place_reads_like_the_quote_up_to_typing(quote: str, text: str) -> None:
    match find(quote, text):
        case Found(start, end, How.EXACT):
            assert text[start:end] == quote
        case Found(start, end, How.NORMALISED):
            assert normal(text[start:end]).text == normal(quote).text
        case Ambiguous(places, How.EXACT):
            assert {text[start:end] for start, end in places} == {quote}
        case Ambiguous(places, How.NORMALISED):
            assert {normal(text[start:end]).text for start, end in places} == {normal(quote).text}


@given(st.text(max_size=40))
def test_folding_keeps_the_way_back(text: str) -> None:
    folded = normal(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert all(start < end for start, end in zip(folded.starts, folded.ends, strict=True))


@given(st.text(max_size=40))
def test_folding_does_not_tell_composed_from_decomposed(text: str) -> None:
    composed = normal(normalize("NFC", text)).text
    assert composed == normal(normalize("NFD", text)).text == normal(text).text


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_and_quote_are_searched_without_fault(quote: str, text: str) -> None:
    assert find(quote, text, hint=0) is not None


# ----------------------------------------------------------------------------------------- context


def test_context_is_at_most_32_code_points_on_each_side() -> None:
    text = "x" * 40 + "quote" + "😀" * 40
    assert context(text, 40, 45) == ("x" * 32, "😀" * 32)


def test_context_is_shorter_at_the_ends() -> None:
    assert context("ab quote c", 3, 8) == ("ab ", " c")


# --------------------------------------------------------------------------------------- graphemes


@pytest.mark.parametrize(
    "character",
    [
        "e\u0301",
        "a\u0323\u0307",
        "👨‍👩‍👧‍👦",
        "👍🏽",
        "☝🏽",
        "❤️‍🔥",
        "☝\ufe0f",
        "🏳️‍🌈",
        "🇫🇷",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "क्षि",
        "न्त्र",
        "ক্ষ",
        "กำ",
        "\u1112\u1161\u11ab",
        "\uac00\u11a8",
        "\r\n",
        "1\ufe0f\u20e3",
        "\u0600\u0661",
    ],
)
def test_one_visible_character_is_never_cut(character: str) -> None:
    inside = range(1, len(character))
    around = f"x{character}y"
    assert all(cuts_grapheme(around, 1 + offset) for offset in inside)
    assert not cuts_grapheme(around, 1)
    assert not cuts_grapheme(around, 1 + len(character))


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("ab", 0),
        ("ab", 1),
        ("ab", 2),
        ("ab", 9),
        ("", 0),
        ("a’b", 1),
        ("日本", 1),
        ("🇫🇷🇩🇪", 2),
        ("👩👩", 1),
        ("a\u200db", 2),
        ("한국", 1),
        ("\n\u0301", 1),
        ("a\u200bb", 1),
        ("a\u200bb", 2),
        ("\n\r", 1),
        ("कत", 1),
        ("กข", 1),
    ],
)
def test_between_visible_characters_a_cut_is_fine(text: str, offset: int) -> None:
    assert not cuts_grapheme(text, offset)


def test_second_of_three_flags_is_cut_in_its_middle_only() -> None:
    text = "🇫🇷🇩🇪🇯🇵"
    assert [cuts_grapheme(text, offset) for offset in range(1, 6)] == [True, False] * 2 + [True]


# -------------------------------------------------------------------------------------------- move


@dataclass(frozen=True)
class AnAnchor:
    quote: str
    prefix: str
    suffix: str
    start: int
    end: int


def an_anchor(text: str, quote: str, nth: int = 0) -> AnAnchor:
    start = text.index(quote)
    for _ in range(nth):
        start = text.index(quote, start + 1)
    end = start + len(quote)
    return AnAnchor(quote, *context(text, start, end), start, end)


OLD = "Alpha one beta two. The pact was signed. Gamma three delta four. The pact holds. End five."
SIGNED = an_anchor(OLD, "The pact was signed.")


def test_nothing_changed() -> None:
    assert move(SIGNED, OLD, OLD) == Unmoved(20, 40)


def test_change_behind_the_quote() -> None:
    assert move(SIGNED, OLD, OLD.replace("End", "The end")) == Unmoved(20, 40)


def test_change_before_the_quote() -> None:
    assert move(SIGNED, OLD, "New: " + OLD) == Moved(25, 45)


def test_changes_on_both_sides() -> None:
    new = "New: " + OLD.replace("End", "The end")
    assert move(SIGNED, OLD, new) == Moved(25, 45)


def test_quote_twice_in_the_text_keeps_its_order() -> None:
    second = an_anchor(OLD, "The pact", nth=1)
    assert move(second, OLD, "New: " + OLD) == Moved(second.start + 5, second.end + 5)


def test_change_of_a_word_of_the_quote() -> None:
    new = OLD.replace("was signed", "was also signed")
    assert move(SIGNED, OLD, new) == Changed(20, 45, "The pact was also signed.", How.NEAR, 0.8)


def test_change_of_typing_of_the_quote() -> None:
    new = OLD.replace("pact was", "pact\nwas")
    assert move(SIGNED, OLD, new) == Changed(20, 40, "The pact\nwas signed.", How.NORMALISED, 1.0)


def test_quote_that_was_removed_is_gone() -> None:
    assert move(SIGNED, OLD, OLD.replace("The pact was signed. ", "")) == Gone()


def test_short_quote_that_survives_only_elsewhere_is_not_taken_for_it() -> None:
    first = an_anchor(OLD, "The pact")
    new = "Other " + OLD.replace("The pact was signed. ", "")
    start = new.index("The pact")
    assert move(first, OLD, new) == Ambiguous((Span(start, start + 8),), How.EXACT)


def test_quote_among_new_neighbours_is_ambiguous() -> None:
    new = "Something else entirely. The pact was signed. Nothing of the old text is left here."
    assert move(SIGNED, OLD, new) == Ambiguous((Span(25, 45),), How.EXACT)


def test_long_quote_among_new_neighbours_has_moved() -> None:
    sentence = "The long pact between the two states was signed in the capital on Monday."
    old, new = f"Alpha beta. {sentence} Gamma delta.", f"Other words here. {sentence} And others."
    assert move(an_anchor(old, sentence), old, new) == Moved(18, 18 + len(sentence))


PASSAGE = (
    "It was said by all of those who were there that day that the pact was signed by both of them "
    "in the presence of many other people. "
)


def test_passage_that_stands_twice_is_not_taken_for_its_twin() -> None:
    old = f"Zero. {PASSAGE}Middle. {PASSAGE}Last."
    new = f"New. {PASSAGE.replace('both of', 'all')}Middle. {PASSAGE}Last word."
    second = new.index("the pact was signed by", 100)
    result = move(an_anchor(old, "the pact was signed"), old, new)
    assert result == Ambiguous((Span(second, second + 19),), How.EXACT)


@pytest.mark.parametrize(
    ("nth", "new"),
    [(0, f"{PASSAGE * 3}More."), (1, f"{PASSAGE * 3}More."), (2, f"More. {PASSAGE * 3}")],
)
def test_one_of_equal_passages_stays_itself_when_all_before_or_behind_it_does(
    nth: int, new: str
) -> None:
    anchor = an_anchor(PASSAGE * 3, "the pact was signed", nth)
    start = anchor.start + 6 * (nth == 2)
    result = move(anchor, PASSAGE * 3, new)
    assert result == (Moved if nth == 2 else Unmoved)(start, start + 19)


@pytest.mark.parametrize(("kept", "known"), [(32, True), (31, False), (20, False)])
def test_short_quote_needs_half_of_its_context(kept: int, known: bool) -> None:
    before, after = "abcdefghijklmnopqrstuvwxyz012345", "ABCDEFGHIJKLMNOPQRSTUVWXYZ6789?!"
    old = f"{before}(pact){after}"
    new = f"#{before[-kept:]}(pact)-"
    result = move(an_anchor(old, "(pact)"), old, new)
    span = Span(kept + 1, kept + 7)
    assert result == (Moved(*span) if known else Ambiguous((span,), How.EXACT))


def test_quote_that_has_become_two_is_ambiguous() -> None:
    new = "Intro. " + OLD + " Again: " + OLD + " Outro."
    result = move(SIGNED, OLD, new)
    assert isinstance(result, Ambiguous)
    assert len(result.places) == 2


numbers = st.lists(st.integers(0, 10**6), min_size=12, max_size=24, unique=True)


@given(numbers, st.data())
def test_after_edits_elsewhere_the_anchor_moves_along(
    parts: list[int], data: st.DataObject
) -> None:
    text = [f"word{part}" for part in parts]
    first = data.draw(st.integers(0, len(text) - 2))
    last = data.draw(st.integers(first + 1, len(text)))
    anchor = an_anchor(" ".join(text), " ".join(text[first:last]))
    inserted = data.draw(st.lists(st.sampled_from(["new", "é", "😀 –"]), max_size=6))
    appended = data.draw(st.lists(st.sampled_from(["more", "\n\n"]), max_size=6))
    dropped = data.draw(st.integers(0, max(0, first - 7)))  # beyond the context
    new = " ".join([*inserted, *text[dropped:], *appended])
    result = move(anchor, " ".join(text), new)
    assert isinstance(result, Unmoved | Moved)
    assert result.start == new.index(anchor.quote)
    assert isinstance(result, Unmoved) == (result.start == anchor.start)


@given(cuts(), words, st.data())
def test_placed_anchor_always_reads_as_its_quote(
    cut: tuple[str, int, int], inserted: str, data: st.DataObject
) -> None:
    text, start, end = cut
    anchor = AnAnchor(text[start:end], *context(text, start, end), start, end)
    at = data.draw(st.integers(0, len(text)))
    new = text[:at] + inserted + text[data.draw(st.integers(at, len(text))) :]
    result = move(anchor, text, new)
    if isinstance(result, Unmoved | Moved):
        assert new[result.start : result.end] == anchor.quote
        assert isinstance(result, Unmoved) == (result.start == start)


# --------------------------------------------------------------------------------------- sentences


def test_sentences_without_the_space_around_them() -> None:
    text = "😀 One two. 👨‍👩‍👧 Three four.\n\n  Five é six! "
    found = [text[start:end] for start, end in sentences(text)]
    assert found == ["😀 One two.", "👨‍👩‍👧 Three four.", "Five é six!"]


def test_abbreviations_do_not_end_a_sentence() -> None:
    text = "President Marcos Jr. spoke. Mr. Kamikawa of the U.S. agreed."
    assert sentences(text) == [Span(0, 27), Span(28, 60)]


@pytest.mark.parametrize("text", ["", "  ", "\n\n"])
def test_text_without_words_has_no_sentences(text: str) -> None:
    assert sentences(text) == []


@pytest.mark.parametrize("text", ["? K\r\n\x85\x85.", "B\u2003. c", "B\u00a0. c", "a\ud800. b"])
def test_odd_spaces_and_surrogates_are_no_trouble(text: str) -> None:
    assert sentences(text)[0].start == 0


def test_unknown_language_gets_general_rules() -> None:
    assert sentences("One two. Three four.", "xx-Zzzz") == [Span(0, 8), Span(9, 20)]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the article is not beside the repository")
def test_article_has_the_sentences_of_its_dossier() -> None:
    article = json.loads((SHARED / "dossier/claims.json").read_text("utf-8"))["article"]
    text = (SHARED / article["file"]).read_bytes().decode("utf-8")
    expected = [Span(one["start"], one["end"]) for one in article["sentences"]]
    assert sentences(text) == expected
    assert len(expected) == 18
