"""Second readings, and how far they agree with the verdicts, as readers are shown them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from factcheck.analysis import readings
from factcheck.counts import agreeing
from factcheck.exporters.view.days import day
from factcheck.exporters.view.mentions import Surroundings
from factcheck.exporters.view.people import person
from factcheck.exporters.view.values import Person, Rating, SecondReading
from factcheck.model.records import ClaimRecord

_ABOUT: Final = (
    "A second reading is a rating beside the verdict. It is no review: it confirms nothing. The "
    "figures say how far readers agree, not who is right."
)
_NAMES: Final = {
    "readings": "Readings",
    "left out": "Not compared",
    "equal": "Same rating",
    "kappa": "Cohen's kappa",
    "alpha": "Krippendorff's alpha",
}


@dataclass(frozen=True, slots=True)
class Row:
    """What a reader made of verdicts with one rating; `others` are other ratings, with counts."""

    rating: Rating
    equal: int
    others: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far one reader agrees with the verdicts: figures with their names, and rating by rating.

    `warning` says why it is no agreement of two independent readings; empty where it is.
    """

    by: Person
    warning: str
    figures: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Agreements:
    """The agreement of every reader, with what the figures are and how they are made."""

    readers: tuple[Agreement, ...]
    about: str = _ABOUT
    method: str = agreeing.METHOD


def second_readings(record: ClaimRecord, around: Surroundings) -> tuple[SecondReading, ...]:
    """Return what others made of a claim without reviewing it."""
    found = readings.readings(around.corpus, record, around.past.ratings)
    return tuple(_second_reading(record, one, around) for one in found)


def _second_reading(
    record: ClaimRecord, one: readings.Reading, around: Surroundings
) -> SecondReading:
    given = record["second_readings"][one.reader]
    return SecondReading(
        by=person(around.corpus, one.reader),
        at=day(given["at"]),
        rating=around.rating(given["rating"]),
        confidence=given.get("confidence", ""),
        note=given.get("note", ""),
        saw=", ".join(given["saw"]),
        beside=_beside(one, around),
        is_independent=one.is_independent,
    )


def _beside(one: readings.Reading, around: Surroundings) -> str:
    if one.is_current:
        return "judged the claim as it stands here"
    earlier = "judged an earlier state of the claim"
    if one.verdict is None:
        return f"{earlier}, whose verdict was not found: {around.past.why}"
    return f"{earlier}, then rated {around.rating(one.verdict).label}"


def agreements(claims: Iterable[ClaimRecord], around: Surroundings) -> Agreements:
    """Return the agreement of every reader of these claims."""
    return shown(readings.agreements(around.corpus, around.past.ratings, claims), around)


def shown(found: Iterable[readings.Agreed], around: Surroundings) -> Agreements:
    """Return agreements that were worked out already."""
    return Agreements(tuple(_agreement(one, around) for one in found))


def _agreement(one: readings.Agreed, around: Surroundings) -> Agreement:
    figures = agreeing.lines(one, around.past.why)
    return Agreement(
        by=person(around.corpus, one.reader),
        warning="" if one.is_independent else f"The reader {agreeing.NOT_INDEPENDENT}.",
        figures=tuple((_NAMES[name], words) for name, words in figures),
        rows=tuple(_rows(one, around)),
    )


def _rows(one: readings.Agreed, around: Surroundings) -> Iterator[Row]:
    for name, equal, others in agreeing.rows(one):
        words = (f"{count} {around.rating(other).label}" for other, count in others.items())
        yield Row(around.rating(name), equal, ", ".join(words))
