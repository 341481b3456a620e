"""The line of years."""

import pytest

from factcheck.exporters.site.years import Line, line


def names(found: Line) -> list[tuple[str, bool]]:
    return [(year.name, year.jump) for year in found.years]


def test_years_without_dates_are_left_out_and_the_gap_is_marked() -> None:
    found = line(["2016-07-12", "2022", "2023-01"])

    assert names(found) == [("2016", False), ("2022", True), ("2023", False)]


def test_busy_years_are_wider() -> None:
    quiet, busy = line(["2023-01-01", *["2024-01-01"] * 16]).years

    assert (quiet.width, busy.width) == (28.571, 71.429)
    assert (quiet.x, busy.x) == (0, 28.571)


@pytest.mark.parametrize(
    ("iso", "place"),
    [
        ("2024-01-01", 0.137),
        ("2024-12-31", 99.863),
        ("2023-12-31", 99.863),
        ("2024", 50.0),
        ("2024-01", 4.098),
    ],
)
def test_date_stands_where_its_year_has_come_to(iso: str, place: float) -> None:
    assert line([iso]).place(iso) == place


def test_line_of_nothing_is_empty() -> None:
    assert line([]).years == ()
