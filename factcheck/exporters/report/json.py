"""A claim report as JSON: the records as they are, and what the corpus says about them.

The shape has a version. Within one version fields are added, never changed or removed.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import orjson

from factcheck.analysis.independence import bearings, traits_of
from factcheck.corpus.corpus import Corpus
from factcheck.counts.reviews import says_of
from factcheck.exporters.selection import Selection, select
from factcheck.exporters.view.about import handles_of
from factcheck.exporters.view.passages import Passages, passages
from factcheck.exporters.view.report import TOOL
from factcheck.model.records import ClaimRecord
from factcheck.rules.evidence import independent_origins

VERSION: Final = 1

_OPTIONS: Final = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


def text(corpus: Corpus, selection: Selection) -> str:
    """Return the report: all records that the selected claims need, each once."""
    claims = select(corpus, selection)
    by_document: dict[str, list[ClaimRecord]] = {}
    for claim in claims:
        by_document.setdefault(claim["provenance"]["document"], []).append(claim)
    names = sorted(by_document)
    shown = {name: passages(corpus, name) for name in names}
    return orjson.dumps(
        {
            "version": VERSION,
            "tool": TOOL,
            "corpus": corpus.info,
            "scale": corpus.scales.get(corpus.info["scale"]) if corpus.info else None,
            "selection": _selection(selection),
            "contributors": _named(corpus.contributors, _contributors(claims)),
            "documents": [
                _document(corpus, name, shown[name], by_document[name]) for name in names
            ],
            "origins": _named(corpus.origins, _origins(corpus, claims)),
            "sources": _named(corpus.sources, _sources(claims)),
            "claims": [_claim(corpus, claim, shown) for claim in claims],
        },
        option=_OPTIONS,
    ).decode()


def _selection(selection: Selection) -> dict[str, list[str]]:
    return {
        "claims": sorted(selection.claims),
        "documents": sorted(selection.documents),
        "statuses": sorted(selection.statuses),
        "ratings": sorted(selection.ratings),
    }


def _contributors(claims: Sequence[ClaimRecord]) -> set[str]:
    return {handle for claim in claims for handle in handles_of(claim)}


def _sources(claims: Sequence[ClaimRecord]) -> set[str]:
    return {entry["source"] for claim in claims for entry in claim["evidence"].values()}


def _origins(corpus: Corpus, claims: Sequence[ClaimRecord]) -> set[str]:
    return {
        traits_of(entry, corpus).root for claim in claims for entry in claim["evidence"].values()
    }


def _named(records: Mapping[str, Any], ids: set[str]) -> dict[str, Any]:
    return {record_id: records[record_id] for record_id in sorted(ids) if record_id in records}


def _document(
    corpus: Corpus, name: str, shown: Passages, claims: Sequence[ClaimRecord]
) -> dict[str, Any]:
    """Give the text with its sentences: offsets in code points, end exclusive."""
    covering: dict[int, list[str]] = {}
    for claim in claims:
        for number in shown.context(claim).sentences:
            covering.setdefault(number, []).append(claim["id"])
    return {
        "id": name,
        "record": corpus.documents.get(name),
        "revision": shown.revision,
        "text": shown.text,
        "undivided": shown.undivided,
        "sentences": []
        if shown.undivided
        else [
            {"number": number, "start": start, "end": end, "claims": covering.get(number, [])}
            for number, (start, end) in enumerate(shown.spans, 1)
        ],
    }


def _claim(corpus: Corpus, claim: ClaimRecord, shown: Mapping[str, Passages]) -> dict[str, Any]:
    passage = shown[claim["provenance"]["document"]]
    return {
        "id": claim["id"],
        "sentences": list(passage.context(claim).sentences),
        "independent_origins": independent_origins(claim, corpus),
        "bearings": bearings(claim, corpus),
        "reviews": says_of(corpus, claim),
        "record": claim,
    }
