"""Choose the format of a claim report."""

from enum import StrEnum

from factcheck.corpus.corpus import Corpus
from factcheck.exporters.selection import EVERYTHING, Selection


class Format(StrEnum):
    """Forms that a claim report comes in."""

    HTML = "html"
    MARKDOWN = "markdown"
    CSV = "csv"
    JSON = "json"


class Rows(StrEnum):
    """What a row of the table is: a claim, or one piece of evidence for or against a claim."""

    CLAIMS = "claims"
    EVIDENCE = "evidence"


def render(
    corpus: Corpus,
    form: Format,
    selection: Selection = EVERYTHING,
    *,
    rows: Rows = Rows.CLAIMS,
) -> bytes:
    """Return a report of the selected claims, UTF-8; the same corpus gives the same bytes.

    `rows` matters to CSV only. A selection that no claim meets gives a report that says so.
    """
    return _text(corpus, form, selection, rows).encode()


def _text(corpus: Corpus, form: Format, selection: Selection, rows: Rows) -> str:
    """Import only what the format needs: templates are slow to start."""
    match form:
        case Format.JSON:
            from factcheck.exporters.report import json  # noqa: PLC0415 - as said above

            return json.text(corpus, selection)
        case Format.CSV:
            from factcheck.exporters.report import csv  # noqa: PLC0415 - as said above

            table = csv.evidence if rows is Rows.EVIDENCE else csv.claims
            return table(corpus, selection)
        case Format.MARKDOWN:
            from factcheck.exporters.report import markdown  # noqa: PLC0415 - as said above

            return markdown.text(corpus, selection)
        case Format.HTML:
            from factcheck.exporters.report import html  # noqa: PLC0415 - as said above

            return html.page(corpus, selection)
