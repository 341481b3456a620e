"""What a reader sees as one character is known as one."""

import pytest

from factcheck.anchor import cuts_grapheme


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
