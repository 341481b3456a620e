"""How the work was done, said plainly: by whom, by what means, and what was not done."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from factcheck.corpus.corpus import Corpus
from factcheck.exporters.view.days import day
from factcheck.exporters.view.people import person, with_kind
from factcheck.exporters.view.values import Source
from factcheck.model.records import ClaimRecord
from factcheck.text import plural

_METHODS: Final = {
    "manual": "taken from the text by hand",
    "assisted": "taken from the text with the help of a tool",
    "automatic": "taken from the text automatically",
    "imported": "taken over from other data",
}
_EXTENTS: Final = {
    "full": "in full",
    "opening": "in their opening only, so what stands further down was not seen",
    "excerpt": "in an excerpt only",
}


def caveats(
    claims: Sequence[ClaimRecord], cited: Sequence[Source], corpus: Corpus
) -> tuple[str, ...]:
    """Return what was not done: claims that nobody else reviewed, sources not read in full."""
    unreviewed = not all(is_reviewed(claim, corpus) for claim in claims)
    return (
        *((_review(claims, corpus),) if unreviewed else ()),
        *_reading(cited, besides="full"),
    )


def making(
    claims: Sequence[ClaimRecord], cited: Sequence[Source], corpus: Corpus
) -> tuple[str, ...]:
    """Return sentences on extraction, assessment, review, dates and how sources were read."""
    if not claims:
        return ()
    return (
        *_extraction(claims, corpus),
        *_assessment(claims, corpus),
        _review(claims, corpus),
        *_dates(claims),
        *_reading(cited),
        *_undated(cited),
    )


def is_reviewed(claim: ClaimRecord, corpus: Corpus) -> bool:
    """Whether a person has reviewed who neither took the claim nor judged it."""
    authors = {claim["provenance"]["extracted"]["by"]}
    if "verdict" in claim:
        authors.add(claim["verdict"]["by"])
    reviewers = claim.get("reviews", {}).keys() - authors
    return any(person(corpus, handle).kind == "person" for handle in reviewers)


def cited(claims: Iterable[ClaimRecord], sources: dict[str, Source]) -> list[Source]:
    """Return the sources that the claims cite, by id."""
    ids = {entry["source"] for claim in claims for entry in claim["evidence"].values()}
    return [sources[source_id] for source_id in sorted(ids) if source_id in sources]


def common_extent(cited: Sequence[Source]) -> str:
    """Return how far all sources were read, or nothing where that differs."""
    extents = {source.extent for source in cited}
    return extents.pop() if len(extents) == 1 else ""


def _extraction(claims: Sequence[ClaimRecord], corpus: Corpus) -> Iterator[str]:
    done = Counter(
        (one["by"], one["method"]) for one in (claim["provenance"]["extracted"] for claim in claims)
    )
    for (handle, method), count in sorted(done.items()):
        who = with_kind(person(corpus, handle))
        yield f"{plural(count, 'claim')} {_METHODS[method]}, by {who}."


def _assessment(claims: Sequence[ClaimRecord], corpus: Corpus) -> Iterator[str]:
    done = Counter(claim["verdict"]["by"] for claim in claims if "verdict" in claim)
    for handle, count in sorted(done.items()):
        yield f"{plural(count, 'verdict')} given by {with_kind(person(corpus, handle))}."
    missing = len(claims) - done.total()
    if missing:
        yield f"{plural(missing, 'claim')} without a verdict yet."


def _review(claims: Sequence[ClaimRecord], corpus: Corpus) -> str:
    reviewed = sum(is_reviewed(claim, corpus) for claim in claims)
    return f"{reviewed} of {plural(len(claims), 'claim')} reviewed by a second person."


def _dates(claims: Sequence[ClaimRecord]) -> Iterator[str]:
    dates = sorted({claim["verdict"]["as_of"] for claim in claims if "verdict" in claim})
    if len(dates) == 1:
        yield f"The verdicts hold for what was known on {day(dates[0]).words}."
    elif dates:
        first, last = day(dates[0]).words, day(dates[-1]).words
        yield f"The verdicts hold for what was known on dates from {first} to {last}."


def _reading(cited: Sequence[Source], besides: str = "") -> Iterator[str]:
    extents = Counter(source.extent for source in cited if source.extent != besides)
    for extent, count in sorted(extents.items()):
        yield f"{count} of {plural(len(cited), 'cited source')} read {_EXTENTS[extent]}."


def _undated(cited: Sequence[Source]) -> Iterator[str]:
    undated = sum(source.published.precision == "unknown" for source in cited)
    if undated:
        yield f"{undated} of {plural(len(cited), 'cited source')} without a known date."
