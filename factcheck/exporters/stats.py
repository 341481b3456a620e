"""Numbers about claims, verdicts and sources, for tables and charts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from factcheck.corpus.corpus import Corpus
from factcheck.exporters.selection import EVERYTHING, Selection, select
from factcheck.exporters.view.languages import language
from factcheck.exporters.view.making import is_reviewed
from factcheck.model.records import ClaimRecord, SourceRecord, VerdictRecord
from factcheck.model.status import NEEDS_VERDICT
from factcheck.rules.coverage import coverage
from factcheck.rules.evidence import FITTING, independent_origins, rating_of
from factcheck.rules.facts import facts_of

_AGES: Final = ((31, "up to a month"), (366, "up to a year"), (5 * 366, "up to five years"))
_OLDER: Final = "older"
_LATER: Final = "later"
_UNKNOWN: Final = "unknown"
_AGE_ORDER: Final = (_LATER, *(words for _, words in _AGES), _OLDER, _UNKNOWN)


@dataclass(frozen=True, slots=True)
class Count:
    """How often something occurs."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many sentences of a document hold at least one claim.

    `undivided` names a language whose sentences cannot be told apart; nothing is counted then.
    """

    document: str
    covered: int
    sentences: int
    undivided: str = ""


Counts = tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts over selected claims, their evidence and the sources that they cite.

    `ratings` lists the whole scale in its order, zeros too, and counts only verdicts that stand,
    not those of drafts and of withdrawn or superseded claims; all others list what occurs.
    `independence` counts verdicts that rest on evidence by their number of independent origins.
    Ages are counted back from `as_of`, an empty one meaning that no date is known: of sources
    since publication (a date of reduced precision counts from its first day), of verdicts since
    the day that they hold for.
    """

    claims: int
    documents: int
    evidence: int
    sources: int
    reviewed: int
    as_of: str
    ratings: Counts
    kinds: Counts
    statuses: Counts
    confidences: Counts
    importances: Counts
    stances: Counts
    independence: Counts
    source_kinds: Counts
    languages: Counts
    publishers: Counts
    extents: Counts
    standings: Counts
    source_ages: Counts
    verdict_ages: Counts
    coverage: tuple[Coverage, ...]


def take(corpus: Corpus, selection: Selection = EVERYTHING, *, as_of: str | None = None) -> Stats:
    """Count what is selected; `as_of` is an ISO date, by default that of the newest verdict."""
    claims = select(corpus, selection)
    verdicts = [claim["verdict"] for claim in claims if "verdict" in claim]
    entries = [entry for claim in claims for entry in claim["evidence"].values()]
    sources = _cited(corpus, {entry["source"] for entry in entries})
    day = as_of or max((verdict["as_of"] for verdict in verdicts), default="")
    return Stats(
        claims=len(claims),
        documents=len({claim["provenance"]["document"] for claim in claims}),
        evidence=len(entries),
        sources=len(sources),
        reviewed=sum(is_reviewed(claim, corpus) for claim in claims),
        as_of=day,
        ratings=_by_scale(corpus, [verdict["rating"] for verdict in _standing(claims)]),
        kinds=_most_first(claim["kind"] for claim in claims),
        statuses=_most_first(claim["status"] for claim in claims),
        confidences=_most_first(verdict["confidence"] for verdict in verdicts),
        importances=_most_first(claim.get("importance", _UNKNOWN) for claim in claims),
        stances=_most_first(entry["stance"] for entry in entries),
        independence=_independence(corpus, claims),
        source_kinds=_most_first(source["kind"] for source in sources),
        languages=_most_first(language(source["language"]).name for source in sources),
        publishers=_most_first(source["publisher"] for source in sources),
        extents=_most_first(source["retrieved"]["extent"] for source in sources),
        standings=_most_first(source["standing"] for source in sources),
        source_ages=_ages(map(_published, sources), day),
        verdict_ages=_ages((verdict["as_of"] for verdict in verdicts), day),
        coverage=tuple(_coverage(corpus, claims)),
    )


def _standing(claims: Sequence[ClaimRecord]) -> list[VerdictRecord]:
    """Return the verdicts that hold: not those of drafts and of claims that are gone."""
    return [
        claim["verdict"]
        for claim in claims
        if "verdict" in claim and claim["status"] in NEEDS_VERDICT
    ]


def _cited(corpus: Corpus, ids: set[str]) -> list[SourceRecord]:
    return [corpus.sources[source] for source in sorted(ids) if source in corpus.sources]


def _most_first(names: Iterable[str]) -> Counts:
    counts = Counter(names)
    return tuple(
        Count(name, count)
        for name, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    )


def _in_order(names: Sequence[str], counts: Mapping[str, int]) -> Counts:
    return tuple(Count(name, counts[name]) for name in names if name in counts)


def _by_scale(corpus: Corpus, names: Sequence[str]) -> Counts:
    """Count ratings in the order of the scale; those that it does not have come last."""
    counts = Counter(names)
    order = [*corpus.ratings, *sorted(counts.keys() - corpus.ratings.keys())]
    return tuple(Count(name, counts[name]) for name in order)


def _independence(corpus: Corpus, claims: Sequence[ClaimRecord]) -> Counts:
    found: Counter[int] = Counter()
    for claim in claims:
        rating = rating_of(claim, corpus)
        if rating is not None and FITTING[rating["direction"]]:
            found[len(independent_origins(claim, corpus))] += 1
    return tuple(Count(str(origins), count) for origins, count in sorted(found.items()))


def _published(source: SourceRecord) -> str:
    return source["published"]["date"] if "published" in source else ""


def _ages(dates: Iterable[str], day: str) -> Counts:
    return _in_order(_AGE_ORDER, Counter(_age(iso, day) for iso in dates))


def _age(iso: str, day: str) -> str:
    """Return how long before `day` a date lies, in words."""
    try:
        days = (date.fromisoformat(day) - date.fromisoformat(f"{iso}-01-01"[:10])).days
    except ValueError:
        return _UNKNOWN
    if days < 0:
        return _LATER
    return next((words for most, words in _AGES if days <= most), _OLDER)


def _coverage(corpus: Corpus, claims: Sequence[ClaimRecord]) -> Iterator[Coverage]:
    documents = {claim["provenance"]["document"] for claim in claims}
    for found in coverage(corpus, map(facts_of, claims)):
        if found.document in documents:
            yield Coverage(found.document, found.covered, len(found.sentences), found.undivided)
