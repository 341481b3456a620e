"""What holds for every quote cut from any text."""

import pytest
from hypothesis import example, given

from factcheck.anchor import Ambiguous, Found, How, Missing, context, find
from factcheck.anchor.normal import normal
from tests.anchor.texts import cuts, words


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
