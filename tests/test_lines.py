"""How the lines of a text break is worked out, and units are told apart."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text import Lines, lines_after, lines_of, sentences, units

PAGE = """\
Mayor of Norham resigns
He took 5 million crowns from the town. The end is near.
Rules:
- Lorries above 7 tonnes are banned
- Buses of line 4 end at the market
| 2022 | 5,100 |
| 2023 | 4,900 |
"""
WRAPPED = """\
What came before
The harbour of Eastport was opened by the mayor of the town on a sunny day
in 2021 before a crowd. It cost 40 million crowns, which is more than what
Norham had paid for its road. Nobody in the council of the town had any
doubt.
Rules:
- Lorries above 7 tonnes are banned from the road that leads to the harbour
- buses of line 4 end at the market, where passengers change to the tram of
  line 2
1. The first of the rules of the harbour is that nobody swims in the basin
2. The second is that nobody fishes

| 2022 | 5,100 |
| 2023 | 4,900 |
ANN EXAMPLE: I was there and saw with my own eyes how the mayor opened it –
BEN EXAMPLE: When?
"""
BODY = (
    "The harbour of Eastport was opened by the mayor of the town on a sunny day\n"
    "in 2021 before a crowd. It cost 40 million crowns, which is more than what\n"
    "Norham had paid for its road. Nobody in the council of the town had any\ndoubt."
)
UNITS = [
    "What came before",
    BODY,
    "Rules:",
    "- Lorries above 7 tonnes are banned from the road that leads to the harbour",
    "- buses of line 4 end at the market, where passengers change to the tram of\n  line 2",
    "1. The first of the rules of the harbour is that nobody swims in the basin",
    "2. The second is that nobody fishes",
    "| 2022 | 5,100 |",
    "| 2023 | 4,900 |",
    "ANN EXAMPLE: I was there and saw with my own eyes how the mayor opened it –",
    "BEN EXAMPLE: When?",
]
WORDS = ("Menschen", "the", "harbour", "12.000", "Eastport", "of", "in", "council", "voted", "Mai")
POEM = (
    "the harbour sleeps below the town,\nits lamps are out, its sails are down\nand nobody is there"
)
ARTICLE = "\n".join(
    f"{name} paid {3**place} crowns." + " It was paid in cash." * (place % 3)
    for place, name in enumerate(("Ann", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus"))
)
JAPANESE = """\
港は二〇二一年に開いた。費用は四千万クローネだっ
た。町議会はその金を一度に払った。市長はその年に
辞めた。反対した者はいなかった。新しい市長はまだ
決まらない。
"""
TABLE = "\n".join(
    f"202{year}   5,10{year}   4,90{year}   7,30{year}   1,20{year}   3,10{year}"
    for year in range(9)
)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ("separate", PAGE),
        ("separate", ARTICLE),
        ("separate", TABLE),
        ("separate", "One line."),
        ("separate", "One.\n\nTwo.\n\nThree."),
        ("separate", "Apples\nPears\nPlums"),
        ("wrapped", WRAPPED),
        ("wrapped", POEM),
        ("wrapped", JAPANESE),
        ("wrapped", WRAPPED.replace("\n", "\r\n")),
    ],
)
def test_lines_are_wrapped_where_they_are_full_or_break_off(lines: Lines, text: str) -> None:
    assert lines_of(text) == lines


def test_units_of_a_wrapped_text() -> None:
    assert [WRAPPED[start:end] for start, end in units(WRAPPED)] == UNITS


def test_each_line_of_a_page_is_a_unit() -> None:
    assert [PAGE[start:end] for start, end in units(PAGE)] == PAGE.splitlines()


def test_a_record_overrules_what_a_text_looks_like() -> None:
    assert len(list(units(POEM, "separate"))) == 3
    assert len(list(units(ARTICLE, "wrapped"))) < ARTICLE.count("\n")


def test_a_wrapped_sentence_is_one() -> None:
    found = [JAPANESE[start:end] for start, end in sentences(JAPANESE, "ja")]
    assert found[1] == "費用は四千万クローネだっ\nた。"


@pytest.mark.parametrize(
    ("recorded", "old", "expected"),
    [
        (None, PAGE, "wrapped"),
        ("separate", PAGE, "wrapped"),
        ("wrapped", PAGE, "wrapped"),
        ("separate", WRAPPED, "separate"),
    ],
)
def test_what_a_person_overruled_stays_so(
    recorded: Lines | None, old: str, expected: Lines
) -> None:
    assert lines_after(recorded, old, WRAPPED) == expected


EDITED = """\
Im Jahr 1967 wurde die letzte Strecke zum Hafen stillgelegt,
z. B. weil die Werft schloss. Damals fuhren ca. 12.100
Menschen pro Tag mit der Linie 4. Am 3. Mai 1998 stimmten
die Bürger in einem Entscheid mit 54,2 % gegen eine neue
Strecke.

