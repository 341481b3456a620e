"""Which claims the options --claim, --document, --status and --rating choose."""

from collections.abc import Collection, Iterable
from typing import get_args

from factcheck.cli.failure import UseError
from factcheck.corpus.corpus import Corpus
from factcheck.exporters.selection import Selection
from factcheck.model.claim import Status
from factcheck.text import nearest, quoted


def selection(
    corpus: Corpus,
    *,
    claims: Iterable[str] | None = None,
    document: str | None = None,
    status: str | None = None,
    rating: str | None = None,
) -> Selection:
    """Return what the options select; raises UseError for a value that the corpus lacks."""
    return Selection(
        claims=frozenset(_known("claim", claim, corpus.claims) for claim in claims or ()),
        documents=_one("document", document, corpus.documents),
        statuses=_one("status", status, get_args(Status)),
        ratings=_one("rating", rating, corpus.ratings),
    )


def _one(what: str, value: str | None, options: Collection[str]) -> frozenset[str]:
    return frozenset() if value is None else frozenset({_known(what, value, options)})


def _known(what: str, value: str, options: Collection[str]) -> str:
    if value in options:
        return value
    near = nearest(value, options)
    several = f"there are: {', '.join(options)}"
    hint = f"did you mean {quoted(near)}?" if near else several
    few = near is not None or what != "claim"
    sentence = f"no {what} is called {quoted(value)}" + (f"; {hint}" if few else "")
    raise UseError(sentence)
