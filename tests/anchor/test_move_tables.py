"""A row is not carried when what heads its table, or its group of rows, was replaced."""

import pytest

from factcheck.anchor import Moved, Reframed, Unmoved
from tests.anchor.anchors import fate, stands
from tests.anchor.choices import is_reframed

TABLES = [
    "Town@{Cost|Lies}\nAby@41\nBro@42\n",
    "It was long ago in the town of Aby.\n\nTown@{Cost|Lies}@Note\nAby@41@x\nBro@42@x\n\nMore.\n",
]


@pytest.mark.parametrize("mark", [" | ", "|", " │ ", "\t", ";", ",", ", ", "    ", " ..... "])
@pytest.mark.parametrize("text", TABLES)
@pytest.mark.parametrize("row", ["Aby@41", "Bro@42"])
def test_header_of_columns(text: str, row: str, mark: str) -> None:
    old, new = (text.replace("{Cost|Lies}", one).replace("@", mark) for one in ("Cost", "Lies"))
    for one, other in ((old, new), (new, old)):
        assert isinstance(fate(row.replace("@", mark), one, other), Reframed)


@pytest.mark.parametrize("row", ["Aby | 41", "Bro | 42", "Cly | 43"])
@pytest.mark.parametrize(
    ("head", "other"),
    [
        ("Town | Cost | 2020", "Town | Lies | 2020"),
        ("Town | 2020 | 2021", "Lies | 2020 | 2021"),
        ("Town | Cost | Note\n--- | --- | ---", "Town | Lies | Note\n--- | --- | ---"),
        ("Town | 2020 | 2021\nNorth | |", "Town | 2020 | 2021\nSouth | |"),
        ("Town | 2020 | 2021\nNorth", "Town | 2020 | 2021\nSouth"),
    ],
)
def test_header_of_rows(head: str, other: str, row: str) -> None:
    rows = "\nAby | 41 | 1\nBro | 42 | 1\nCly | 43 | 1\n"
    for one, two in ((head, other), (other, head)):
        assert isinstance(fate(row, one + rows, two + rows), Reframed)


@pytest.mark.parametrize("row", ["Aby | 41", "Bro | 42", "Cly | 43"])
@pytest.mark.parametrize(
    "head", ["Town | Cost\n", "| Town | Cost |\n|---|---|\n", "Region | Cost\nNorth\n"]
)
def test_row_added_below_a_header(head: str, row: str) -> None:
    rows = "Aby | 41\nBro | 42\nCly | 43\n"
    for old, new in ((rows, f"New | 5\n{rows}"), (f"New | 5\n{rows}", rows)):
        found = fate(row, head + old, head + new)
        assert isinstance(found, Moved)
        assert stands(found, head + new) == row


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Aby | 41\nBro | 42\nCly | 43\n", "Aby | 51\nBro | 42\nCly | 43\n"),
        (
            "Town | Cost\nNorth\nAby | 41\nSouth\nBro | 42\n",
            "Town | Cost\nWest\nAby | 41\nSouth\nBro | 42\n",
        ),
        (
            "He came, she went.\nBro paid 42, or more.\n",
            "He came, she ran.\nBro paid 42, or more.\n",
        ),
    ],
)
def test_other_rows_head_nothing(old: str, new: str) -> None:
    for one, other in ((old, new), (new, old)):
        assert isinstance(fate("42", one, other), Unmoved | Moved)


def test_first_row_of_a_table_is_shown() -> None:
    assert is_reframed("Town | {Cost|Lies}\nAby | 41\nBro | 42\n", "Bro | 42")
