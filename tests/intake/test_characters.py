"""What becomes of characters that no text here may hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.corpus.reading import read_text
from factcheck.intake import NotTakenError
from factcheck.intake.characters import allowed


@pytest.mark.parametrize(
    ("text", "becomes", "notes"),
    [
        ("a\tb\tc", "a b c", ("2 tabs became blanks",)),
        ("a\tb", "a b", ("1 tab became a blank",)),
        (
            "a\r\nb\r\nc\rd",
            "a\nb\nc\nd",
            ("2 CR LF line ends became LF", "1 CR line end became LF"),
        ),
        ("a\x0cb", "a\nb", ("1 form feed became a line end",)),
        ("a\x0bb\x0bc", "a\nb\nc", ("2 vertical tabs became line ends",)),
        ("a\x85b", "a\nb", ("1 next-line character became a line end",)),
        ("a\u2028b\u2028", "a\nb\n", ("2 line separators became line ends",)),
        ("a\u2029b", "a\nb", ("1 paragraph separator became a line end",)),
        ("\u2067a\u2069", "a", ("2 marks of writing direction were left out",)),
        ("a\u00a0b\u200d\u200ec", "a\u00a0b\u200d\u200ec", ()),
    ],
)
def test_turned_and_counted(text: str, becomes: str, notes: tuple[str, ...]) -> None:
    assert allowed(text) == (becomes, notes)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("one\r\ntwo\x00", "line 2, column 4 holds U+0000, a control character; remove it"),
        ("\x1b[0m", "line 1, column 1 holds U+001B, a control character; remove it"),
        ("a\rb\nc\x7f", "line 3, column 2 holds U+007F, a control character; remove it"),
        ("a \u202eb", "line 1, column 3 holds U+202E, which turns the order of letters round"),
        ("it\x92s", "line 1, column 3 holds U+0092, a control character, which a wrong encoding"),
        ("a\ud800", "line 1, column 2 holds U+D800, half a character; remove it"),
    ],
)
def test_refused_with_line_and_column(text: str, says: str) -> None:
    with pytest.raises(NotTakenError) as refused:
        allowed(text)

    assert str(refused.value).startswith(says)


def test_what_a_browser_does_not_draw_is_left_out_of_a_page() -> None:
    assert allowed("a\x03b\x92", is_drawn=True) == ("ab", ("2 control characters were left out",))
    with pytest.raises(NotTakenError):
        allowed("a\u202eb", is_drawn=True)


@given(
    st.text(st.characters() | st.sampled_from("\ufeff\t\r\n\x0c\u2028\u2066\x85")), st.booleans()
)
def test_what_is_let_through_may_stand_in_a_corpus(text: str, is_drawn: bool) -> None:
    try:
        taken = allowed(text, is_drawn=is_drawn).text
    except NotTakenError:
        return
    assert read_text("r1.txt", taken.encode())[1] == ()
