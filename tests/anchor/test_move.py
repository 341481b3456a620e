"""An anchor is carried to the next revision of its text, never to a wrong place."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.anchor import Ambiguous, Changed, Gone, How, Moved, Span, Unmoved, context, move
from tests.anchor.texts import cuts, words


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
    text = [f"word{part}," for part in parts]  # none begins another
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
