"""`factcheck add`: new records, from options or by asking."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.add_to_claim import evidence, search
from factcheck.cli.settings import Settings
from factcheck.cli.wishing import Encoding, Form, WholePage, said

app = typer.Typer(
    help="Add a document, origin, source, claim, piece of evidence, search or contributor.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Id = Annotated[
    str | None, typer.Argument(metavar="ID", help="Id of the new record.", show_default=False)
]
By = Annotated[
    str | None,
    typer.Option(metavar="HANDLE", help="Who adds it; default: FACTCHECK_CONTRIBUTOR."),
]


@app.command("contributor")
def contributor(
    context: typer.Context,
    handle: Id = None,
    name: Annotated[str | None, said("Name as it is shown.")] = None,
    kind: Annotated[
        str | None, said("person, organisation or software; default: person.", "KIND")
    ] = None,
    url: Annotated[str | None, said("Page about the contributor.", "URL")] = None,
    note: Annotated[str | None, said("How the work is done; interests to declare.")] = None,
) -> None:
    """Add somebody who works on the corpus.

    A reviewer must be in the base before the change in which they first review (FC554).
    """
    from factcheck.cli import adding

    settings: Settings = context.obj
    adding.contributor(settings, handle, {"name": name, "kind": kind, "url": url, "note": note})


@app.command("document")
def document(
    context: typer.Context,
    document_id: Id = None,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", help="A plain text, a saved page or a PDF file.", show_default=False
        ),
    ] = None,
    title: Annotated[str | None, said("Headline; leave it out when there is none.")] = None,
    language: Annotated[
        str | None, said("Language; default: as the page says, else that of the corpus.", "TAG")
    ] = None,
    url: Annotated[str | None, said("Where it was published.", "URL")] = None,
    publisher: Annotated[str | None, said("Who published it.")] = None,
    author: Annotated[list[str] | None, said("A name of the byline; can be repeated.")] = None,
    published: Annotated[
        str | None, said("When it was published; goes with --basis.", "DATE")
    ] = None,
    basis: Annotated[
        str | None, said("How that is known: shown, in-url or in-text.", "BASIS")
    ] = None,
    origin: Annotated[
        str | None, said("What the text goes back to: a wire story, a press release.", "SLUG")
    ] = None,
    licence: Annotated[str | None, said("Terms under which the text is kept here.")] = None,
    retrieved: Annotated[
        str | None, said("When the text was taken; default: today.", "DATE")
    ] = None,
    lines: Annotated[
        str | None,
        said("How lines break: wrapped or separate; default: as the text looks.", "LINES"),
    ] = None,
    note: Annotated[str | None, said("Provenance, and what is not known.")] = None,
    form: Form = None,
    encoding: Encoding = None,
    whole_page: WholePage = False,
) -> None:
    """Add a document that claims are taken from, with its exact text. Nothing is downloaded.

    From a page, the main text is taken; you are told how much it leaves out. What the page
    states about itself (title, language, address, publisher, authors, day) is shown and written
    unless an option says otherwise; on a terminal you are asked first.
    """
    from factcheck.cli import adding
    from factcheck.intake import Wish

    fields = {
        "title": title,
        "language": language,
        "url": url,
        "publisher": publisher,
        "authors": author or None,
        "published": adding.published(published, basis),
        "origin": origin,
        "licence": licence,
        "note": note,
        "lines": lines,
    }
    settings: Settings = context.obj
    wish = Wish(form, encoding, whole_page)
    adding.document(settings, document_id, file, fields, adding.From(retrieved, wish))


@app.command("origin")
def origin(
    context: typer.Context,
    name: Id = None,
    title: Annotated[str | None, said("What readers see it called.")] = None,
    kind: Annotated[
        str | None,
        said(
            "dispatch, press-release, statement, article, study, report, legal-text, "
            "dataset, recording, document or other; default: dispatch.",
            "KIND",
        ),
    ] = None,
    publisher: Annotated[str | None, said("Agency, office or publisher that issued it.")] = None,
    date: Annotated[str | None, said("When: 2024-07-08, 2024-07 or 2024.", "DATE")] = None,
    url: Annotated[str | None, said("Where the original stands.", "URL")] = None,
    party: Annotated[
        list[str] | None, said("Side that speaks about itself; can be repeated.", "SLUG")
    ] = None,
    note: Annotated[str | None, said("What a reader must know about it.")] = None,
) -> None:
    """Add an origin: a dispatch, press release or the like that several sources repeat."""
    from factcheck.cli import adding

    fields = {
        "title": title,
        "kind": kind,
        "publisher": publisher,
        "date": date,
        "url": url,
        "parties": party or None,
        "note": note,
    }
    settings: Settings = context.obj
    adding.origin(settings, name, fields)


@app.command("source")
def source(
    context: typer.Context,
    source_id: Id = None,
    title: Annotated[str | None, said("Headline or title.")] = None,
    url: Annotated[str | None, said("Where it was read.", "URL")] = None,
    publisher: Annotated[str | None, said("Who published this copy.")] = None,
    author: Annotated[list[str] | None, said("A name of the byline; can be repeated.")] = None,
    kind: Annotated[
        str | None,
        said(
            "official, legal-text, wire, news, reference, think-tank, research, dataset or social.",
            "KIND",
        ),
    ] = None,
    language: Annotated[str | None, said("Language of the source; default: en.", "TAG")] = None,
    published: Annotated[
        str | None, said("When: 2024-07-08, 2024-07 or 2024; goes with --basis.", "DATE")
    ] = None,
    basis: Annotated[
        str | None, said("How that is known: shown, in-url or in-text.", "BASIS")
    ] = None,
    retrieved: Annotated[str | None, said("When you read it; default: today.", "DATE")] = None,
    extent: Annotated[
        str | None, said("How much you read: full, opening or excerpt; default: full.", "EXTENT")
    ] = None,
    origin: Annotated[
        str | None, said("Origin that it goes back to: a wire story …", "SLUG")
    ] = None,
    first_hand: Annotated[
        bool, typer.Option("--first-hand", help="It goes back to no other publication.")
    ] = False,
    party: Annotated[str | None, said("Side that speaks about itself here.", "SLUG")] = None,
    standing: Annotated[
        str | None,
        said(
            "current, corrected, retracted, superseded or unavailable; default: current.",
            "STANDING",
        ),
    ] = None,
    note: Annotated[str | None, said("What a reader must know about the source.")] = None,
) -> None:
    """Add a source that bears on claims."""
    from factcheck.cli import adding

    fields = {
        "title": title,
        "url": url,
        "publisher": publisher,
        "authors": author or None,
        "kind": kind,
        "language": language,
        "published": adding.published(published, basis),
        "origin": origin,
        "first_hand": first_hand or None,
        "party": party,
        "standing": standing,
        "note": note,
    }
    settings: Settings = context.obj
    adding.source(settings, source_id, fields, adding.Read(retrieved, extent))


@app.command("claim")
def claim(
    context: typer.Context,
    document: Annotated[str | None, said("Document that the words stand in.", "ID")] = None,
    quote: Annotated[str | None, said("The words, copied from the document.")] = None,
    statement: Annotated[str | None, said("The claim in one sentence that stands alone.")] = None,
    kind: Annotated[
        str | None,
        said(
            "event, quantity, quotation, legal, causal, ranking, "
            "prediction or opinion; default: event.",
            "KIND",
        ),
    ] = None,
    importance: Annotated[str | None, said("high, medium or low.", "LEVEL")] = None,
    prefix: Annotated[
        str | None, said("Words just before the quote, when it is ambiguous.")
    ] = None,
    suffix: Annotated[str | None, said("Words just after the quote, when it is ambiguous.")] = None,
    line: Annotated[
        int | None,
        typer.Option(metavar="N", help="Line of the text on which the quote begins."),
    ] = None,
    occurrence: Annotated[
        int | None,
        typer.Option(metavar="N", help="Which of several places, counted from the top."),
    ] = None,
    slug: Annotated[str | None, said("Last part of the id; default: from the statement.")] = None,
    tag: Annotated[list[str] | None, said("A topic; can be repeated.", "SLUG")] = None,
    by: By = None,
) -> None:
    """Add a draft claim on words of a document; its place is found for you."""
    from factcheck.cli import adding

    fields = {
        "statement": statement,
        "kind": kind,
        "importance": importance,
        "tags": sorted(tag) if tag else None,
    }
    words = adding.Words(document, quote, prefix or "", suffix or "", slug, line, occurrence)
    settings: Settings = context.obj
    adding.claim(settings, words, fields, by)


app.command("evidence")(evidence)
app.command("search")(search)
