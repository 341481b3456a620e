"""An anchor is carried to the next revision only with its whole sentence, as it was."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.anchor import (
    Changed,
    Gone,
    Moved,
    Reframed,
    Retyped,
    Unmoved,
    context,
    cut_word,
    move,
)
from factcheck.anchor.normal import normal
from tests.anchor.anchors import AnAnchor, an_anchor, fate, stands
from tests.anchor.texts import cuts, words

OLD = (
    "The harbour of Norham was built in 1890. The pact was signed in May by both mayors. "
    "It cost 5 million crowns, the council said. The pact holds. The ferry goes twice a day.\n"
)


def test_nothing_changed() -> None:
    assert fate("was signed", OLD, OLD) == Unmoved(50, 60)


@pytest.mark.parametrize(
    "new",
    [
        f"A storm is near.\n{OLD}",
        f"At last, and after so many years! {OLD}",
        f"Correction: An earlier version misstated the name of the harbour.\n\n{OLD}",
        f"{OLD}\nCorrection: An earlier version misstated the name of the harbour.\n",
        OLD.replace("1890", "1891"),
        OLD.replace("5 million", "6 million"),
        OLD.replace(" The ferry goes twice a day.", ""),
        OLD.replace("The harbour of Norham was built in 1890. ", ""),
        OLD.replace(" The pact holds.", "") + "The pact holds.\n",
    ],
)
def test_edits_of_other_sentences_leave_the_anchor_alone(new: str) -> None:
    found = fate("was signed", OLD, new)
    assert isinstance(found, Unmoved | Moved)
    assert stands(found, new) == "was signed"
    assert isinstance(found, Unmoved) == (found.start == 50)


@pytest.mark.parametrize(
    ("old", "new", "quote"),
    [
        ("was signed", "was also signed", "was also signed"),
        ("signed", "assigned", "was assigned"),
        ("was signed", "had been signed", "had been signed"),
    ],
)
def test_change_inside_the_quote(old: str, new: str, quote: str) -> None:
    text = OLD.replace(old, new)
    found = fate("was signed", OLD, text)
    assert isinstance(found, Changed)
    assert stands(found, text) == found.quote == quote


EDGES = (
    ("legal in May", "The plan is legal in May, and so is the other.", "legal", "illegal"),
    ("is safe", "The water of the town is safe for all, said the mayor.", "safe", "unsafe"),
    ("They can", "They can pay the whole of it back in a year.", "can", "can't"),
    ("They can", "They can pay the whole of it back in a year.", "can", "can’t"),
    ("cost 5", "It cost 5 to enter the hall on a Sunday in May.", "5", "50"),
    ("cost 5", "It cost 5 to enter the hall on a Sunday in May.", "5", "5,000"),
    ("cost 5", "It cost 5 to enter the hall on a Sunday in May.", "5", "5.5"),
    ("in 2012", "The bridge was opened in 2012 by the queen.", "2012", "2112"),
    ("her resume", "She sent her resume to the whole of the town.", "resume", "resume\u0301"),
    ("said 👍", "The minister of the country said 👍 to the plan.", "👍", "👍🏿"),
    ("ירושלים", "הוא נסע אל ירושלים ביום שני ושב ביום שלישי.", "ירושלים", "בירושלים"),
    ("up 10", "The price went up 10 times in the last year.", "10", "10²"),
    ("up 10", "The price went up 10 times in the last year.", "10", "-10"),
    ("is legal", "The plan is legal in May, and so is the other.", "is legal", "is non-legal"),
)


@pytest.mark.parametrize(("quote", "old", "word", "other"), EDGES)
@pytest.mark.parametrize("around", ["{}", "Some title\n\n{} The end of it is near.\n"])
def test_word_at_the_edge_that_changed(
    quote: str, old: str, word: str, other: str, around: str
) -> None:
    old, new = around.format(old), around.format(old.replace(word, other, 1))
    found = fate(quote, old, new)
    assert isinstance(found, Changed)
    assert cut_word(new, found.start, found.end) is None
    assert normalize("NFC", other) in normalize("NFC", found.quote)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("was signed", "never was signed"),
        ("was signed", "was signed, a claim later withdrawn,"),
        ("both mayors.", "both mayors, the paper lied."),
        ("The pact was", "It is false that The pact was"),
        ("by both mayors", "by no mayor"),
        (" in May", ""),
        ("by both mayors", "by both  mayors;"),
    ],
)
def test_change_of_the_sentence_beside_the_quote(old: str, new: str) -> None:
    text = OLD.replace(old, new, 1)
    found = fate("was signed", OLD, text)
    assert isinstance(found, Reframed)
    assert stands(found, text) == found.quote == "was signed"
    assert found.before == "The pact was signed in May by both mayors."
    assert "".join(new.split()[:1]) in found.after


def test_next_clause_that_joins_the_sentence() -> None:
    new = OLD.replace("both mayors. It", "both mayors, but it")
    assert isinstance(fate("was signed", OLD, new), Reframed)


TYPED = (
    "“We can’t pay 5–6 million crowns,” said the mayor of Orléans on Monday.\n"
    "He left the hall… and the ‘plan’ was dropped, said the council of the town.\n"
)


@pytest.mark.parametrize(
    "retyped",
    [
        TYPED.translate(str.maketrans("“”‘’–", "\"\"''-")),
        normalize("NFD", TYPED),
        TYPED.replace(" ", "\u00a0"),
        TYPED.replace(" ", "\n"),
        TYPED.replace("\n", "\n\n"),
        TYPED.replace("mayor", "ma\u00adyor"),
        TYPED.replace(" said", "\u200b said"),
        TYPED.replace("mayor", "ma\u200cyor"),
        TYPED.replace("–", "—").replace("…", "..."),
        f"A headline of the day\n\n{normalize('NFD', TYPED)}",
    ],
)
@pytest.mark.parametrize("quote", ["can’t pay 5–6 million", "mayor of Orléans", "the ‘plan’ was"])
def test_same_words_typed_differently_are_carried(quote: str, retyped: str) -> None:
    found = fate(quote, TYPED, retyped)
    assert isinstance(found, Unmoved | Moved | Retyped)
    assert isinstance(found, Retyped) == (stands(found, retyped) != quote)
    assert normal(stands(found, retyped)).text.split() == normal(quote).text.split()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("now\u200bhere", "nowhere"),
        ("نامه\u200cای", "نامهای"),
        ("the 👨‍👩‍👧 of", "the 👨👩👧 of"),
        ("said – 5 degrees", "said -5 degrees"),
        ("said – 5 degrees", "said –5 degrees"),
        ("was 5 – 3", "was 5 -3"),
        ("was 5 – 3", "was 5-3"),
        ("man – eating shark", "man-eating shark"),
        ("man – eating shark", "man –eating shark"),
        ("old – age 40 – wines", "old-age 40-wines"),
        ("re—signed", "re-signed"),
        ("the man, eating", "the man,eating"),
        ("at 10: 30 men", "at 10:30 men"),
    ],
)
def test_mark_or_unseen_character_that_joins_or_parts_words_is_a_word(old: str, new: str) -> None:
    text = "The mayor told us that {} of the town stood at the gate. It is so.\n"
    for one, other in ((old, new), (new, old)):
        for quote in (one, "The mayor told us"):
            found = fate(quote, text.format(one), text.format(other))
            assert isinstance(found, Changed | Reframed)


def test_sentence_that_was_removed_is_gone() -> None:
    new = OLD.replace("The pact was signed in May by both mayors. ", "")
    assert fate("The pact", OLD, new) == Gone()


@pytest.mark.parametrize(
    ("old", "new", "quote", "expected"),
    [
        ("safe bridge", "“safe” bridge", "safe bridge was", "“safe” bridge was"),
        ("safe bridge", "“safe” bridge", "The safe", "The “safe”"),
        ("safe bridge", "(safe) bridge", "safe bridge was", "(safe) bridge was"),
        ("“safe” bridge", "safe bridge", "“safe” bridge", "safe bridge"),
        ("safe bridge", "“safe bridge”", "safe bridge was", "“safe bridge” was"),
    ],
)
def test_proposal_does_not_part_quotation_marks(
    old: str, new: str, quote: str, expected: str
) -> None:
    text = "The {} was opened by the mayor of the town.\n"
    found = fate(quote, text.format(old), text.format(new))
    assert isinstance(found, Changed | Reframed)
    assert found.quote == expected


@pytest.mark.parametrize(
    ("old", "new", "quote"),
    [
        (
            "It met. Mayor Lind said the town paid 40. So be it.",
            "the town paid 40.",
            "town paid 40",
        ),
        ("It met. The town paid 40, said Lind. So be it.", "The town paid 40.", "town paid 40"),
        ("> Lind says that\n> paid was 40.\n", "> Berg says that\n> paid was 40.\n", "paid was 40"),
        ("A: paid 40.\nB: it met.\n", "B: paid 40.\nA: it met.\n", "paid 40"),
        ("- Road\n  - paid 4\n- Rail\n", "- Rail\n  - paid 4\n- Road\n", "paid 4"),
        ("Ohio\n120\nIowa\n130\n", "Ohio\n120\nUtah\n130\n", "130"),
    ],
)
def test_words_that_stand_once_under_other_words_are_reframed(
    old: str, new: str, quote: str
) -> None:
    found = fate(quote, old, new)
    assert isinstance(found, Reframed)
    assert stands(found, new) == quote
    assert found.before != found.after


def test_quote_over_two_sentences_moves_with_both_or_not_at_all() -> None:
    quote = "by both mayors. It cost"
    assert isinstance(fate(quote, OLD, f"So it is. {OLD}"), Moved)
    assert isinstance(fate(quote, OLD, OLD.replace("crowns", "pounds")), Reframed)
    assert not isinstance(
        fate(quote, OLD, OLD.replace("mayors. ", "mayors. Oh! ")), Unmoved | Moved
    )


@pytest.mark.parametrize(("quote", "nth"), [("The harbour", 0), ("day.\n", 0), ("pact", 1)])
def test_quote_at_an_edge(quote: str, nth: int) -> None:
    assert isinstance(fate(quote, OLD, f"So it is. {OLD}So it was.\n", nth), Moved)


def test_anchor_that_cuts_a_word_still_does() -> None:
    new = f"So it is. {OLD}"
    found = fate("arbour of Nor", OLD, new)
    assert isinstance(found, Moved)
    assert stands(found, new) == "arbour of Nor"


def test_word_in_a_headline_is_not_the_first_of_the_text() -> None:
    old = "Japan signed a defence pact with Manila on Monday. It is the first of its kind.\n"
    new = f"Japan warns of a storm\n{old}"
    assert fate("Japan", old, new) == Moved(23, 28)


def test_anchor_of_blanks_only_is_never_carried() -> None:
    assert fate(" ", OLD, f"So. {OLD}") == Gone()


numbers = st.lists(st.integers(0, 10**6), min_size=12, max_size=24, unique=True)


@given(numbers, st.data())
def test_after_edits_elsewhere_the_anchor_moves_along(
    parts: list[int], data: st.DataObject
) -> None:
    text = [f"There were {part} of the {part} ships of the year." for part in parts]
    at = data.draw(st.integers(0, len(text) - 1))
    anchor = an_anchor(" ".join(text), text[at][6:-1])
    before = data.draw(
        st.lists(st.sampled_from(["New one.", "Énorme chose.", "Oh well."]), max_size=6)
    )
    after = data.draw(st.lists(st.sampled_from(["There is more.", "So it goes."]), max_size=6))
    dropped = data.draw(st.integers(0, at))
    new = " ".join([*before, *text[dropped:], *after])
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
