"""Numbers about the corpus: each as a chart and as the table behind it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from factcheck.analysis.readings import agreements
from factcheck.counts import agreeing
from factcheck.counts.stats import SOFTWARE_ALONE, UNDECIDED, Count, Coverage, Stats
from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.files import File
from factcheck.exporters.site.frame import Page
from factcheck.exporters.site.frame import files as framed
from factcheck.exporters.view import days
from factcheck.exporters.view.readings import shown
from factcheck.exporters.view.report import bar, shares
from factcheck.exporters.view.shown import Part, Share
from factcheck.exporters.view.sources import KINDS
from factcheck.text import plural

_WHOLE: Final = 100.0
_BEARINGS: Final = {
    "independent": "the claim: independent of the document",
    "circular": "nothing: goes back to the document's own origin",
    "own-publisher": "nothing: from the document's own publisher or agency",
    "not-looked-into": "nothing: nobody looked into its origin",
}
_MOST_BARS: Final = 15


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its words; `width` is in per cent of the longest."""

    name: str
    count: int
    width: float
    of: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of one measure, what they count, and how many more the table holds."""

    id: str
    title: str
    about: str
    first: str
    unit: str
    bars: tuple[Bar, ...]
    hidden: int


@dataclass(frozen=True, slots=True)
class Stack:
    """Claims of one kind by rating."""

    name: str
    count: int
    shares: tuple[Share, ...]
    bar: tuple[Part, ...]


def files(contents: Contents) -> Iterator[File]:
    """Yield the page of numbers."""
    numbers, past = contents.stats, contents.options.verdicts
    found = agreements(contents.corpus, past.ratings)
    values = {
        "stats": numbers,
        "counted": contents.counted(),
        "stacks": stacks(contents),
        "charts": charts(numbers, contents),
        "agreements": shown(found, contents.around),
    }
    twin = {"statistics": asdict(numbers), "second_readings": agreeing.values(found, past)}
    yield from framed(Page("statistics.html", "site/statistics.jinja", values, twin), contents)


def stacks(contents: Contents) -> tuple[Stack, ...]:
    """Return the claims of each kind by rating, the commonest kind first."""
    kinds = Counter(record["kind"] for record in contents.records)
    found = []
    for kind, count in sorted(kinds.items(), key=lambda one: (-one[1], one[0])):
        mine = [
            contents.mentions[record["id"]].rating
            for record in contents.records
            if record["kind"] == kind
        ]
        counted = shares(mine, contents.around.ratings)
        found.append(Stack(kind, count, counted, bar(counted)))
    return tuple(found)


def charts(numbers: Stats, contents: Contents) -> tuple[Chart, ...]:
    """Return what is counted, as bars."""
    kinds = tuple(Count(KINDS.get(one.name, one.name), one.count) for one in numbers.source_kinds)
    origins = tuple(Count(_origins(one.name), one.count) for one in numbers.independence)
    bearings = tuple(Count(_BEARINGS[one.name], one.count) for one in numbers.bearings)
    before = f"Counted back from {days.plain(numbers.as_of)}." if numbers.as_of else ""
    return (
        _chart(
            "independence",
            "Independent origins of a verdict",
            origins,
            "verdicts",
            "Sources that go back to one wire story or press release count as one origin.",
        ),
        _chart("confidence", "Confidence", _words(numbers.confidences), "verdicts", _who(numbers)),
        _chart("judges", "Who gave the verdicts", _words(numbers.judges), "verdicts"),
        _chart("reviews", "Reviews by persons", _words(numbers.reviews), "verdicts"),
        _coverage(numbers.coverage, contents),
        _chart("stances", "What evidence does", _words(numbers.stances), "pieces of evidence"),
        _chart("bearings", "What evidence can confirm", _words(bearings), "pieces of evidence"),
        _chart("source-kinds", "Kinds of sources", _words(kinds), "sources"),
        _chart("languages", "Languages of sources", numbers.languages, "sources"),
        _chart("publishers", "Publishers cited most", numbers.publishers, "sources"),
        _chart("source-ages", "Age of sources", _words(numbers.source_ages), "sources", before),
        _chart("verdict-ages", "Age of verdicts", _words(numbers.verdict_ages), "verdicts", before),
        _chart("extents", "How far sources were read", _words(numbers.extents), "sources"),
        _chart("origins", "What sources go back to", _words(numbers.origins), "sources"),
        _chart("copies", "Copies of sources that are kept", _words(numbers.copies), "sources"),
        _chart("standings", "Standing of sources", _words(numbers.standings), "sources"),
        _chart("statuses", "Status of claims", _words(numbers.statuses), "claims"),
        _chart("importances", "Importance of claims", _words(numbers.importances), "claims"),
    )


def _chart(id: str, title: str, counts: Sequence[Count], unit: str, about: str = "") -> Chart:
    longest = max((one.count for one in counts), default=0) or 1
    bars = tuple(Bar(one.name, one.count, round(one.count / longest * _WHOLE, 3)) for one in counts)
    hidden = max(0, len(bars) - _MOST_BARS)
    return Chart(id, title, about, title, unit, bars, hidden)


def _coverage(found: Sequence[Coverage], contents: Contents) -> Chart:
    bars = tuple(
        Bar(
            contents.title_of(one.document),
            one.covered,
            round(one.covered / (one.sentences or 1) * _WHOLE, 3),
            one.sentences,
        )
        for one in found
        if not one.undivided
    )
    about = "Sentences that hold at least one claim that has not ended, of all sentences."
    for one in found:
        if one.undivided:
            title = contents.title_of(one.document)
            about += f" {title}: sentences of {one.undivided} cannot be told apart here."
    hidden = max(0, len(bars) - _MOST_BARS)
    return Chart("coverage", "Coverage", about, "Document", "sentences", bars, hidden)


def _words(counts: Sequence[Count]) -> tuple[Count, ...]:
    """Begin words of ours with a capital; names and titles stay as others write them."""
    return tuple(Count(one.name.capitalize(), one.count) for one in counts)


def _who(numbers: Stats) -> str:
    """Say how many verdicts nobody but software has given: no person vouches for these levels."""
    alone = sum(one.count for one in numbers.judges if one.name == SOFTWARE_ALONE)
    if not alone:
        return ""
    return (
        f"{alone} of {plural(numbers.verdicts, 'verdict')} and their confidence come from software "
        "alone; no person has confirmed them."
    )


def _origins(count: str) -> str:
    if count == UNDECIDED:
        return count.capitalize()
    return f"{count} origin" if count == "1" else f"{count} origins"
