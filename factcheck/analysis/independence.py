"""Which pieces of evidence go back to one origin, and which to the document's own."""

from collections.abc import Iterator, Mapping
from typing import Final

from factcheck.analysis.address import page_of
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

    It repeats what the document repeats and confirms nothing. So does the document's own page,
    and evidence that shares a `group` with either: it rests on the same basis.
    """
    own = names_of_document(claim["provenance"]["document"], corpus)
    if not own:
        return _NONE
    return frozenset(
        key
        for names, keys in _clusters(claim["evidence"], corpus)
        if not own.isdisjoint(names)
        for key in keys
    )


def quotes_itself(claim: ClaimRecord, corpus: Corpus) -> frozenset[str]:
    """Return the keys of the evidence that is the document itself, at its address or in a copy."""
    page = document_page(claim["provenance"]["document"], corpus)
    if page is None:
        return _NONE
    evidence = claim["evidence"]
    return frozenset(key for key in evidence if page in names_of(evidence[key]["source"], corpus))


def names_of_document(document: str, corpus: Corpus) -> frozenset[str]:
    """Return what evidence must not share with a document: its root, and its page."""
    known: dict[str, frozenset[str]] = corpus.worked_out.setdefault(f"{__name__}:documents", {})
    names = known.get(document)
    if names is None:
        own = document_root(document, corpus), document_page(document, corpus)
        names = known[document] = frozenset(filter(None, own))
    return names


def document_page(document: str, corpus: Corpus) -> str | None:
    """Return the name of the page of a document; None where its address is not known."""
    record = corpus.documents.get(document)
    return None if record is None or "url" not in record else f"page:{page_of(record['url'])}"


def names_of(source: str, corpus: Corpus) -> frozenset[str]:
    """Return what a source is known by: what shares one of these is no second source.

    The root that it goes back to; its page and that of its archived copy, whatever their
    addresses look like; the digest of what was captured; its title with authors and publisher.
    """
    known: dict[str, frozenset[str]] = corpus.worked_out.setdefault(__name__, {})
    names = known.get(source)
    if names is None:
        names = known[source] = frozenset(_source_names(source, corpus))
    return names


def _source_names(source: str, corpus: Corpus) -> Iterator[str]:
    yield root_of(source, corpus)
    record = corpus.sources.get(source)
    if record is None:
        return
    yield f"page:{page_of(record['url'])}"
    if "archive" in record:
        yield f"page:{page_of(record['archive']['url'])}"
    if "capture" in record:
        yield f"capture:{record['capture']['sha256']}"
    work = (record["title"], *record.get("authors", ()), record["publisher"])
    yield f"work:{'|'.join(map(_plainly, work))}"


def _plainly(words: str) -> str:
    """Write words without case, punctuation and blanks."""
    return "".join(filter(str.isalnum, words.casefold()))


def origins(entries: Entries, corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Return the origins of pieces of evidence, each with the keys of what comes from it.

    Entries belong to one origin when their sources have a name in common or when they share a
    `group`, also by way of a third entry. An origin is named by the group of its first entry,
    or else by the root of its source.
    """
    groups = sorted(sorted(keys) for _, keys in _clusters(entries, corpus))
    return {_name(entries[keys[0]], corpus): tuple(keys) for keys in groups}


def _name(entry: EvidenceRecord, corpus: Corpus) -> str:
    return entry["group"] if "group" in entry else root_of(entry["source"], corpus)


def _clusters(entries: Entries, corpus: Corpus) -> list[tuple[set[str], list[str]]]:
    """Sort entries into those that share a name, with all names of each cluster."""
    clusters: list[tuple[set[str], list[str]]] = []
    for key, entry in entries.items():
        names, keys = set(names_of(entry["source"], corpus)), [key]
        if "group" in entry:
            names.add(entry["group"])
        apart = []
        for cluster in clusters:
            if names.isdisjoint(cluster[0]):
                apart.append(cluster)
            else:
                names |= cluster[0]
                keys += cluster[1]
        clusters = [*apart, (names, keys)]
    return clusters
