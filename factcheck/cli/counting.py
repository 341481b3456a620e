"""The rows that `factcheck stats` prints."""

from typing import Final

from factcheck.cli.table import Table
from factcheck.corpus.corpus import Corpus
from factcheck.counts.stats import take

_TOTALS: Final = {
    "documents": "documents",
    "claims": "claims",
    "verdicts": "verdicts",
    "in_doubt": "claims in doubt",
    "reviewed": "claims reviewed",
    "corrected": "claims corrected",
    "evidence": "evidence",
    "quoted": "evidence with a quote",
    "sources": "sources",
    "cited": "sources cited",
}
_GROUPS: Final = {
    "ratings": "rating",
    "kinds": "kind",
    "statuses": "status",
    "importances": "importance",
    "confidences": "confidence",
    "judges": "verdict by",
    "reviews": "review",
    "independence": "independent origins",
    "verdict_ages": "age of verdict",
    "stances": "stance",
    "bearings": "bearing",
    "source_kinds": "source kind",
    "languages": "language",
    "publishers": "publisher",
    "extents": "read",
    "standings": "standing",
    "origins": "source origin",
    "copies": "copy of source",
    "source_ages": "age of source",
}


def table(corpus: Corpus) -> Table:
    """Return every number, with the group that it belongs to."""
    counted = take(corpus)
    rows = [("total", title, getattr(counted, name)) for name, title in _TOTALS.items()]
    rows += [
        (title, count.name, count.count)
        for group, title in _GROUPS.items()
        for count in getattr(counted, group)
    ]
    for covered in counted.coverage:
        if covered.undivided:
            untold = f"sentences of {covered.undivided} cannot be told apart here"
            rows.append((untold, covered.document, None))
            continue
        rows.append(("sentences", covered.document, covered.sentences))
        rows.append(("sentences with claims", covered.document, covered.covered))
    return Table(("group", "value", "count"), tuple(rows))
