"""Choose the format of a claim report."""

from enum import StrEnum

from factcheck.analysis.readings import NOT_LOOKED_UP, PastVerdicts
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
    past: PastVerdicts = NOT_LOOKED_UP,
) -> bytes:
    """Return a report of the selected claims, UTF-8; the same corpus gives the same bytes.

    `rows` matters to CSV only; `past` are the verdicts that second readings stand beside and that
    stand here no more, for HTML and Markdown. A selection that no
    claim meets gives a report that says so.
    """
    return _text(corpus, form, selection, rows, past).encode()


def _text(
    corpus: Corpus, form: Format, selection: Selection, rows: Rows, past: PastVerdicts
) -> str:
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

            return markdown.text(corpus, selection, past)
        case Format.HTML:
            from factcheck.exporters.report import html  # noqa: PLC0415 - as said above

            return html.page(corpus, selection, past)
