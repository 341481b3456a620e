"""How the work was done, said plainly: by whom, by what means, and what was not done."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from factcheck.corpus.corpus import Corpus
from factcheck.counts import standing
from factcheck.counts.reviews import Says, loudest
from factcheck.exporters.view.brief import origins
from factcheck.exporters.view.cited import Source
from factcheck.exporters.view.people import person, with_kind
from factcheck.model.records import ClaimRecord
from factcheck.model.status import ENDS
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
    unreviewed = not all(standing.is_reviewed(claim, corpus) for claim in claims)
    return (
        *((_review(claims, corpus),) if unreviewed else ()),
        *_unattended(claims, corpus),
        *origins(claims, corpus),
        *_reading(cited, besides="full"),
        *_copies(claims, cited),
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
        *_disagreement(claims, corpus),
        *_dates(claims, cited),
        *_reading(cited),
        *_copies(claims, cited),
        *_undated(cited),
    )


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
    done = Counter(verdict["by"] for verdict in standing.verdicts_of(claims))
    for handle, count in sorted(done.items()):
        yield f"{plural(count, 'verdict')} given by {with_kind(person(corpus, handle))}."
    instead = Counter(standing.instead_of_rating(claim) for claim in claims)
    if instead[standing.UNRATED]:
        yield f"{plural(instead[standing.UNRATED], 'claim')} without a verdict yet."
    for status in ENDS:
        if instead[status]:
            yield f"{plural(instead[status], 'claim')} {status}, whose last rating does not stand."


def _review(claims: Sequence[ClaimRecord], corpus: Corpus) -> str:
    reviewed = sum(standing.is_reviewed(claim, corpus) for claim in claims)
    count = f"{reviewed} of {plural(len(claims), 'claim')}"
    return f"{count} with the status reviewed: a second person agrees with rating and evidence."


def _unattended(claims: Sequence[ClaimRecord], corpus: Corpus) -> Iterator[str]:
    judged = [claim for claim in claims if standing.stands(claim)]
    alone = sum(standing.is_by_software_alone(claim, corpus) for claim in judged)
    if alone:
        yield (
            f"{alone} of {plural(len(judged), 'verdict')} and their confidence come from software "
            "alone."
        )


def _disagreement(claims: Sequence[ClaimRecord], corpus: Corpus) -> Iterator[str]:
    judged = [claim for claim in claims if standing.stands(claim)]
    found = Counter(loudest(corpus, claim) for claim in judged)
    for says in (Says.OTHER_RATING, Says.DISPUTES_EVIDENCE, Says.JUDGED_EARLIER):
        if found[says]:
            yield f"{found[says]} of {plural(len(judged), 'verdict')}: a second person {says}."


def _dates(claims: Sequence[ClaimRecord], cited: Sequence[Source]) -> Iterator[str]:
    """Say how old the knowledge is: no younger than what was read, whatever day it was judged."""
    if not cited or not standing.verdicts_of(claims):
        return
    newest = max((one.published for one in cited), key=lambda one: one.iso)
    read = max((one.retrieved for one in cited), key=lambda one: one.iso).words
    known = f"the newest of which is of {newest.words}" if newest.iso else "none of which is dated"
    yield f"The verdicts hold for the sources read, {known}; the last was read on {read}."


def _copies(claims: Sequence[ClaimRecord], cited: Sequence[Source]) -> Iterator[str]:
    """Say how much a reader could still look up when pages are gone, where that is not all."""
    kept = sum(source.copies != "none" for source in cited)
    entries = [entry for claim in claims for entry in claim["evidence"].values()]
    quoted = sum("quote" in entry for entry in entries)
    if kept < len(cited):
        yield f"{kept} of {plural(len(cited), 'cited source')} kept in an archive or a capture."
    if quoted < len(entries):
        pieces = plural(len(entries), "piece")
        yield f"{quoted} of {pieces} of evidence with the source's own words."


def _reading(cited: Sequence[Source], besides: str = "") -> Iterator[str]:
    extents = Counter(source.extent for source in cited if source.extent != besides)
    for extent, count in sorted(extents.items()):
        yield f"{count} of {plural(len(cited), 'cited source')} read {_EXTENTS[extent]}."


def _undated(cited: Sequence[Source]) -> Iterator[str]:
    undated = sum(source.published.precision == "unknown" for source in cited)
    if undated:
        yield f"{undated} of {plural(len(cited), 'cited source')} without a known date."
