"""The shortest longer quote stands once, and is offered only where somebody would take it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.anchor import Span, longer

ROW = "- paid 40 million crowns to the rail\n"


def offered(text: str, quote: str, number: int = 1) -> str | None:
    at = -1
    for _ in range(number):
        at = text.index(quote, at + 1)
    stretch = longer(text, Span(at, at + len(quote)))
    return None if stretch is None else text[slice(*stretch)]


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("A boat sank here. A boat sank there.", 1, "boat sank here"),
        ("A boat sank here. A boat sank there.", 2, "boat sank there"),
        ("One boat sank. Ten boat sank. One", 1, "One boat sank"),
        ("a boat sank x\nthe boat sank x\n", 2, "the boat sank"),
        ("old boat sank now, old boat sank then, new boat sank now", 1, "boat sank now,"),
        ("the old boat sank, the new boat sank, the old boat sank", 2, "new boat sank"),
    ],
)
def test_quote_reaches_up_to_where_the_passages_differ(
    text: str, number: int, expected: str
) -> None:
    assert offered(text, "boat sank", number) == expected


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize(
    "text", [ROW * 3, ROW * 3 + "The end.\n", f"A.\n{ROW}\nB.\n{ROW}\nC.\n{ROW}"]
)
def test_rows_that_repeat_have_no_longer_quote(text: str, number: int) -> None:
    assert offered(text, "paid 40 million", number) is None


def test_words_that_only_far_ones_tell_apart_have_no_longer_quote() -> None:
    assert offered("The cost is 5. " * 3000, "The cost is 5", 1500) is None


@given(st.text("ab \n", min_size=1, max_size=60), st.data())
def test_what_is_offered_holds_the_words_and_stands_once(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))

    stretch = longer(text, span)

    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", span.end)
    whole = text[first : len(text) if last < 0 else last]
    if stretch is None:
        assert text.find(whole, text.find(whole) + 1) >= 0
    else:
        words = text[slice(*stretch)]
        assert stretch.start <= span.start
        assert span.end <= stretch.end
        assert text.find(words) == stretch.start
        assert text.find(words, stretch.start + 1) < 0
