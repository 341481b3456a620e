"""Tables of a saved page: each row says what it belongs to."""

import pytest

from factcheck.intake import take
from tests.intake.test_pages import FILLER, OTHER, WHOLE, main, whole


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("<tr><td rowspan=2>Aby<td>40<tr><td>50", ["Aby | 40", "Aby | 50"]),
        ("<tr><td>1<td rowspan=2>Aby<td>40<tr><td>2<td>50", ["1 | Aby | 40", "2 | Aby | 50"]),
        (
            "<tr><td rowspan=3>A<td rowspan=2>b<td>1<tr><td>2<tr><td>c<td>3<tr><td>D<td>d<td>4",
            ["A | b | 1", "A | b | 2", "A | c | 3", "D | d | 4"],
        ),
        ("<tr><td colspan=2>x<td rowspan=2>A<tr><td>1<td>2", ["x | x | A", "1 | 2 | A"]),
        ("<tr><td rowspan=100000>A<td>1<tr><td>2", ["A | 1", "A | 2"]),
        ("<tr><td rowspan=' 2 '>A<td>1<tr><td>2", ["A | 1", "A | 2"]),
        ("<tr><td rowspan=99>A<td>1<tr><td>2", ["A | 1", "A | 2"]),
        (f"<tr><td rowspan=2>{FILLER}<td>1<tr><td>2", [f"{FILLER}| 1", "2"]),
    ],
)
def test_label_over_several_rows_is_said_in_each(rows: str, lines: list[str]) -> None:
    assert whole(f"<table>{rows}</table>") == lines


HEADED = "<tr><th rowspan=2>Town<th colspan=2>2022<th colspan=2>2023<tr><th>m<th>f<th>m<th>f"
DATA = "<tr><td>Aby<td>1<td>2<td>3<td>4"


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (
            f"{HEADED}{DATA}",
            [
                "Town | 2022 | 2022 | 2023 | 2023",
                "Town | m | f | m | f",
                "Aby | 1 | 2 | 3 | 4",
            ],
        ),
        (
            f"<thead><tr><td>Town<td colspan=4>Dead</thead><tbody>{DATA}</tbody>",
            ["Town | Dead | Dead | Dead | Dead", "Aby | 1 | 2 | 3 | 4"],
        ),
        (
            f"<tr><td>Town<td colspan=4>Dead{DATA}<tr><th colspan=5>North{DATA}",
            [
                "Town | Dead | Dead | Dead | Dead",
                "Aby | 1 | 2 | 3 | 4",
                "North",
                "Aby | 1 | 2 | 3 | 4",
            ],
        ),
        (f"{DATA}<tr><td colspan=4>All<td>10", ["Aby | 1 | 2 | 3 | 4", "All | 10"]),
        (f"<tr><th>Town<th colspan=9999>Dead{DATA}", ["Town | Dead", "Aby | 1 | 2 | 3 | 4"]),
        (f"<tr><th colspan=5>All the towns{DATA}", ["All the towns", "Aby | 1 | 2 | 3 | 4"]),
        (
            f"<tr><th>Town<th colspan=4>{FILLER}{DATA}",
            [f"Town | {FILLER.strip()}", "Aby | 1 | 2 | 3 | 4"],
        ),
    ],
)
def test_header_over_several_columns_is_said_in_each(rows: str, lines: list[str]) -> None:
    assert whole(f"<table>{rows}</table>") == lines


def test_repeated_headers_are_told() -> None:
    page = f"<html><table>{HEADED}{DATA}</table>".encode()

    assert take(page, "a.html", WHOLE).notes[1:] == (
        "1 label of a cell over several rows repeated in the rows below",
        "2 labels of headers over several columns repeated in each column",
    )


def test_repeated_labels_are_told() -> None:
    taken = take(b"<html><table><tr><td rowspan=2>A<td>1<tr><td>2</table>", "a.html", WHOLE)

    assert taken.notes[1] == "1 label of a cell over several rows repeated in the rows below"


def test_rows_of_a_table_between_lines_of_the_text_belong_to_it() -> None:
    links = "".join(f"<a href='/{one}'>{one}</a> " for one in ("Home", "Sport", "Weather"))
    rows = "<tr><td><a href=a>2022</a></td><td>5,100</td></tr><tr><td>2023</td><td>4,900</td></tr>"

    taken = main(
        f"<div><p>{FILLER}</p></div><p>{links}</p><div><table>{rows}</table></div>"
        f"<div><p>{OTHER}</p></div>"
    )

    assert taken.text.splitlines() == [
        FILLER.strip(),
        "2022 | 5,100",
        "2023 | 4,900",
        OTHER.strip(),
    ]
