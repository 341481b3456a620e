"""A claim report as a table for spreadsheets and statistics.

UTF-8 without a byte order mark, comma, every cell in quotation marks (RFC 4180). No cell starts
a formula: see `escape.csv_cell`, and `csv_text` for its inverse. A draft has no rating.
Several values in one cell are joined by "; ". Either a row is a claim, or it is one piece of
evidence; `claim` in the second table is `id` in the first.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from factcheck.analysis.independence import bearings, traits_of
from factcheck.analysis.sides import sides_of
from factcheck.corpus.corpus import Corpus
from factcheck.exporters.escape import csv_cell
from factcheck.exporters.selection import Selection, select
from factcheck.exporters.view.passages import passages
from factcheck.model.records import ClaimRecord, EvidenceRecord, SourceRecord
from factcheck.rules.evidence import independent_origins

Row = Mapping[str, str | int]

CLAIM_COLUMNS: Final = (
    *("id", "document", "revision", "start", "end", "sentence", "quote", "statement", "kind"),
    *("importance", "claimant", "period_from", "period_to", "period_precision", "status"),
    *("reason", "rating", "rating_label", "confidence", "rationale", "uncertainty", "sourcing"),
    *("as_of", "assessed_by", "assessed_by_kind", "assessed_at", "original_rating"),
    *("extracted_by", "extracted_by_kind", "extracted_at", "method", "supports", "refutes"),
    *("qualifies", "context", "sources", "independent_origins", "reviewers", "corrections"),
    *("superseded_by", "tags"),
)
EVIDENCE_COLUMNS: Final = (
    *("claim", "statement", "status", "rating", "confidence", "key", "stance", "finding"),
    *("locator", "quote", "directness", "group", "question", "answer", "source", "title"),
    *("title_shown", "url", "archive_url", "publisher", "authors", "kind", "language"),
    *("published", "published_basis", "retrieved", "extent", "origin", "party", "standing"),
    *("note", "bearing", "speaker"),
)


def claims(corpus: Corpus, selection: Selection) -> str:
    """Return a table with one row for each claim."""
    return _table(CLAIM_COLUMNS, _claim_rows(corpus, select(corpus, selection)))


def evidence(corpus: Corpus, selection: Selection) -> str:
    """Return a table with one row for each piece of evidence; claims without any have no row."""
    rows = (
        _evidence_row(corpus, claim, key, entry)
        for claim in select(corpus, selection)
        for key, entry in claim["evidence"].items()
    )
    return _table(EVIDENCE_COLUMNS, rows)


def _table(columns: Sequence[str], rows: Iterator[Row]) -> str:
    """Write the rows; what a row lacks is an empty cell, what no column has is an error."""
    file = io.StringIO()
    writer = csv.DictWriter(file, columns, restval="", quoting=csv.QUOTE_ALL)
    writer.writeheader()
    for row in rows:
        writer.writerow({name: csv_cell(str(value)) for name, value in row.items()})
    return file.getvalue()


def _claim_rows(corpus: Corpus, selected: Sequence[ClaimRecord]) -> Iterator[Row]:
    shown = {
        name: passages(corpus, name)
        for name in {claim["provenance"]["document"] for claim in selected}
    }
    for claim in selected:
        sentences = shown[claim["provenance"]["document"]].context(claim).sentences
        yield {
            **_what(claim),
            "sentence": _joined([str(number) for number in sentences]),
            **_verdict(claim, corpus),
            **_extracted(claim, corpus),
            **_counts(claim, corpus),
        }


def _what(claim: ClaimRecord) -> Row:
    provenance = claim["provenance"]
    period = claim.get("period")
    return {
        "id": claim["id"],
        "document": provenance["document"],
        "revision": provenance["revision"],
        "start": provenance["anchor"]["start"],
        "end": provenance["anchor"]["end"],
        "quote": provenance["anchor"]["quote"],
        "statement": claim["statement"],
        "kind": claim["kind"],
        "importance": claim.get("importance", ""),
        "claimant": provenance["claimant"]["name"] if "claimant" in provenance else "",
        "period_from": period["from"] if period else "",
        "period_to": period["to"] if period else "",
        "period_precision": period["precision"] if period else "",
        "status": claim["status"],
        "reason": claim.get("reason", ""),
        "superseded_by": _joined(claim.get("superseded_by", ())),
        "tags": _joined(claim.get("tags", ())),
    }


def _verdict(claim: ClaimRecord, corpus: Corpus) -> Row:
    verdict = claim.get("verdict")
    if verdict is None:
        return {}
    rating = corpus.ratings.get(verdict["rating"])
    return {
        "rating": _rating(claim),
        "rating_label": rating["label"] if rating and _rating(claim) else "",
        "confidence": _confidence(claim),
        "rationale": verdict["rationale"],
        "uncertainty": verdict.get("uncertainty", ""),
        "sourcing": verdict.get("sourcing", ""),
        "as_of": verdict["as_of"],
        "assessed_by": verdict["by"],
        "assessed_by_kind": _kind(verdict["by"], corpus),
        "assessed_at": verdict["at"],
        "original_rating": verdict["original"]["label"] if "original" in verdict else "",
    }


def _rating(claim: ClaimRecord) -> str:
    """Return the rating that readers may repeat: what a draft says is no verdict yet."""
    return claim["verdict"]["rating"] if "verdict" in claim and claim["status"] != "draft" else ""


def _confidence(claim: ClaimRecord) -> str:
    """Return the confidence in the rating, where there is one."""
    return claim["verdict"]["confidence"] if _rating(claim) else ""


def _extracted(claim: ClaimRecord, corpus: Corpus) -> Row:
    extracted = claim["provenance"]["extracted"]
    return {
        "extracted_by": extracted["by"],
        "extracted_by_kind": _kind(extracted["by"], corpus),
        "extracted_at": extracted["at"],
        "method": extracted["method"],
    }


def _counts(claim: ClaimRecord, corpus: Corpus) -> Row:
    entries = claim["evidence"].values()
    stances = [entry["stance"] for entry in entries]
    return {
        **{name: stances.count(name) for name in ("supports", "refutes", "qualifies", "context")},
        "sources": len({entry["source"] for entry in entries}),
        "independent_origins": len(independent_origins(claim, corpus)),
        "reviewers": _joined(list(claim.get("reviews", ()))),
        "corrections": len(claim.get("corrections", ())),
    }


def _evidence_row(corpus: Corpus, claim: ClaimRecord, key: str, entry: EvidenceRecord) -> Row:
    source = corpus.sources.get(entry["source"])
    return {
        "claim": claim["id"],
        "statement": claim["statement"],
        "status": claim["status"],
        "rating": _rating(claim),
        "confidence": _confidence(claim),
        "key": key,
        "stance": entry["stance"],
        "finding": entry["finding"],
        "locator": entry.get("locator", ""),
        "quote": entry.get("quote", ""),
        "directness": entry.get("directness", ""),
        "group": entry.get("group", ""),
        "question": entry.get("question", ""),
        "answer": entry.get("answer", ""),
        "source": entry["source"],
        "origin": traits_of(entry, corpus).root,
        "bearing": bearings(claim, corpus)[key].value,
        "speaker": entry.get("speaker", ""),
        **(_source(source) if source else {}),
        "party": _joined(sides_of(entry, corpus)),
    }


def _source(source: SourceRecord) -> Row:
    published = source.get("published")
    return {
        "title": source["title"],
        "title_shown": "true" if source.get("title_shown", True) else "false",
        "url": source["url"],
        "archive_url": source["archive"]["url"] if "archive" in source else "",
        "publisher": source["publisher"],
        "authors": _joined(source.get("authors", ())),
        "kind": source["kind"],
        "language": source["language"],
        "published": published["date"] if published else "",
        "published_basis": published["basis"] if published else "",
        "retrieved": source["retrieved"]["at"],
        "extent": source["retrieved"]["extent"],
        "standing": source["standing"],
        "note": source.get("note", ""),
    }


def _kind(handle: str, corpus: Corpus) -> str:
    record = corpus.contributors.get(handle)
    return record["kind"] if record else ""


def _joined(values: Sequence[str]) -> str:
    return "; ".join(values)
