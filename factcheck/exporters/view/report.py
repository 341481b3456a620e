"""A whole report as one value: what is selected of a corpus, ready to be drawn."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

import factcheck
from factcheck.analysis.readings import NOT_LOOKED_UP, PastVerdicts
from factcheck.anchor import Span
from factcheck.corpus.corpus import Corpus
from factcheck.counts.stats import covered
from factcheck.exporters.escape import safe_url
from factcheck.exporters.selection import Selection, select
from factcheck.exporters.view import article, ratings
from factcheck.exporters.view.about import statements, workers
from factcheck.exporters.view.brief import brief
from factcheck.exporters.view.claims import claim, log
from factcheck.exporters.view.days import published
from factcheck.exporters.view.languages import language
from factcheck.exporters.view.making import caveats, cited, common_extent, making
from factcheck.exporters.view.mentions import Surroundings
from factcheck.exporters.view.notices import notices
from factcheck.exporters.view.origins import origin, publisher_names
from factcheck.exporters.view.passages import passages
from factcheck.exporters.view.readings import Agreements, agreements
from factcheck.exporters.view.shown import Chip, Document, Part, Report, Share
from factcheck.exporters.view.sources import sources
from factcheck.exporters.view.values import Claim, Rating
from factcheck.model import terms
from factcheck.model.records import ClaimRecord, DocumentRecord

TOOL: Final = f"factcheck {factcheck.__version__}"
_WHOLE: Final = 100.0


def report(corpus: Corpus, selection: Selection, past: PastVerdicts = NOT_LOOKED_UP) -> Report:
    """Return everything that a report of the selected claims says."""
    records = select(corpus, selection)
    around = surroundings(corpus, records, past)
    found = report_on(_by_document(records), around, asked=_selected(selection))
    return replace(found, agreements=agreements(records, around))


def report_on(
    by_document: Mapping[str, Sequence[ClaimRecord]], around: Surroundings, *, asked: str = ""
) -> Report:
    """Return what a report of some claims says, given by document in the order of the text.

    How second readings agree is left out: it takes long, and is told once for all documents.
    """
    corpus = around.corpus
    records = [record for mine in by_document.values() for record in mine]
    documents = tuple(_document(name, mine, around) for name, mine in by_document.items())
    claims = tuple(one for document in documents for one in document.claims)
    named = cited(records, dict(around.sources))
    info = corpus.info
    counted = shares((one.rating for one in claims), around.ratings)
    return Report(
        title=info["title"] if info else "Claims and evidence",
        description=info.get("description", "") if info else "",
        licence=terms.shown(info["licence"]) if info else "",
        language=info["language"] if info else "en",
        tool=TOOL,
        selected=asked,
        total=len(corpus.claims),
        documents=documents,
        claims=claims,
        shares=counted,
        bar=bar(counted),
        brief=brief(records, corpus),
        caveats=caveats(records, named, corpus),
        first=notices(claims),
        making=making(records, named, corpus),
        corrections=log(records, around),
        agreements=Agreements(()),
        statements=statements(corpus),
        workers=workers(records, corpus),
        extent=common_extent(named),
    )


def shares(shown: Iterable[Rating], scale: Mapping[str, Rating]) -> tuple[Share, ...]:
    """Count what claims are shown as, in the order of the scale; others come last."""
    counts = Counter(shown)
    order = [*scale.values(), *sorted(counts.keys() - set(scale.values()), key=_loudest)]
    return tuple(Share(rating, counts[rating]) for rating in order)


def bar(counted: Sequence[Share]) -> tuple[Part, ...]:
    """Draw the counts as one bar of lengths in proportion."""
    scale = _WHOLE / (sum(share.count for share in counted) or 1)
    parts, x = [], 0.0
    for share in counted:
        if share.count:
            width = share.count * scale
            words = f"{share.rating.label}: {share.count}"
            parts.append(Part(round(x, 3), round(width, 3), _WHOLE, share.rating.look, words))
            x += width
    return tuple(parts)


def surroundings(
    corpus: Corpus, records: Sequence[ClaimRecord], past: PastVerdicts = NOT_LOOKED_UP
) -> Surroundings:
    """Return what claims are seen against when these ones are shown."""
    numbers = {
        record["id"]: number
        for claims in corpus.claims_by_document.values()
        for number, record in enumerate(claims, 1)
    }
    here = frozenset(record["id"] for record in records)
    return Surroundings(
        corpus=corpus,
        ratings=ratings.ratings(corpus.ratings),
        sources=sources(corpus),
        numbers=numbers,
        here=here,
        publishers=publisher_names(corpus.sources),
        past=past,
    )


def _by_document(records: Iterable[ClaimRecord]) -> dict[str, list[ClaimRecord]]:
    grouped: dict[str, list[ClaimRecord]] = {}
    for record in records:
        grouped.setdefault(record["provenance"]["document"], []).append(record)
    return grouped


def _document(name: str, records: Sequence[ClaimRecord], around: Surroundings) -> Document:
    corpus = around.corpus
    record = corpus.documents.get(name)
    text = passages(corpus, name)
    claims = tuple(claim(one, text, around) for one in records)
    marks = _marks(claims, records)
    shown = article.paragraphs(text, marks)
    flat = [sentence for paragraph in shown for sentence in paragraph.sentences]
    title = record.get("title", "") if record else ""
    return Document(
        id=name,
        title=title or name,
        titled=bool(title),
        language=language(record["language"] if record else "und"),
        url=safe_url(record["url"]) if record and "url" in record else None,
        facts=_facts(record, around),
        note=record.get("note", "") if record else "",
        change=_change(record, text.revision),
        licence=record.get("licence", "") if record else "",
        revision=text.revision,
        paragraphs=shown,
        undivided=text.undivided,
        sentences=0 if text.undivided else len(flat),
        covered=_covered(name, records, corpus),
        strip=() if text.undivided else article.strip(text, flat),
        claims=claims,
        outside=tuple(
            Chip(one.id, one.number, one.rating, one.signs) for one in claims if not one.in_text
        ),
    )


def _change(record: DocumentRecord | None, revision: int) -> str:
    """Return what is noted of the revision that is shown."""
    found = record["revisions"] if record else ()
    return next((one.get("note", "") for one in found if one["number"] == revision), "")


def _covered(name: str, records: Sequence[ClaimRecord], corpus: Corpus) -> int:
    found = covered(corpus, name, records) if name in corpus.documents else None
    return found.covered if found else 0


def _marks(claims: Sequence[Claim], records: Sequence[ClaimRecord]) -> list[article.Mark]:
    """Mark the claims whose words stand in the text, without white space around them."""
    found, places = [], []
    for one, record in zip(claims, records, strict=True):
        anchor = record["provenance"]["anchor"]
        quote = anchor["quote"]
        start = anchor["start"] + len(quote) - len(quote.lstrip())
        if one.in_text and quote.strip():
            found.append(one)
            places.append(Span(start, start + len(quote.strip())))
    return article.marks(found, places)


def _facts(record: DocumentRecord | None, around: Surroundings) -> tuple[str, ...]:
    """Return who published the text, when and what it goes back to, as far as that is known."""
    if record is None:
        return ("nothing is recorded about this text",)
    return (
        ", ".join(record.get("authors", ())) or "author not known",
        record.get("publisher", "publisher not known"),
        published(record.get("published")).words,
        *_goes_back(record, around),
    )


def _goes_back(record: DocumentRecord, around: Surroundings) -> tuple[str, ...]:
    if "origin" not in record:
        return ()
    names = around.publishers
    return (f"goes back to: {origin(record['origin'], names, around.corpus.origins).words}",)


def _selected(selection: Selection) -> str:
    """Say what was asked for; empty when it was everything."""
    asked = {
        "claim": selection.claims,
        "document": selection.documents,
        "status": selection.statuses,
        "rating": selection.ratings,
    }
    return "; ".join(
        f"{name} {' or '.join(sorted(values))}" for name, values in asked.items() if values
    )


def _loudest(rating: Rating) -> tuple[int, str]:
    return -rating.doubt, rating.id
