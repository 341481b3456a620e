"""Which sides speak about themselves in evidence; a party's word is its claim, no confirmation."""

from collections.abc import Iterable

from factcheck.corpus.corpus import Corpus
from factcheck.model.records import EvidenceRecord, SourceRecord


def sides_of(entry: EvidenceRecord, corpus: Corpus) -> tuple[str, ...]:
    """Return the sides that speak about themselves in a piece of evidence.

    What the evidence says goes before what its source says, and that before what the origin says:
    a newspaper that repeats the statement of a ministry has no word of its own in it.
    """
    if "parties" in entry:
        return tuple(entry["parties"])
    if "origin" in entry:
        return _sides_of_origin(entry["origin"], corpus)
    source = corpus.sources.get(entry["source"])
    return () if source is None else sides_of_source(source, corpus)


def sides_of_source(source: SourceRecord, corpus: Corpus) -> tuple[str, ...]:
    """Return the sides that speak in a source: as it says, or as the origin that it repeats."""
    named = [source["party"]] if "party" in source else []
    own = (*named, *source.get("parties", ()))
    return own or _sides_of_origin(source.get("origin", ""), corpus)


def _sides_of_origin(origin: str, corpus: Corpus) -> tuple[str, ...]:
    record = corpus.origins.get(origin)
    return () if record is None else tuple(record.get("parties", ()))


def only_side(entries: Iterable[EvidenceRecord], corpus: Corpus) -> str | None:
    """Return the side that speaks in all of some evidence; None if there is more than one voice.

    A side that speaks with others, or under a longer name (town, town-county), is still the same.
    """
    alone: set[str] | None = None
    for entry in entries:
        sides = set(sides_of(entry, corpus))
        alone = sides if alone is None else _common(alone, sides)
        if not alone:
            return None
    return min(alone) if alone else None


def _common(sides: set[str], others: set[str]) -> set[str]:
    """Return the sides that are among the others, whole or as a part: town in town-county."""
    return {min(one, other, key=len) for one in sides for other in others if _is_part(one, other)}


def _is_part(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return f"-{shorter}-" in f"-{longer}-"
