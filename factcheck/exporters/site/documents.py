"""The page of a document, where claims open beside the text, and the pages of its claims."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from factcheck.exporters import pages
from factcheck.exporters.report import json
from factcheck.exporters.selection import Selection
from factcheck.exporters.site import claims, timeline
from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.files import File
from factcheck.exporters.site.frame import Page
from factcheck.exporters.site.frame import files as framed
from factcheck.exporters.site.routes import Beside, Routes, document_path, root_from
from factcheck.exporters.view.shown import Document
from factcheck.exporters.view.values import Claim


@dataclass(frozen=True, slots=True)
class Drawn:
    """A claim with the pieces of its card that stand on two pages and are drawn once."""

    claim: Claim
    context: Markup
    standing: Markup
    verdict: Markup
    summary: Markup
    sides: Markup
    history: Markup
    record: Markup


@dataclass(frozen=True, slots=True)
class Choice:
    """A question that a filter asks, and its answers with how many claims give them."""

    name: str
    label: str
    answers: tuple[tuple[str, str, int], ...]


def files(contents: Contents, document: str) -> Iterator[File]:
    """Yield the pages of a document and of its claims."""
    report = contents.report(document)
    shown = report.documents[0]
    path = document_path(document)
    to = contents.routes(root_from(path))
    cards = [draw(claim, shown, report.extent, to) for claim in shown.claims]
    values = {
        "report": report,
        "document": shown,
        "cards": cards,
        "choices": choices(shown.claims),
        "beside": Beside(to),
        "has_lanes": timeline.is_apart(contents) and bool(cards),
    }
    yield from framed(
        Page(path, "site/document.jinja", values, _twin(contents, document)), contents
    )
    if values["has_lanes"]:
        yield from timeline.of_document(contents, document)
    yield from claims.files(contents, shown, cards)


def draw(claim: Claim, document: Document, extent: str, to: Routes) -> Drawn:
    """Draw the pieces of a claim, with addresses that are right for pages equally deep."""
    part = "parts/claim.jinja"
    return Drawn(
        claim,
        context=pages.part(part, "context", claim, document, to),
        standing=pages.part(part, "standing", claim, to),
        verdict=pages.part(part, "verdict", claim.verdict) if claim.verdict else Markup(),
        summary=pages.part(part, "summary", claim),
        sides=pages.part("parts/evidence.jinja", "sides", claim, extent, to, 3),
        history=pages.part(part, "history", claim, to, 3),
        record=pages.part(part, "record", claim, to),
    )


def choices(shown: Sequence[Claim]) -> tuple[Choice, ...]:
    """Return the filters that tell claims apart: those with at least two answers."""
    answers = {
        "rating": [(one.rating.id or "unrated", one.rating.label) for one in shown],
        "kind": [(one.kind, one.kind.capitalize()) for one in shown],
        "status": [(one.status, one.status.capitalize()) for one in shown],
        "confidence": [_confidence(one) for one in shown],
    }
    return tuple(
        Choice(name, _label(name, shown), _counted(given))
        for name, given in answers.items()
        if len(set(given)) > 1
    )


def _label(name: str, shown: Sequence[Claim]) -> str:
    """Name a question; where software alone is confident, that is said here, too."""
    verdicts = [claim.held for claim in shown if claim.held]
    is_software = name == "confidence" and all(verdict.unattended for verdict in verdicts)
    return f"{name.capitalize()}{' (software alone)' if is_software else ''}"


def _confidence(claim: Claim) -> tuple[str, str]:
    level = claim.held.confidence if claim.held else "none"
    return level, level.capitalize()


def _counted(given: Sequence[tuple[str, str]]) -> tuple[tuple[str, str, int], ...]:
    return tuple((*answer, given.count(answer)) for answer in dict.fromkeys(given))


def _twin(contents: Contents, document: str) -> bytes:
    """Return what the claim report says of the document in JSON."""
    return json.text(contents.corpus, Selection(documents={document})).encode()
