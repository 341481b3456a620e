"""Who did what."""

from factcheck.corpus.corpus import Corpus
from factcheck.exporters.view.values import Person


def person(corpus: Corpus, handle: str) -> Person:
    """Return a contributor, or the bare handle when there is no such record."""
    record = corpus.contributors.get(handle)
    if record is None:
        return Person(handle, handle, "unknown")
    return Person(handle, record["name"], record["kind"])


def with_kind(who: Person) -> str:
    """Name somebody, and say it of software that it is software."""
    return f"{who.name} (software)" if who.kind == "software" else who.name
