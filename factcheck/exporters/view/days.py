"""Dates in words, no more precise than they are known."""

from typing import Final

from factcheck.exporters.view.cited import Day
from factcheck.model.records import PeriodRecord, PublishedRecord

_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_BASES: Final = {
    "shown": "as the page shows",
    "in-url": "read from its address",
    "in-text": "inferred from its text",
}

UNKNOWN: Final = Day("date unknown", "", "unknown")


def day(iso: str, basis: str = "") -> Day:
    """Return a date of one of the forms YYYY, YYYY-MM and YYYY-MM-DD, saying what is not known."""
    match iso.count("-"):
        case 0:
            return Day(f"{plain(iso)}, month not known", iso, "year", basis)
        case 1:
            return Day(f"{plain(iso)}, day not known", iso, "month", basis)
    return Day(plain(iso), iso, "day", basis)


def plain(iso: str) -> str:
    """Return a date in words, as far as it goes: "2024-07" is "July 2024"."""
    year, _, rest = iso.partition("-")
    month, _, date = rest.partition("-")
    return " ".join(filter(None, (date.lstrip("0"), _month(month), year)))


def published(record: PublishedRecord | None) -> Day:
    """Return when something was published, and how that is known; unknown is said."""
    if record is None:
        return UNKNOWN
    return day(record["date"], _BASES.get(record["basis"], record["basis"]))


def period(record: PeriodRecord | None) -> str:
    """Return a period in words; empty without one."""
    if record is None:
        return ""
    start, end = day(record["from"]).words, day(record["to"]).words
    words = start if start == end else f"{start} to {end}"
    return words if record["precision"] == "precise" else f"about {words}"


def _month(number: str) -> str:
    """Return the name of a month; what is no month stays as it is."""
    place = int(number) if number.isascii() and number.isdigit() else 0
    return _MONTHS[place - 1] if 1 <= place <= len(_MONTHS) else number
