"""Names of people and publishers, each with the place where it stands."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.rules.facts import ClaimFacts


class Name(NamedTuple):
    """A name as it is written at one place."""

    text: str
    path: str
    pointer: str


CLAIMANT: Final = "/provenance/claimant/name"


def contributors(corpus: Corpus) -> Iterator[Name]:
    """Yield the names of contributors."""
    for handle, record in corpus.contributors.items():
        yield Name(record["name"], path_of(Kind.CONTRIBUTOR, handle), "/name")


def handles(corpus: Corpus) -> Iterator[Name]:
    """Yield the ids of contributors."""
    for handle in corpus.contributors:
        yield Name(handle, path_of(Kind.CONTRIBUTOR, handle), "/id")


def publishers(corpus: Corpus) -> Iterator[Name]:
    """Yield the publishers of documents and sources."""
    for document_id, document in corpus.documents.items():
        if "publisher" in document:
            yield Name(document["publisher"], path_of(Kind.DOCUMENT, document_id), "/publisher")
    for source_id, source in corpus.sources.items():
        yield Name(source["publisher"], path_of(Kind.SOURCE, source_id), "/publisher")


def authors_and_titles(corpus: Corpus) -> Iterator[Name]:
    """Yield the authors and titles of documents and sources."""
    for document_id, document in corpus.documents.items():
        path = path_of(Kind.DOCUMENT, document_id)
        yield from _authors(document.get("authors", ()), path)
        if "title" in document:
            yield Name(document["title"], path, "/title")
    for source_id, source in corpus.sources.items():
        path = path_of(Kind.SOURCE, source_id)
        yield from _authors(source.get("authors", ()), path)
        yield Name(source["title"], path, "/title")


def claimants(facts: Sequence[ClaimFacts]) -> Iterator[Name]:
    """Yield the claimants of claims."""
    for claim in facts:
        if claim.claimant:
            yield Name(claim.claimant, claim.path, CLAIMANT)


def statements(facts: Sequence[ClaimFacts]) -> Iterator[Name]:
    """Yield the statements of claims, but for those in ASCII alone."""
    for claim in facts:
        if not claim.statement.isascii():
            yield Name(claim.statement, claim.path, "/statement")


def _authors(authors: Iterable[str], path: str) -> Iterator[Name]:
    for place, author in enumerate(authors):
        yield Name(author, path, f"/authors/{place}")
