"""The rows that `factcheck stats` prints."""

from typing import Final

from factcheck.cli.table import Table
from factcheck.corpus.corpus import Corpus
from factcheck.exporters import stats

_TOTALS: Final = ("documents", "claims", "evidence", "sources", "reviewed")
_GROUPS: Final = {
    "ratings": "rating",
    "kinds": "kind",
    "statuses": "status",
    "confidences": "confidence",
    "importances": "importance",
    "stances": "stance",
    "independence": "independent origins",
    "source_kinds": "source kind",
    "languages": "language",
    "publishers": "publisher",
    "extents": "read",
    "standings": "standing",
    "source_ages": "age of source",
    "verdict_ages": "age of verdict",
}


def table(corpus: Corpus) -> Table:
    """Return every number, with the group that it belongs to."""
    counted = stats.take(corpus)
    rows = [("total", name, getattr(counted, name)) for name in _TOTALS]
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
