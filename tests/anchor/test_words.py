"""A span that cuts a word is told, with the whole word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.anchor import cut_word, half_word


def cut(text: str, quote: str) -> str | None:
    start = text.index(quote)
    whole = cut_word(text, start, start + len(quote))
    return whole and text[slice(*whole)]


@pytest.mark.parametrize(
    ("text", "quote", "whole"),
    [
        ("it was started", "art", "started"),
        ("in 2022.", "202", "2022"),
        ("an illegal plan", "legal plan", "illegal plan"),
        ("5,000 died", "5", "5,000"),
        ("3.14 is it", "14 is", "3.14 is"),
        ("5\u202f000 died", "5", "5\u202f000"),
        ("5\u00a0000 died", "000 died", "5\u00a0000 died"),
        ("they can't", "can", "can't"),
        ("they can’t", "’t", "can’t"),
        ("the U.S. army", "U", "U.S"),
        ("my resume\u0301 x", "resume", "resume\u0301"),
        ("co\u00adop x", "op", "co\u00adop"),
        ("so 👍🏿!", "👍", "👍🏿"),
        ("העיר בירושלים", "ירושלים", "בירושלים"),
        ("किताबें हैं", "किताब", "किताबें"),
        ("한국은 크다", "한국", "한국은"),
        ("F16 flew", "16", "F16"),
        ("a_b c", "b", "a_b"),
        ("naïve", "na", "naïve"),
    ],
)
def test_cut_word_is_told_whole(text: str, quote: str, whole: str) -> None:
    assert cut(text, quote) == whole


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("it was started", "was"),
        ("in 2022.", "2022"),
        ("Yes. No", "Yes"),
        ("a, b", "a"),
        ("1, 2", "1"),
        ("in 5\u00a0km", "5"),
        ("in 5\u00a01000 x", "5"),
        ("live-fire", "fire"),
        ("the ‘plan’ is", "plan"),
        ("the dogs' home", "dogs"),
        ("日本は中国と", "中国"),
        ("5億円", "5"),
        ("ภาษาไทย", "ไทย"),
        ("👍👍", "👍"),
        ("x", "x"),
        ("end.", "end."),
    ],
)
def test_whole_word_is_not_cut(text: str, quote: str) -> None:
    assert cut(text, quote) is None


@given(st.text(alphabet="ab1,.'’ \u00a0\u0301é日👍🏿\u200d-", max_size=12), st.data())
def test_whole_word_is_never_cut_itself(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    whole = cut_word(text, start, end)
    if whole is not None:
        assert whole.start <= start <= end <= whole.end
        assert cut_word(text, *whole) is None


def half(text: str, quote: str) -> str | None:
    start = text.index(quote)
    whole = half_word(text, start, start + len(quote))
    return whole and text[slice(*whole)]


@pytest.mark.parametrize(
    ("text", "quote", "whole"),
    [
        ("it was started", "art", "started"),
        ("in 2022.", "202", "2022"),
        ("they can't", "can", "can't"),
        ("they CAN’T go", "CAN", "CAN’T"),
        ("Japan's port", "apan", "Japan"),
        ("l’accord signé", "accor", "accord"),
        ("my resume\u0301 x", "resume", "resume\u0301"),
        ("대한민국은 크다", "한민국은", "대한민국은"),
    ],
)
def test_half_a_word_is_told_whole(text: str, quote: str, whole: str) -> None:
    assert half(text, quote) == whole


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Japan's port", "Japan"),
        ("Japan’s port", "Japan"),
        ("l’accord signé", "accord"),
        ("the ’twas of it", "twas"),
        ("한국은 크다", "한국"),
        ("it was started", "was"),
    ],
)
def test_word_without_its_clitic_is_no_half_word(text: str, quote: str) -> None:
    assert half(text, quote) is None
