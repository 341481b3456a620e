"""Anchors in wrapped text that was edited without being filled again."""

import pytest

from factcheck.anchor import Ambiguous, Layout, Moved, Reframed, Unmoved, move
from factcheck.text import Lines
from tests.anchor.anchors import an_anchor, fate, stands

OLD = """\
Im Jahr 1967 wurde die letzte Strecke zum Hafen stillgelegt,
z. B. weil die Werft schloss. Damals fuhren ca. 12.100
Menschen pro Tag mit der Linie 4. Am 3. Mai 1998 stimmten
die Bürger in einem Entscheid mit 54,2 % gegen eine neue
Strecke.

Korrektur vom 4. Mai: In einer früheren Fassung war von
12.000 Menschen die Rede.
"""
QUOTE = "ca. 12.100\nMenschen pro Tag"
OTHER = "Heute fahren ca. 12.100 Menschen pro Tag mit der Linie 2. "
NEW = OLD.replace("mit der Linie 4. ", f"mit der Linie 4. {OTHER}")


@pytest.mark.parametrize("lines", [None, "wrapped", "separate"])
def test_a_like_sentence_beside_the_old_one_is_never_proposed(lines: Lines | None) -> None:
    found = move(an_anchor(OLD, QUOTE), Layout(OLD, "wrapped"), Layout(NEW, lines), language="de")

    assert isinstance(found, Reframed | Unmoved)
    assert (found.start, found.end) == (OLD.index(QUOTE), OLD.index(QUOTE) + len(QUOTE))


def test_a_sentence_that_ends_with_a_number_is_carried() -> None:
    found = move(an_anchor(OLD, QUOTE), Layout(OLD, "wrapped"), Layout(NEW), language="de")

    assert isinstance(found, Unmoved)


def test_a_sentence_that_stands_is_proposed_though_its_limit_is_unsure() -> None:
    old = "In May about 12,100 people a day rode with line C. In June nobody rode with it."
    other = "Now about 12,100 people a day ride with line D. "
    new = old.replace("line C. ", f"line C. {other}")

    found = fate("about 12,100 people a day", old, new)

    assert isinstance(found, Reframed)
    assert found.start == old.index("about")


def test_lines_as_recorded_decide_what_a_sentence_is() -> None:
    old = "The council voted on the new harbour\nThe mayor of Norham left the town in May\n"
    new = "The council voted on the new harbour\nof Eastport in the end\n" + old.partition("\n")[2]
    anchor = an_anchor(old, "The council voted")

    separate = move(anchor, Layout(old, "separate"), Layout(new, "separate"))
    wrapped = move(anchor, Layout(old, "separate"), Layout(new, "wrapped"))

    assert isinstance(separate, Unmoved)
    assert isinstance(wrapped, Reframed)


def test_words_that_stand_twice_in_the_edited_sentence_are_ambiguous() -> None:
    old = "In May the town of Norham paid 12 million crowns for the harbour and its road."
    new = old.replace("for the harbour", "for the road, not 12 million crowns for the harbour")

    found = fate("12 million crowns", old, new)

    assert isinstance(found, Ambiguous)
    assert [new[start:end] for start, end in found.places] == ["12 million crowns"] * 2


def test_words_of_a_quote_in_quite_another_sentence_are_no_proposal() -> None:
    old = "In May the town of Norham paid 12 million crowns for the harbour and its road."
    new = "Nobody knows whether Eastport ever lent 12 million crowns to its neighbours."

    found = fate("12 million crowns", old, new)

    assert isinstance(found, Ambiguous)
    assert len(found.places) == 1


def test_a_sentence_in_a_longer_one_is_a_proposal() -> None:
    old = "Norham paid 12 million crowns for it."
    new = (
        "After a long debate in the council, of which nobody wrote a record, Norham paid "
        "12 million crowns for it, and the neighbours in Eastport were told a week later."
    )

    found = fate("12 million crowns", old, new)

    assert isinstance(found, Reframed | Moved)
    assert stands(found, new) == "12 million crowns"