Korrektur vom 4. Mai: In einer früheren Fassung war von
12.000 Menschen die Rede.
"""


@pytest.mark.parametrize("lines", [None, "wrapped"])
def test_one_long_line_ends_no_unit_elsewhere(lines: Lines | None) -> None:
    long = EDITED.replace("Linie 4.", "Linie 4. Heute fahren ca. 12.100 mit der Linie 2, sagt sie.")
    assert lines_of(long) == "wrapped"
    assert [long[start:end] for start, end in units(long, lines)] == long.strip().split("\n\n")


def test_a_person_who_says_wrapped_is_believed() -> None:
    ragged = "Damals\nMenschen fuhren pro Tag mit der Linie 4 bis zum Hafen,\n12 Jahre\nKrieg."
    assert lines_of(ragged) == "separate"
    assert len(list(units(ragged, "wrapped"))) == 1


def test_a_line_cut_short_by_an_edit_ends_no_unit() -> None:
    short = EDITED.replace("schloss. Damals fuhren ca. 12.100", "schloss, viele")
    assert [short[start:end] for start, end in units(short)] == short.strip().split("\n\n")


def test_long_lines_of_a_ragged_text_do_not_make_others_short() -> None:
    ragged = (
        "The harbour of Eastport and\nNorham was opened\nof course by the mayor of the town\n"
        "on a day\nin 2021 before the largest crowd ever\nseen, and "
    )
    assert len(list(units(f"{ragged}{'so on and ' * 12}\nso on.", "wrapped"))) == 1


def test_lines_longer_than_two_that_are_alike_are_not_full() -> None:
    widths = (40, 40, 60, 80, 100, 120, 140)
    assert lines_of("\n".join(f"A{' b' * (width // 2)}." for width in widths)) == "separate"


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("what the child said when it saw", "TV and its mother one day: will he go?"),
        ("when it saw", "TV: will he go to the market with"),
        ("I will tell you this,", "Lester: it is not nice to go to market."),
        ("and all that he said of it was in the", "New York Times: a paper"),
        ("It was so.", "The first rule of the house: nobody goes out"),
        ("It was so.", "To the mayor: nobody goes out"),
    ],
)
def test_a_clause_with_a_colon_is_no_turn(before: str, line: str) -> None:
    text = f"ANN EXAMPLE: I was there and then\n{before}\n{line}\nand so on.\n"
    assert len(list(units(text, "wrapped"))) == 1


@pytest.mark.parametrize(
    "head",
    [
        "ANN EXAMPLE",
        "Ann van der Example",
        "Q",
        "Ann Example (laughing)",
        "SPEAKER 2",
        "Dr. Example",
    ],
)
def test_a_turn_begins_with_a_name(head: str) -> None:
    turns = [
        "Q: Was it so that the mayor opened\nit himself?",
        f"{head}: It was as they say it was",
    ]
    text = "\n".join(turns)
    assert [text[start:end] for start, end in units(text, "wrapped")] == turns


@given(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=40, max_size=80), min_size=4, max_size=6),
    st.integers(40, 90),
    st.integers(91, 400),
)
def test_an_overlong_line_changes_no_other_paragraph(
    paragraphs: list[list[str]], columns: int, length: int
) -> None:
    """One line longer than the others says nothing of them."""
    whole = [textwrap.fill(" ".join(words), columns) for words in paragraphs]
    overlong = whole[0].replace("\n", " " + "and so on " * (length // 10) + "\n", 1)
    before, after = ("\n\n".join((first, *whole[1:])) for first in (whole[0], overlong))
    for lines in (None, "wrapped"):
        untouched, edited = (
            [text[start:end] for start, end in units(text, lines)] for text in (before, after)
        )
        rest = len(whole) - 1
        assert untouched[-rest:] == edited[-rest:] == whole[1:]


@given(
    st.text(alphabet="ab .-1|\n\r\t\x0c\u2028A:港。", max_size=200),
    st.sampled_from((None, "wrapped", "separate")),
)
def test_units_hold_every_letter(text: str, lines: Lines | None) -> None:
    """Units lie in order, and nothing but white space lies between them."""
    end = 0
    for unit in units(text, lines):
        assert not text[end : unit.start].strip()
        assert end <= unit.start < unit.end
        assert text[slice(*unit)] == text[slice(*unit)].strip()
        end = unit.end
    assert not text[end:].strip()
