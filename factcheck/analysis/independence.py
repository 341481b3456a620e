"""Which pieces of evidence are independent of the document, and of each other."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from factcheck.analysis.address import host_of, page_of
from factcheck.corpus.corpus import Corpus
from factcheck.model.records import ClaimRecord, EvidenceRecord, SourceRecord

PLATFORMS: Final = frozenset(
    {
        "archive.org",
        "arxiv.org",
        "bsky.app",
        "doi.org",
        "drive.google.com",
        "facebook.com",
        "github.com",
        "instagram.com",
        "linkedin.com",
        "medium.com",
        "reddit.com",
        "scribd.com",
        "t.me",
        "threads.net",
        "tiktok.com",
        "weibo.com",
        "x.com",
        "youtube.com",
        "zenodo.org",
    }
)
"""Hosts where many publish; everywhere else a host has one publisher."""

_NONE: Final[frozenset[str]] = frozenset()

Entries = Mapping[str, EvidenceRecord]


class Bearing(StrEnum):
    """What a piece of evidence can do for its claim.

    CIRCULAR goes back to the origin of the document, OWN_PUBLISHER to its publisher or agency.
    NOT_LOOKED_INTO: whether it goes back to another publication, nobody has said.
    """

    INDEPENDENT = "independent"
    CIRCULAR = "circular"
    OWN_PUBLISHER = "own-publisher"
    NOT_LOOKED_INTO = "not-looked-into"


class Traits(NamedTuple):
    """What evidence is known by.

    What shares something `same` is the same thing over again. What shares `issuers` comes from
    one publisher or agency; `pages` are where it stands. It `is_stated` what it goes back to.
    """

    root: str
    same: frozenset[str]
    issuers: frozenset[str]
    pages: frozenset[str]
    is_stated: bool

    @property
    def names(self) -> frozenset[str]:
        """All that independent evidence must not share."""
        return self.same | self.issuers | self.pages


def bearings(claim: ClaimRecord, corpus: Corpus) -> dict[str, Bearing]:
    """Say of each piece of evidence what it can do, in the order of the evidence."""
    barred = circular(claim, corpus)
    issuers = _own(claim["provenance"]["document"], corpus).issuers
    found = {}
    for key, entry in claim["evidence"].items():
        traits = traits_of(entry, corpus)
        if key in barred:
            found[key] = Bearing.CIRCULAR
        elif not issuers.isdisjoint(traits.issuers):
            found[key] = Bearing.OWN_PUBLISHER
        else:
            found[key] = Bearing.INDEPENDENT if traits.is_stated else Bearing.NOT_LOOKED_INTO
    return found


def repeating(claim: ClaimRecord, corpus: Corpus) -> frozenset[str]:
    """Return the keys of the evidence in which the document, or its publisher, speaks again."""
    document = claim["provenance"]["document"]
    own = _own(document, corpus)
    if not own.issuers and not own.names:
        return _NONE
    again = {Bearing.CIRCULAR, Bearing.OWN_PUBLISHER}
    return frozenset(key for key, bearing in bearings(claim, corpus).items() if bearing in again)


def circular(claim: ClaimRecord, corpus: Corpus) -> frozenset[str]:
    """Return the keys of the evidence that goes back to the origin of the document.

    It repeats what the document repeats and confirms nothing. So does the document's own page,
    and evidence that shares a `group` with either: it rests on the same basis.
    """
    own = names_of_document(claim["provenance"]["document"], corpus)
    if not own:
        return _NONE
    named = (
        (key, traits_of(entry, corpus).same | _group(entry))
        for key, entry in claim["evidence"].items()
    )
    return frozenset(
        key for names, keys in _clusters(named) if not own.isdisjoint(names) for key in keys
    )


def quotes_itself(claim: ClaimRecord, corpus: Corpus) -> frozenset[str]:
    """Return the keys of the evidence that is the document itself, at its address or in a copy."""
    page = document_page(claim["provenance"]["document"], corpus)
    if page is None:
        return _NONE
    evidence = claim["evidence"]
    return frozenset(key for key in evidence if page in traits_of(evidence[key], corpus).pages)


def origins(entries: Entries, corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Return the origins of pieces of evidence, each with the keys of what comes from it.

    Entries belong to one origin when their sources have a name in common, the publisher or
    agency included, or when they share a `group`, also by way of a third entry. An origin is
    named by the group of its first entry, or else by the root that it goes back to.
    """
    named = (
        (key, traits_of(entry, corpus).names | _group(entry)) for key, entry in entries.items()
    )
    groups = sorted(sorted(keys) for _, keys in _clusters(named))
    return {_name(entries[keys[0]], corpus): tuple(keys) for keys in groups}


