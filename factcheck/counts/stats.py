"""Numbers about a corpus, for tables, charts and pages."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from factcheck.analysis.independence import bearings
from factcheck.corpus.corpus import Corpus
from factcheck.counts.reviews import loudest
from factcheck.counts.standing import (
    is_by_software_alone,
    is_corrected,
    is_in_doubt,
    is_reviewed,
    rests_on,
    shown_as,
    stands,
)
from factcheck.model.records import ClaimRecord, SourceRecord
from factcheck.rules.coverage import Covered, cover
from factcheck.rules.facts import facts_of
from factcheck.text.languages import language_name

SOFTWARE_ALONE: Final = "software alone"
UNDECIDED: Final = "no rating that rests on evidence"

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
    """How many sentences of a document hold at least one claim that has not ended.

    `undivided` names a language whose sentences cannot be told apart; nothing is counted then.
    """

    document: str
    covered: int
    sentences: int
    undivided: str = ""


Counts = tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts over a corpus.

    `ratings`, `kinds`, `statuses` and `importances` add up to `claims`; `confidences`, `judges`,
    `reviews`, `independence` and `verdict_ages` to `verdicts`, those of claims that are assessed,
    reviewed or contested; `stances` and `bearings` to `evidence`; `publishers` to `cited`; the
    other groups to `sources`. `ratings` says what claims are shown as: the whole scale in its
    order, zeros too, then what else occurs. `cited` are the sources that claims cite, `reviewed`
    the claims of that status which a second person rated alike. Ages are counted back from
    `as_of`, an empty one meaning that no date is known: of sources since publication (a date of
    reduced precision counts from its first day), of verdicts since the day that they hold for.
    """

    claims: int
    documents: int
    evidence: int
    quoted: int
    sources: int
    cited: int
    verdicts: int
    in_doubt: int
    reviewed: int
    corrected: int
    as_of: str
    ratings: Counts
    kinds: Counts
    statuses: Counts
    importances: Counts
    confidences: Counts
    judges: Counts
    reviews: Counts
    independence: Counts
    verdict_ages: Counts
    stances: Counts
    bearings: Counts
    source_kinds: Counts
    languages: Counts
    publishers: Counts
    extents: Counts
    standings: Counts
    origins: Counts
    copies: Counts
    source_ages: Counts
    coverage: tuple[Coverage, ...]


def take(corpus: Corpus, *, as_of: str | None = None) -> Stats:
    """Count everything; `as_of` is an ISO date, by default that of the newest verdict."""
    claims = list(corpus.claims.values())
    judged = [claim for claim in claims if stands(claim)]
    verdicts = [claim["verdict"] for claim in judged]
    entries = [entry for claim in claims for entry in claim["evidence"].values()]
    sources = list(corpus.sources.values())
    cited = corpus.sources.keys() & {entry["source"] for entry in entries}
    day = as_of or max((verdict["as_of"] for verdict in verdicts), default="")
    return Stats(
        claims=len(claims),
        documents=len({*corpus.documents, *corpus.claims_by_document}),
        evidence=len(entries),
        quoted=sum("quote" in entry for entry in entries),
        sources=len(sources),
        cited=len(cited),
        verdicts=len(judged),
        in_doubt=sum(is_in_doubt(claim, corpus) for claim in claims),
        reviewed=sum(is_reviewed(claim, corpus) for claim in claims),
        corrected=sum(is_corrected(claim) for claim in claims),
        as_of=day,
        ratings=_by_scale(corpus, [shown_as(claim) for claim in claims]),
        kinds=_most_first(claim["kind"] for claim in claims),
        statuses=_most_first(claim["status"] for claim in claims),
        importances=_most_first(claim.get("importance", _UNKNOWN) for claim in claims),
        confidences=_most_first(verdict["confidence"] for verdict in verdicts),
        judges=_most_first(_judge(claim, corpus) for claim in judged),
        reviews=_most_first(_review(claim, corpus) for claim in judged),
        independence=_independence(corpus, judged),
        verdict_ages=_ages((verdict["as_of"] for verdict in verdicts), day),
        stances=_most_first(entry["stance"] for entry in entries),
        bearings=_most_first(
            one.value for claim in claims for one in bearings(claim, corpus).values()
        ),
        source_kinds=_most_first(source["kind"] for source in sources),
        languages=_most_first(language_name(source["language"]) for source in sources),
        publishers=_most_first(corpus.sources[name]["publisher"] for name in cited),
        extents=_most_first(source["retrieved"]["extent"] for source in sources),
        standings=_most_first(source["standing"] for source in sources),
        origins=_most_first(map(_origin, sources)),
        copies=_most_first(map(copies_of, sources)),
        source_ages=_ages(map(_published, sources), day),
        coverage=tuple(_coverage(corpus)),
    )


def copies_of(source: SourceRecord) -> str:
    """Say which copies of a source are kept, so that somebody can read it again."""
    found = [name for name in ("archive", "capture") if name in source]
    return " and ".join(found) or "none"


def covered(corpus: Corpus, document: str, claims: Iterable[ClaimRecord]) -> Covered | None:
    """Return the sentences of a document with those of the claims that stand in them."""
    if (document, corpus.newest_revision(document)["number"]) not in corpus.texts:
        return None
    return cover(corpus, document, [facts_of(claim) for claim in claims])


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


def _judge(claim: ClaimRecord, corpus: Corpus) -> str:
    if is_by_software_alone(claim, corpus):
        return SOFTWARE_ALONE
    judge = corpus.contributors.get(claim["verdict"]["by"])
    kind = judge["kind"] if judge is not None else _UNKNOWN
    return "software, and a person agrees" if kind == "software" else kind


def _review(claim: ClaimRecord, corpus: Corpus) -> str:
    says = loudest(corpus, claim)
    return "none" if says is None else f"a second person {says}"


def _independence(corpus: Corpus, judged: Sequence[ClaimRecord]) -> Counts:
    found = Counter(_origins(rests_on(claim, corpus)) for claim in judged)
    numbers = sorted(found.keys() - {UNDECIDED}, key=int)
    return _in_order([*numbers, UNDECIDED], found)


def _origins(found: Mapping[str, tuple[str, ...]] | None) -> str:
    return UNDECIDED if found is None else str(len(found))


def _origin(source: SourceRecord) -> str:
    if "origin" in source:
        return "goes back to an origin"
    return "first-hand" if source.get("first_hand", False) else "not looked into"


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


def _coverage(corpus: Corpus) -> Iterator[Coverage]:
    for document in corpus.documents:
        found = covered(corpus, document, corpus.claims_by_document.get(document, ()))
        if found is not None:
            yield Coverage(document, found.covered, len(found.sentences), found.undivided)
