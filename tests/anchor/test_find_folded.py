"""Differences of typing are folded, differences of wording are not."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.anchor import Ambiguous, Found, How, Missing, Span, find
from factcheck.anchor.normal import normal


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
        ("cooperation", "co\u00adoper\u2060ation", (0, 13)),
        ("now here", "is now\u200bhere", (3, 11)),
        ("ภาษาไทย", "ภาษา\u200bไทย", (0, 8)),
        ("resigned", "re\u200csigned", (0, 9)),
        ("الجسر", "الجـــسر", (0, 8)),
        ("— so", "he – so", (3, 7)),
        ("5-6", "pages 5—6", (6, 9)),
        ("co\u00adoperation", "cooperation", (0, 11)),
        ("caf\u00e9 au", "le cafe\u0301 au lait", (3, 11)),
        ("cafe\u0301 au", "le caf\u00e9 au lait", (3, 10)),
        ("a\u0323\u0307 x", "a\u0307\u0323 x", (0, 5)),
        ("\ud55c \uae00", "\u1112\u1161\u11ab \u1100\u1173\u11af", (0, 7)),
        ("a\ufeffb", "b ab", (2, 4)),
        ("\u200eab\u061c", "x ab", (2, 4)),
        ("ab c", "\u200fa\u200eb c", (1, 6)),
        ("‹ab›", "x 'ab'", (2, 6)),
        ("so... it", "so… it", (0, 6)),
        ("so… it", "so... it", (0, 8)),
        ("5億円", "約５億円", (1, 4)),
        ("ﾊﾟﾘ", "花のパリ", (2, 4)),
        ("（１）", "x (1)", (2, 5)),
        ("so — it", "so -- it", (0, 8)),
        ("so—it", "so--it", (0, 6)),
        ("10–20", "in 10--20", (3, 9)),
        ("❤ it", "I ❤\ufe0f it", (2, 7)),
    ],
)
def test_differences_of_typing_are_folded(quote: str, text: str, expected: Span) -> None:
    assert find(quote, text) == Found(*expected, How.NORMALISED)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("The Pact", "the pact"),
        ("a —flag", "a --flag"),
        ("a — b", "a --- b"),
        ("caf\u00e9", "cafe"),
        ("e'x", "\u00e9\u2019x"),
        ("\ud558 x", "\ud55c x"),
        ("x'\ud558", "x\u2019\ud55c"),
        ("x'\ud558", "x\u2019\u1112\u1161\u11ab"),
        ("x'\U0001f469", "x\u2019\U0001f469\u200d\U0001f467"),
        ("x'a\u0323", "x\u2019a\u0307\u200b\u0323"),
        ("first, kind", "first kind"),
        ("2022", "2023"),
        ("102", "10²"),
        ("12", "½"),
        ("👍 x", "👍🏿 x"),
        ("..", "…"),
        (" \n ", "a\u00a0b"),
        ("\u00ad", "ab"),
        ("nowhere", "now\u200bhere"),
        ("نامهای", "نامه\u200cای"),
        ("क्ष", "क्\u200dष"),
        ("👨👩👧", "👨‍👩‍👧"),
        ("re-signed", "re—signed"),
        ("man-eating", "man—eating"),
        ("man-eating", "man – eating"),
        ("-5", "– 5"),
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