def traits_of(entry: EvidenceRecord, corpus: Corpus) -> Traits:
    """Return what a piece of evidence is known by: its source, but for an origin of its own."""
    known: dict[str, Traits] = corpus.worked_out.setdefault(__name__, {})
    source = entry["source"]
    traits = known.get(source)
    if traits is None:
        traits = known[source] = _traits(source, corpus)
    if "origin" not in entry:
        return traits
    root = entry["origin"]
    return Traits(root, frozenset({root}), _issuers(root, corpus), traits.pages, is_stated=True)


def root_of(source: str, corpus: Corpus) -> str:
    """Return the root that a source goes back to: its `origin`, or else its own id."""
    record = corpus.sources.get(source)
    return source if record is None else record.get("origin", source)


def is_stated(source: SourceRecord) -> bool:
    """Whether somebody has said what a source goes back to: an origin, or nothing else."""
    return "origin" in source or source.get("first_hand", False)


def names_of_document(document: str, corpus: Corpus) -> frozenset[str]:
    """Return what evidence must not share with a document: its root, and its page."""
    return _own(document, corpus).names


def document_page(document: str, corpus: Corpus) -> str | None:
    """Return the name of the page of a document; None where its address is not known."""
    return _own(document, corpus).page


class _Own(NamedTuple):
    """What a document is known by: its root and page, and whose it is."""

    names: frozenset[str] = _NONE
    page: str | None = None
    issuers: frozenset[str] = _NONE


def _own(document: str, corpus: Corpus) -> _Own:
    known: dict[str, _Own] = corpus.worked_out.setdefault(_Own.__qualname__, {})
    own = known.get(document)
    if own is None:
        own = known[document] = _own_anew(document, corpus)
    return own


def _own_anew(document: str, corpus: Corpus) -> _Own:
    record = corpus.documents.get(document)
    if record is None:
        return _Own()
    page = f"page:{page_of(record['url'])}" if "url" in record else None
    issuers = _issuers(record["origin"], corpus) if "origin" in record else _NONE
    if "publisher" in record:
        issuers |= {_by(record["publisher"])}
    return _Own(frozenset(filter(None, (record.get("origin"), page))), page, issuers)


def _traits(source: str, corpus: Corpus) -> Traits:
    """A source that cannot be read has a problem of its own, and gets no second one here."""
    record = corpus.sources.get(source)
    if record is None:
        return Traits(source, frozenset({source}), _NONE, _NONE, is_stated=True)
    root = record.get("origin", source)
    pages = frozenset(_pages(record))
    issuers = _NONE
    if "origin" in record:
        issuers = _issuers(root, corpus)
    elif is_stated(record):
        issuers = frozenset(_own_issuers(record))
    return Traits(root, pages | {root}, issuers, pages, is_stated(record))


def _pages(record: SourceRecord) -> Iterator[str]:
    """Its page and that of its archived copy, what was captured, its title with all names."""
    yield f"page:{page_of(record['url'])}"
    if "archive" in record:
        yield f"page:{page_of(record['archive']['url'])}"
    if "capture" in record:
        yield f"capture:{record['capture']['sha256']}"
    work = (record["title"], *record.get("authors", ()), record["publisher"])
    yield f"work:{'|'.join(map(_plainly, work))}"


def _issuers(origin: str, corpus: Corpus) -> frozenset[str]:
    record = corpus.origins.get(origin)
    if record is None or "publisher" not in record:
        return _NONE
    return frozenset({_by(record["publisher"])})


def _own_issuers(record: SourceRecord) -> Iterator[str]:
    yield _by(record["publisher"])
    host = host_of(record["url"])
    if host not in PLATFORMS:
        yield f"host:{host}"


def _by(publisher: str) -> str:
    return f"by:{_plainly(publisher).removeprefix('the')}"


def _plainly(words: str) -> str:
    """Write words without case, punctuation and blanks."""
    return "".join(filter(str.isalnum, words.casefold()))


def _group(entry: EvidenceRecord) -> frozenset[str]:
    return frozenset({f"group:{entry['group']}"}) if "group" in entry else _NONE


def _name(entry: EvidenceRecord, corpus: Corpus) -> str:
    return entry["group"] if "group" in entry else traits_of(entry, corpus).root


def _clusters(named: Iterable[tuple[str, frozenset[str]]]) -> list[tuple[set[str], list[str]]]:
    """Sort keys into those that share a name, with all names of each cluster."""
    clusters: list[tuple[set[str], list[str]]] = []
    for key, own in named:
        names, keys = set(own), [key]
        apart = []
        for cluster in clusters:
            if names.isdisjoint(cluster[0]):
                apart.append(cluster)
            else:
                names |= cluster[0]
                keys += cluster[1]
        clusters = [*apart, (names, keys)]
    return clusters
