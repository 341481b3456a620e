"""When things happened, when sources were published, and what was known when.

Each claim is a lane: a bar for the time that it is about, a mark for each source by its date, and
a line for the day that the verdict holds for. Where there are many claims, each document has a
timeline of its own and this page only counts.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.files import File
from factcheck.exporters.site.frame import Page
from factcheck.exporters.site.frame import files as framed
from factcheck.exporters.site.routes import lanes_path
from factcheck.exporters.site.years import Line, line
from factcheck.exporters.view.days import day, period, plain
from factcheck.exporters.view.values import Mention
from factcheck.model.records import ClaimRecord
from factcheck.text import plural

_MOST_LANES: Final = 150
_LEAST_WIDTH: Final = 0.5
_WHOLE: Final = 100.0


@dataclass(frozen=True, slots=True)
class Dot:
    """A source by its date."""

    x: float
    stance: str
    words: str


@dataclass(frozen=True, slots=True)
class Span:
    """A time, as a bar."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Lane:
    """One claim; `as_of` is None without a verdict."""

    claim: Mention
    span: Span | None
    dots: tuple[Dot, ...]
    as_of: float | None
    period: str
    words: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How much is dated in one year: height in per cent of the most."""

    name: str
    claims: int
    sources: int
    claims_height: float
    sources_height: float


def files(contents: Contents) -> Iterator[File]:
    """Yield the timeline of the corpus."""
    apart = is_apart(contents)
    records: Sequence[ClaimRecord] = [] if apart else contents.records
    values = _values(contents, records) | {
        "tallies": _tallies(contents),
        "title": "Timeline",
        "documents": list(contents.by_document) if apart else [],
        "titles": {name: contents.title_of(name) for name in contents.by_document},
        "dated": _published(contents) if not apart else [],
    }
    twin = {"years": values["tallies"], "claims": _twin(contents.records)}
    yield from framed(Page("timeline.html", "site/timeline.jinja", values, twin), contents)


def of_document(contents: Contents, document: str) -> Iterator[File]:
    """Yield the timeline of a document."""
    records = contents.by_document[document]
    values = _values(contents, records) | {
        "tallies": [],
        "title": f"Timeline: {contents.title_of(document)}",
        "documents": [],
        "titles": {},
        "dated": [],
        "document": document,
    }
    page = Page(lanes_path(document), "site/timeline.jinja", values, {"claims": _twin(records)})
    yield from framed(page, contents)


def is_apart(contents: Contents) -> bool:
    """Whether each document needs a timeline of its own."""
    return len(contents.records) > _MOST_LANES


def _values(contents: Contents, records: Sequence[ClaimRecord]) -> dict[str, object]:
    found = line(iso for record in records for iso in _dates(record, contents))
    lanes = [_lane(record, contents, found) for record in records]
    return {
        "line": found,
        "about": [
            lane
            for record, lane in sorted(
                zip(records, lanes, strict=True), key=lambda one: _starts(one[0])
            )
            if lane.span
        ],
        "timeless": [lane for lane in lanes if not lane.span],
    }


def _dates(record: ClaimRecord, contents: Contents) -> Iterator[str]:
    if "period" in record:
        yield from (record["period"]["from"], record["period"]["to"])
    if "verdict" in record:
        yield record["verdict"]["as_of"]
    for entry in record["evidence"].values():
        source = contents.corpus.sources.get(entry["source"])
        if source and "published" in source:
            yield source["published"]["date"]


def _starts(record: ClaimRecord) -> str:
    return record["period"]["from"] if "period" in record else ""


def _lane(record: ClaimRecord, contents: Contents, found: Line) -> Lane:
    dots = tuple(_dots(record, contents, found))
    verdict = record.get("verdict")
    dated = plural(len(dots), "dated source")
    undated = len({one["source"] for one in record["evidence"].values()}) - len(dots)
    parts = [dated, f"{undated} undated" if undated else ""]
    if verdict:
        parts.append(f"judged as of {day(verdict['as_of']).words}")
    return Lane(
        claim=contents.mentions[record["id"]],
        span=_span(record, found),
        dots=dots,
        as_of=found.place(verdict["as_of"]) if verdict else None,
        period=period(record.get("period")),
        words=", ".join(filter(None, parts)),
    )


def _span(record: ClaimRecord, found: Line) -> Span | None:
    if "period" not in record:
        return None
    start, end = found.place(record["period"]["from"]), found.place(record["period"]["to"])
    width = max(end - start, _LEAST_WIDTH)
    return Span(round(min(start, _WHOLE - width), 3), round(width, 3))


def _dots(record: ClaimRecord, contents: Contents, found: Line) -> Iterator[Dot]:
    """Yield a mark for each dated source, with what it does to the claim."""
    stances = {entry["source"]: entry["stance"] for entry in record["evidence"].values()}
    for name, stance in stances.items():
        source = contents.corpus.sources.get(name)
        if source and "published" in source:
            iso = source["published"]["date"]
            yield Dot(found.place(iso), stance, f"{source['publisher']}, {plain(iso)}: {stance}")


def _tallies(contents: Contents) -> list[Tally]:
    claims = Counter(_starts(record)[:4] for record in contents.records if "period" in record)
    sources = Counter(
        source["published"]["date"][:4]
        for source in contents.corpus.sources.values()
        if "published" in source
    )
    most = max([*claims.values(), *sources.values()], default=0) or 1
    return [
        Tally(
            name,
            claims[name],
            sources[name],
            round(claims[name] / most * _WHOLE, 3),
            round(sources[name] / most * _WHOLE, 3),
        )
        for name in sorted(claims | sources)
    ]


def _published(contents: Contents) -> list[tuple[str, list[object]]]:
    """Return the dated sources by year, each year in the order of publication."""
    found: dict[str, list[object]] = {}
    dated = [one for one in contents.around.sources.values() if one.published.iso]
    for source in sorted(dated, key=lambda one: (one.published.iso, one.id)):
        found.setdefault(source.published.iso[:4], []).append(source)
    return list(found.items())


def _twin(records: Sequence[ClaimRecord]) -> list[dict[str, object]]:
    return [
        {
            "id": record["id"],
            "period": record.get("period"),
            "as_of": record["verdict"]["as_of"] if "verdict" in record else None,
        }
        for record in records
    ]
