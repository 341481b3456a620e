"""Texts are split into sentences with offsets in code points."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text import Span, sentences

SHARED = Path(__file__).parents[2] / "shared"


def test_sentences_without_the_space_around_them() -> None:
    text = "😀 One two. 👨‍👩‍👧 Three four.\n\n  Five é six! "
    found = [text[start:end] for start, end in sentences(text)]
    assert found == ["😀 One two.", "👨‍👩‍👧 Three four.", "Five é six!"]


def test_abbreviations_do_not_end_a_sentence() -> None:
    text = "President Marcos Jr. spoke. Mr. Kamikawa of the U.S. agreed."
    assert sentences(text) == [Span(0, 27), Span(28, 60)]


def test_long_text_with_blank_lines_keeps_its_letters() -> None:
    pairs = [
        (f"This is the sentence number {i} of all.", "And here is one more.") for i in range(400)
    ]
    text = "\n\n".join(" ".join(pair) for pair in pairs)
    assert [text[start:end] for start, end in sentences(text)] == [
        s for pair in pairs for s in pair
    ]


_TEXTS = st.lists(
    st.one_of(
        st.sampled_from(
            ["Mr. Trump spoke. ", "One.\n\n", " \n \n", "3人が死んだ。", "U.S. ", "\u2003.", "ไทย "]
        ),
        st.text(max_size=40),
    ),
    max_size=60,
)


@given(_TEXTS, st.integers(1, 60), st.sampled_from(["en", "de", "ja", "th", "ar", "xx"]))
def test_every_letter_lies_in_one_sentence(parts: list[str], times: int, language: str) -> None:
    """The spans lie in order, and nothing but white space lies between them."""
    text = "".join(parts) * times
    end = 0
    for span in sentences(text, language):
        assert not text[end : span.start].strip()
        assert end <= span.start < span.end
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        end = span.end
    assert not text[end:].strip()


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
