"""An anchor keeps its place among look-alikes, and what it stands under; else it is not carried."""

import pytest

from factcheck.anchor import Ambiguous, Changed, Moved, Reframed, Retyped, Unmoved, move
from tests.anchor.anchors import an_anchor, fate, stands

SPEECH = (
    "The town met on Monday.\n\nANN LEE: Yes. We won the whole of the vote in May.\nIt is ours.\n\n"
    "BEN: No.\n\nANN LEE: Go.\n"
)
LIST = "Banned from Monday are:\n- all lorries of more than 7 tonnes\n- cars\n\nThe town said so.\n"
TABLE = "| Year | Deaths in the whole country |\n|---|---|\n| 2022 | 5,100 |\n| 2023 | 4,900 |\n"
QUOTED = "“We have won. The whole of the country is with us today. We go on,” said the mayor.\n"
SECTION = "The town met.\n\nFacts\n\nThe whole of the harbour was sold to a bank in May.\n"


@pytest.mark.parametrize(
    ("text", "quote", "old", "new"),
    [
        (SPEECH, "the whole of the vote", "ANN LEE: Yes", "CARL FOX: Yes"),
        (SPEECH, "It is ours", "ANN LEE: Yes", "BEN: Yes"),
        (SPEECH, "the whole of the vote", "ANN LEE: Yes. ", ""),
        (LIST, "all lorries", "Banned", "Allowed"),
        (LIST, "all lorries", "Banned from Monday are", "Not banned are"),
        (TABLE, "4,900", "Deaths", "Births"),
        (TABLE, "2023", "Year", "Month"),
        (QUOTED, "The whole of the country", "said the mayor", "said the fool"),
        (QUOTED, "The whole of the country", "said", "never said"),
        (SECTION, "sold to a bank", "Facts", "Myths"),
        ("Ann said:\nThe whole of the harbour was sold in May.\n", "sold", "said", "denied"),
    ],
)
def test_change_of_what_the_sentence_stands_under(
    text: str, quote: str, old: str, new: str
) -> None:
    found = fate(quote, text, text.replace(old, new, 1))
    assert isinstance(found, Reframed)
    assert stands(found, text.replace(old, new, 1)) == quote


@pytest.mark.parametrize(
    ("text", "quote"), [(SPEECH, "It is ours"), (LIST, "cars"), (TABLE, "4,900"), (QUOTED, "We go")]
)
def test_new_headline_is_above_no_sentence(text: str, quote: str) -> None:
    new = f"A storm is near the town, and people are afraid.\n\n{text}"
    assert isinstance(fate(quote, text, new), Moved)


OHIO, IOWA = (
    f"{state} recorded a total of 120 new cases in the last week of March 2021.\n"
    for state in ("Ohio", "Iowa")
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (OHIO + IOWA, OHIO.replace("120", "130") + IOWA),
        (IOWA + OHIO, IOWA + OHIO.replace("120", "130")),
        (OHIO + IOWA, IOWA),
        (OHIO, IOWA),
        (OHIO, OHIO.replace("120", "130") + IOWA),
        (OHIO, IOWA + OHIO.replace("120", "130")),
        (OHIO + IOWA, IOWA.replace("120", "130") + OHIO.replace("120", "130")),
    ],
)
def test_look_alike_line_never_takes_the_place(old: str, new: str) -> None:
    found = move(an_anchor(old, "120 new cases", old.startswith(IOWA)), old, new)
    assert not isinstance(found, Unmoved | Moved | Retyped)
    if isinstance(found, Changed):
        assert found.after.startswith("Ohio")


CELLS = "Ohio\n120\nIowa\n130\nUtah\n120\n"


@pytest.mark.parametrize(
    ("nth", "new", "certain"),
    [
        (0, "Ohio\n130\nIowa\n130\nUtah\n120\n", False),
        (1, "Ohio\n130\nIowa\n130\nUtah\n120\n", True),
        (0, "Iowa\n130\nUtah\n120\n", False),
        (0, "Utah\n120\nIowa\n130\nOhio\n120\n", False),
        (0, "Ohio\n120\nIowa\n130\nUtah\n120\nMaine\n120\n", True),
        (0, "Iowa\n120\nOhio\n130\nUtah\n120\n", False),
        (0, "Ohio\n120\nOhio\n120\nIowa\n130\nUtah\n120\n", False),
        (0, "Ohio\n7\n120\nIowa\n130\nUtah\n120\n", False),
    ],
)
def test_cell_is_carried_only_between_its_neighbours(nth: int, new: str, *, certain: bool) -> None:
    found = fate("120", CELLS, new, nth)
    assert isinstance(found, Unmoved | Moved) is certain


PASSAGE = (
    "It was said by all of those who were there that day that the pact was signed by both of them "
    "in the presence of many other people. "
)


@pytest.mark.parametrize(
    "new",
    [
        f"Intro.\n{PASSAGE}\n{PASSAGE}\nThe end.\n",
        f"Intro.\n{PASSAGE}\nThe end.\n{PASSAGE}\n",
        f"{PASSAGE}\nIntro.\n{PASSAGE}\nThe end.\n",
    ],
)
def test_passage_that_was_doubled_is_ambiguous(new: str) -> None:
    found = fate("the pact was signed", f"Intro.\n{PASSAGE}\nThe end.\n", new)
    assert isinstance(found, Ambiguous)
    assert [new[slice(*place)] for place in found.places] == ["the pact was signed"] * 2


@pytest.mark.parametrize("nth", [0, 1])
def test_passage_that_stands_twice_is_not_taken_for_its_twin(nth: int) -> None:
    old = f"Zero to one. {PASSAGE}Middle. {PASSAGE}Last."
    kept = f"It is new. {PASSAGE}Middle. {PASSAGE}Last."
    assert isinstance(fate("the pact was signed", old, kept, nth), Ambiguous)  # as FC204 says
    assert isinstance(fate("It was said", old, kept, nth), Moved)
    one = f"It is new. {PASSAGE.replace('both of', 'all')}Middle. {PASSAGE}Last."
    assert isinstance(fate("It was said", old, one, nth), Moved) is (nth == 1)
