"""Text of others is shown safely, compared by looks and counted in words."""

import re
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text import (
    mixes_scripts,
    nearest,
    plural,
    quoted,
    scripts,
    single_line,
    skeleton,
    visible,
    width,
)

any_text = st.text(st.characters(codec=None))  # with surrogates


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain ASCII: ~!",
        "naïve “quotes” – 漢字 العربية",
        "👍🏽 ☝\ufe0f 🇫🇷",
        "a\\nb",
        "e\u0301",
        "\u00a0",
    ],
)
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("\x00", "\\u0000"),
        ("\t", "\\u0009"),
        ("\n", "\\u000a"),
        ("\r", "\\u000d"),
        ("\x1b", "\\u001b"),
        ("\x7f", "\\u007f"),
        ("\x85", "\\u0085"),
        ("\x9b", "\\u009b"),
        ("\u00ad", "\\u00ad"),
        ("\u034f", "\\u034f"),
        ("\u061c", "\\u061c"),
        ("\u200b", "\\u200b"),
        ("\u200d", "\\u200d"),
        ("\u2028", "\\u2028"),
        ("\u2029", "\\u2029"),
        ("\u202e", "\\u202e"),
        ("\u2066", "\\u2066"),
        ("\u3164", "\\u3164"),
        ("\ud800", "\\ud800"),
        ("\ufeff", "\\ufeff"),
        ("\U000e0041", "\\U000e0041"),
        ("\U000e0100", "\\U000e0100"),
    ],
)
def test_what_hides_or_moves_text_is_spelled_out(character: str, shown: str) -> None:
    assert visible(f"a{character}b") == f"a{shown}b"


def test_line_feeds_stay_when_asked() -> None:
    assert visible("a\n\x1b[31m\r\nb\n", keep_lines=True) == "a\n\\u001b[31m\\u000d\nb\n"


@given(any_text)
def test_visible_text_holds_no_control_format_or_surrogate_character(text: str) -> None:
    assert not {category(c) for c in visible(text)} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(any_text)
def test_visible_text_stays_when_shown_again(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a b", "a b"),
        ("  a \r\n\t b\n", "a b"),
        ("a\u2028b\u00a0c", "a b c"),
        ("a\x1b[2Jb", "a\\u001b[2Jb"),
        ("\n", ""),
    ],
)
def test_single_line(text: str, line: str) -> None:
    assert single_line(text) == line


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("short", 80, '"short"'),
        ("", 80, '""'),
        ("exactly", 7, '"exactly"'),
        ("too long", 7, '"too lo…"'),
        ("a\nb", 80, '"a\\u000ab"'),
        ("abc\x00\x00", 8, '"abc…"'),
        ("\x00" * 50, 20, '"\\u0000\\u0000\\u0000…"'),
        ("x" * 100, 80, '"' + "x" * 79 + '…"'),
    ],
)
def test_quoted(text: str, limit: int, expected: str) -> None:
    assert quoted(text, limit) == expected


@given(any_text, st.integers(8, 40))
def test_quoted_text_never_exceeds_its_limit_and_two_marks(text: str, limit: int) -> None:
    assert len(quoted(text, limit)) <= limit + 2


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("naïve", 5),
        ("nai\u0308ve", 5),
        ("漢字", 4),
        ("Ａ", 2),
        ("👍", 2),
        ("🇫🇷", 2),
        ("\u202e", 6),
        ("\t", 6),
        ("क\u094d", 1),
    ],
)
def test_width_is_that_of_the_visible_text(text: str, columns: int) -> None:
    assert width(text) == columns


IDS = ["japan-raa/first-in-asia", "japan-raa/destroyed-two-supply-vessels", "us/treaty-ally"]


@pytest.mark.parametrize(
    ("word", "options", "expected"),
    [
        ("japan-raa/destroyed-two-suply-vessel", IDS, IDS[1]),
        ("Us/Treaty-Aly", IDS, IDS[2]),
        ("suported", ["supported", "refuted", "unsupported"], "supported"),
        ("supported", ["supported", "mostly-supported"], None),
        ("oficial", ["official", "wire"], "official"),
        ("ab", ["ac", "aa", "zz"], None),
        ("abc", ["abd", "abb"], "abb"),
        ("completely-else", IDS, None),
        ("a", [], None),
        ("", ["a"], None),
    ],
)
def test_nearest(word: str, options: list[str], expected: str | None) -> None:
    assert nearest(word, options) == expected


@pytest.mark.parametrize(
    ("number", "word", "expected"),
    [
        (0, "claim", "0 claims"),
        (1, "claim", "1 claim"),
        (2, "claim", "2 claims"),
        (2, "entry", "2 entries"),
        (2, "day", "2 days"),
        (2, "match", "2 matches"),
        (2, "process", "2 processes"),
        (1, "entry", "1 entry"),
    ],
)
def test_plural(number: int, word: str, expected: str) -> None:
    assert plural(number, word) == expected


def test_plural_of_an_irregular_word_is_given() -> None:
    assert plural(3, "corpus", "corpora") == "3 corpora"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("paypal", "pаypаl"),
        ("paypal", "PayPal"),
        ("paypal", "paypa1"),
        ("moscow", "МОЅСОW"),
        ("putin", "Ρutin"),
        ("fine", "ﬁne"),
        ("reuters", "ｒｅｕｔｅｒｓ"),
        ("reuters", "𝐫𝐞𝐮𝐭𝐞𝐫𝐬"),
        ("reuters", "reu\u200bters"),
        ("café", "cafe\u0301"),
        ("modern", "modem"),
        ("o-k", "0-k"),
        ("istanbul", "ıstanbul"),
        ("ε-news", "є-news"),
    ],
)
def test_look_alike_names_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("reuters", "reuter"), ("café", "cafe"), ("mail", "mall"), ("москва", "moscow"), ("ap", "pa")],
)
def test_names_that_look_different_have_different_skeletons(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_letters_that_look_like_latin_ones_fold_to_them() -> None:
    from confusable_homoglyphs.confusables import confusables_data

    letters = [
        (character, entries[0]["c"])
        for character, entries in confusables_data.items()
        if len(character) == 1 and not character.isascii() and character.isalpha()
        if len(entries) == 1 and re.fullmatch("[a-zA-Z]", entries[0]["c"])
    ]
    # Where it misses, NFKC or case folding came first: the long s, capital I (Greek, Cyrillic …).
    found = [skeleton(f"w{one}x") == skeleton(f"w{other}x") for one, other in letters]
    assert sum(found) / len(letters) > 0.95


@pytest.mark.parametrize(
    ("name", "found", "mixed"),
    [
        ("reuters-24", {"LATIN"}, False),
        ("2024", set(), False),
        ("２０２４", set(), False),
        ("naïve – “x”", {"LATIN"}, False),
        ("pаypal", {"LATIN", "CYRILLIC"}, True),
        ("Ρutin", {"LATIN", "GREEK"}, True),
        ("Москва", {"CYRILLIC"}, False),
        ("朝日新聞デジタル", {"HAN", "KATAKANA"}, False),
        ("NHKニュース", {"LATIN", "KATAKANA"}, False),
        ("서울新聞", {"HANGUL", "HAN"}, False),
        ("中国ρ", {"HAN", "GREEK"}, True),
    ],
)
def test_scripts_of_a_name(name: str, found: set[str], mixed: bool) -> None:
    assert (set(scripts(name)), mixes_scripts(name)) == (found, mixed)
