"""The rows that `factcheck list` prints."""

from collections import Counter

from factcheck.cli.failure import UseError
from factcheck.cli.table import Table
from factcheck.corpus.corpus import Corpus
from factcheck.exporters.selection import Selection, select


def claims(corpus: Corpus, selection: Selection) -> Table:
    """Return the selected claims in the order of their documents' text."""
    rows = [
        (
            claim["id"],
            claim["status"],
            claim["verdict"]["rating"] if "verdict" in claim else None,
            claim["verdict"]["confidence"] if "verdict" in claim else None,
            len(claim["evidence"]),
            claim["statement"],
        )
        for claim in select(corpus, selection)
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


def origins(corpus: Corpus) -> Table:
    """Return every origin with the number of sources that go back to it."""
    copies = Counter(source.get("origin") for source in corpus.sources.values())
    rows = [
        (
            origin["id"],
            origin["kind"],
            origin.get("date"),
            origin.get("publisher"),
            copies[origin["id"]],
            origin["title"],
        )
        for origin in corpus.origins.values()
    ]
    return Table(("id", "kind", "date", "publisher", "sources", "title"), tuple(rows))


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
