"""Sources as they are cited."""

from collections.abc import Mapping
from typing import Final

from factcheck.analysis.independence import is_stated
from factcheck.corpus.corpus import Corpus
from factcheck.counts.stats import copies_of
from factcheck.exporters.escape import safe_url
from factcheck.exporters.view.cited import Source
from factcheck.exporters.view.days import day, published
from factcheck.exporters.view.languages import language
from factcheck.exporters.view.origins import named, origin, publisher_names
from factcheck.model.records import OriginRecord, SourceRecord

KINDS: Final[Mapping[str, str]] = {
    "official": "official source",
    "legal-text": "legal text",
    "wire": "news agency copy",
    "news": "news",
    "reference": "reference work",
    "think-tank": "think tank",
    "research": "research",
    "dataset": "data set",
    "social": "social media",
}
"""What kinds of sources are called."""


def sources(corpus: Corpus) -> dict[str, Source]:
    """Return every source of the corpus by its id."""
    names = publisher_names(corpus.sources)
    return {
        source_id: _source(record, names, corpus.origins)
        for source_id, record in corpus.sources.items()
    }


def _source(
    record: SourceRecord, names: Mapping[str, str], origins: Mapping[str, OriginRecord]
) -> Source:
    archive = record.get("archive")
    return Source(
        id=record["id"],
        title=record["title"],
        title_shown=record.get("title_shown", True),
        address=record["url"],
        url=safe_url(record["url"]),
        archive_url=safe_url(archive["url"]) if archive else None,
        archived=day(archive["at"]) if archive else None,
        publisher=record["publisher"],
        authors=tuple(record.get("authors", ())),
        kind=KINDS.get(record["kind"], record["kind"]),
        language=language(record["language"]),
        published=published(record.get("published")),
        retrieved=day(record["retrieved"]["at"]),
        extent=record["retrieved"]["extent"],
        origin=origin(record["origin"], names, origins) if "origin" in record else None,
        is_stated=is_stated(record),
        party=", ".join(named(one, names) for one in _parties(record)),
        standing=record["standing"],
        copies=copies_of(record),
        note=record.get("note", ""),
    )


def _parties(record: SourceRecord) -> tuple[str, ...]:
    named = [record["party"]] if "party" in record else []
    return (*named, *record.get("parties", ()))
