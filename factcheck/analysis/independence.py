"""Which pieces of evidence go back to one origin, and which to the document's own."""

from collections.abc import Iterator, Mapping
from typing import Final

from factcheck.corpus.corpus import Corpus
from factcheck.model.records import ClaimRecord, EvidenceRecord

_NONE: Final[frozenset[str]] = frozenset()

Entries = Mapping[str, EvidenceRecord]


def root_of(source: str, corpus: Corpus) -> str:
    """Return the root that a source goes back to: its `origin`, or else its own id."""
    record = corpus.sources.get(source)
    return source if record is None else record.get("origin", source)


def document_root(document: str, corpus: Corpus) -> str | None:
    """Return the root that a document goes back to; None where it names none."""
    record = corpus.documents.get(document)
    return None if record is None else record.get("origin")


def circular(claim: ClaimRecord, corpus: Corpus) -> frozenset[str]:
    """Return the keys of the evidence that goes back to the origin of the document.

    It repeats what the document repeats and confirms nothing. So does evidence that shares a
    `group` with it: it rests on the same basis.
    """
    own = document_root(claim["provenance"]["document"], corpus)
    if own is None:
        return _NONE
    return frozenset(
        key for names, keys in _clusters(claim["evidence"], corpus) if own in names for key in keys
    )


def origins(entries: Entries, corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Return the origins of pieces of evidence, each with the keys of what comes from it.

    Entries belong to one origin when their sources go back to one root or when they share a
    `group`, also by way of a third entry. An origin is named by the group of its first entry,
    or else by the root of its source.
    """
    groups = sorted(sorted(keys) for _, keys in _clusters(entries, corpus))
    return {next(_names(entries[keys[0]], corpus)): tuple(keys) for keys in groups}


def _clusters(entries: Entries, corpus: Corpus) -> list[tuple[set[str], list[str]]]:
    """Sort entries into those that share a name, with all names of each cluster."""
    clusters: list[tuple[set[str], list[str]]] = []
    for key, entry in entries.items():
        names, keys = set(_names(entry, corpus)), [key]
        apart = []
        for cluster in clusters:
            if names.isdisjoint(cluster[0]):
                apart.append(cluster)
            else:
                names |= cluster[0]
                keys += cluster[1]
        clusters = [*apart, (names, keys)]
    return clusters


def _names(entry: EvidenceRecord, corpus: Corpus) -> Iterator[str]:
    if "group" in entry:
        yield entry["group"]
    yield root_of(entry["source"], corpus)
