"""The rows that `factcheck list` prints."""

from dataclasses import dataclass
from typing import get_args

from factcheck.cli.failure import UseError
from factcheck.cli.table import Table
from factcheck.corpus.corpus import Corpus
from factcheck.model.claim import Status
from factcheck.model.records import ClaimRecord
from factcheck.text import nearest, quoted


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims are wanted; None means any."""

    document: str | None = None
    status: str | None = None
    rating: str | None = None

    def fits(self, claim: ClaimRecord) -> bool:
        """Whether the claim is wanted."""
        return (
            self.document in {None, claim["provenance"]["document"]}
            and self.status in {None, claim["status"]}
            and self.rating in {None, claim["verdict"]["rating"] if "verdict" in claim else ""}
        )


def claims(corpus: Corpus, wanted: Wanted) -> Table:
    """Return the wanted claims in the order of their documents' text."""
    known("document", wanted.document, list(corpus.documents))
    known("status", wanted.status, list(get_args(Status)))
    known("rating", wanted.rating, list(corpus.ratings))
    rows = [
        (
            claim["id"],
            claim["status"],
            claim["verdict"]["rating"] if "verdict" in claim else None,
            claim["verdict"]["confidence"] if "verdict" in claim else None,
            len(claim["evidence"]),
            claim["statement"],
        )
        for document in sorted(corpus.claims_by_document)
        for claim in corpus.claims_by_document[document]
        if wanted.fits(claim)
    ]
    return Table(("id", "status", "rating", "confidence", "evidence", "statement"), tuple(rows))


def sources(corpus: Corpus) -> Table:
    """Return every source with the number of claims that cite it."""
    rows = [
        (
            source["id"],
            source["kind"],
            source["published"]["date"] if "published" in source else None,
            source.get("origin"),
            len(corpus.citations.get(source["id"], ())),
            source["title"],
        )
        for source in corpus.sources.values()
    ]
    return Table(("id", "kind", "published", "origin", "cited", "title"), tuple(rows))


def documents(corpus: Corpus) -> Table:
    """Return every document with its newest revision and the number of its claims."""
    rows = [
        (
            document["id"],
            document["language"],
            corpus.newest_revision(document["id"])["number"],
            len(corpus.claims_by_document.get(document["id"], ())),
            document.get("title"),
        )
        for document in corpus.documents.values()
    ]
    return Table(("id", "language", "revision", "claims", "title"), tuple(rows))


def contributors(corpus: Corpus) -> Table:
    """Return everybody who adds to the corpus."""
    rows = [
        (contributor["id"], contributor["kind"], contributor["name"])
        for contributor in corpus.contributors.values()
    ]
    return Table(("id", "kind", "name"), tuple(rows))


def refuse_filters(kind: str, *filters: str | None) -> None:
    """Raise UseError when a filter for claims is given for something else."""
    if any(filters):
        sentence = f"--document, --status and --rating choose claims; {kind} have none of them"
        raise UseError(sentence)


def known(what: str, value: str | None, options: list[str]) -> None:
    """Raise UseError when the value is none of the options."""
    if value is None or value in options:
        return
    near = nearest(value, options)
    hint = f"did you mean {quoted(near)}?" if near else f"there are: {', '.join(options)}"
    sentence = f"no {what} is called {quoted(value)}; {hint}"
    raise UseError(sentence)
