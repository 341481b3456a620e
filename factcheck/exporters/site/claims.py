"""The page of one claim: all that is known of it, how to cite it and how to mend it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol
from urllib.parse import urlencode, urlsplit

from factcheck.analysis.independence import bearings
from factcheck.counts.reviews import says_of
from factcheck.exporters.escape import safe_url
from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.files import File
from factcheck.exporters.site.frame import Page
from factcheck.exporters.site.frame import files as framed
from factcheck.exporters.site.routes import claim_path
from factcheck.exporters.view.shown import Document
from factcheck.exporters.view.values import Claim
from factcheck.rules.evidence import independent_origins

_POINTING: Final = {
    "same-as": "Says the same:",
    "not-same-as": "Looks alike, but is not the same:",
    "contradicts": "Contradicts this:",
    "part-of": "Is part of this:",
    "depends-on": "Depends on this:",
}


class Card(Protocol):
    """A claim that was drawn."""

    @property
    def claim(self) -> Claim:
        """The claim."""
        ...


@dataclass(frozen=True, slots=True)
class Citation:
    """How to cite a claim: as a sentence, and for reference managers."""

    words: str
    bibtex: str


def files(contents: Contents, document: Document, cards: Sequence[Card]) -> Iterator[File]:
    """Yield the pages of the claims of a document."""
    known = [card.claim for card in cards]
    befores, afters = [None, *known], [*known[1:], None]
    for card, before, after in zip(cards, befores, afters, strict=False):
        claim = card.claim
        values = {
            "card": card,
            "claim": claim,
            "document": document,
            "total": len(cards),
            "before": before,
            "after": after,
            "backward": contents.backward.get(claim.id, ()),
            "pointing": _POINTING,
            "past": contents.options.history.get(claim.id, ()),
            "citation": cite(claim, contents),
            "correction": correction(claim, contents),
        }
        page = Page(claim_path(claim.id), "site/claim.jinja", values, _twin(claim, contents))
        yield from framed(page, contents)


def cite(claim: Claim, contents: Contents) -> Citation:
    """Return how to cite a claim with the verdict that it has now."""
    address = contents.options.address(claim_path(claim.id)) if contents.options.base_url else ""
    ruling = _ruling(claim)
    on = f", as of {claim.verdict.as_of.words}" if claim.verdict else ""
    words = f"“{claim.statement}” Claim {claim.id}, {ruling}{on}. In: {contents.title}."
    fields = {
        "title": claim.statement,
        "booktitle": contents.title,
        "note": f"Claim {claim.id}, {ruling}{on}",
        "year": claim.verdict.as_of.iso[:4] if claim.verdict else "",
        "url": address,
    }
    lines = [f"  {name} = {{{_plain(value)}}}," for name, value in fields.items() if value]
    key = claim.id.replace("/", "-")
    return Citation(f"{words} {address}".strip(), "\n".join([f"@misc{{{key},", *lines, "}"]))


def _ruling(claim: Claim) -> str:
    if claim.status == "contested" and claim.verdict:
        waits = ", awaiting a second look" if claim.awaits else ""
        return f"contested{waits}; rated “{claim.verdict.rating.label}”"
    rated = f"rated “{claim.rating.label}”" if claim.rating.id else "without a verdict"
    return f"{rated}{claim.signs.words}"


def correction(claim: Claim, contents: Contents) -> str | None:
    """Return the address of a form that is filled in, where it is known whom to tell."""
    info = contents.corpus.info
    repository = safe_url(info.get("repository", "")) if info else None
    if repository is None:
        return None
    names = ("title", "body")
    path = "issues/new"
    if "gitlab" in (urlsplit(repository).hostname or ""):
        names, path = ("issue[title]", "issue[description]"), "-/issues/new"
    body = (
        f"Claim: {claim.id}\nStatement: {claim.statement}\nRating: {claim.rating.label}\n\n"
        "What is wrong, and which source shows it?\n"
    )
    query = urlencode({names[0]: f"Correction: {claim.id}", names[1]: body})
    return f"{repository.rstrip('/').removesuffix('.git')}/{path}?{query}"


def _plain(text: str) -> str:
    """Return text that cannot end a field of BibTeX."""
    return " ".join(text.translate({ord(mark): "" for mark in "{}\\"}).split())


def _twin(claim: Claim, contents: Contents) -> dict[str, Any]:
    record = contents.corpus.claims[claim.id]
    return {
        "claim": {
            "id": claim.id,
            "number": claim.number,
            "shown_as": claim.rating.id or "unrated",
            "sentences": list(claim.context.sentences),
            "independent_origins": independent_origins(record, contents.corpus),
            "bearings": bearings(record, contents.corpus),
            "reviews": says_of(contents.corpus, record),
            "record": record,
        }
    }
