"""`factcheck report`: the claims of a corpus for people to read."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.output import emit
from factcheck.cli.settings import Settings


class ReportFormat(StrEnum):
    """What a report is written as."""

    HTML = "html"
    MARKDOWN = "markdown"
    CSV = "csv"
    JSON = "json"


class RowKind(StrEnum):
    """What a row of the CSV is."""

    CLAIMS = "claims"
    EVIDENCE = "evidence"


def report(
    context: typer.Context,
    format: Annotated[  # noqa: A002 - the name of the option
        ReportFormat, typer.Option("--format", help="What to write.")
    ] = ReportFormat.MARKDOWN,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file instead of stdout.")
    ] = None,
    claim: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Only this claim; can be repeated.")
    ] = None,
    document: Annotated[
        str | None, typer.Option(metavar="ID", help="Only claims of this document.")
    ] = None,
    status: Annotated[str | None, typer.Option(help="Only claims with this status.")] = None,
    rating: Annotated[str | None, typer.Option(help="Only claims with this rating.")] = None,
    rows: Annotated[
        RowKind, typer.Option(help="CSV: a row for each claim, or for each piece of evidence.")
    ] = RowKind.CLAIMS,
) -> None:
    """Write a claim report: one page, Markdown, CSV for spreadsheets, or JSON for programs."""
    from factcheck.analysis.readings import NOT_LOOKED_UP
    from factcheck.cli.agreeing import past_or_why
    from factcheck.cli.choosing import selection
    from factcheck.cli.loading import load_or_fail
    from factcheck.exporters import report as reports

    settings: Settings = context.obj
    corpus = load_or_fail(settings)
    chosen = selection(corpus, claims=claim, document=document, status=status, rating=rating)
    form = reports.Format(format.value)
    past = NOT_LOOKED_UP
    if form in {reports.Format.HTML, reports.Format.MARKDOWN}:
        past = past_or_why(corpus, settings.root())
    written = reports.render(corpus, form, chosen, rows=reports.Rows(rows.value), past=past)
    emit(written, output)
