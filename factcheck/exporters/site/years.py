"""A line of years on which every date has its place: busy years are wide, empty ones left out."""

import calendar
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from math import sqrt
from typing import Final

_WHOLE: Final = 100.0
_MIDDLE: Final = 0.5
_YEAR: Final = 4
_MONTH: Final = 7
_NARROW: Final = 2.8
_WIDE: Final = 8.0


@dataclass(frozen=True, slots=True)
class Year:
    """A year on the line: where it starts and how wide it is, in per cent.

    `jump` says that years before it are left out, `named` that there is room for the end of its
    name, `wide` that there is room for all of it.
    """

    name: str
    x: float
    width: float
    jump: bool
    named: bool
    wide: bool


@dataclass(frozen=True, slots=True)
class Line:
    """All years of the line."""

    years: tuple[Year, ...]

    def place(self, iso: str) -> float:
        """Return where a date stands, in per cent; a mere year or month stands in its middle."""
        year = next(one for one in self.years if one.name == iso[:_YEAR])
        return round(year.x + year.width * _share(iso), 3)


def line(dates: Iterable[str]) -> Line:
    """Return a line for dates of the forms YYYY, YYYY-MM and YYYY-MM-DD."""
    counts = Counter(iso[:_YEAR] for iso in dates)
    names = sorted(counts)
    weights = [1 + sqrt(counts[name]) for name in names]
    scale = _WHOLE / (sum(weights) or 1)
    widths = [weight * scale for weight in weights]
    starts = [0.0, *accumulate(widths)]
    return Line(
        tuple(
            Year(
                name,
                round(start, 3),
                round(width, 3),
                place > 0 and int(name) != int(names[place - 1]) + 1,
                width >= _NARROW,
                width >= _WIDE,
            )
            for place, (name, start, width) in enumerate(zip(names, starts, widths, strict=False))
        )
    )


def _share(iso: str) -> float:
    """Return how much of its year has passed on a date."""
    if len(iso) == _YEAR:
        return _MIDDLE
    year, month = int(iso[:_YEAR]), int(iso[5:_MONTH])
    days = 366 if calendar.isleap(year) else 365
    if len(iso) == _MONTH:
        return (date(year, month, 1).timetuple().tm_yday + 14) / days
    return (date.fromisoformat(iso).timetuple().tm_yday - _MIDDLE) / days
