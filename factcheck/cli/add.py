"""`factcheck add`: new records, from options or by asking."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.settings import Settings
from factcheck.cli.wishing import Encoding, Form, WholePage

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


def _text(help_: str, metavar: str = "TEXT") -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(metavar=metavar, help=help_)
    return option


@app.command("contributor")
def contributor(
    context: typer.Context,
    handle: Id = None,
    name: Annotated[str | None, _text("Name as it is shown.")] = None,
    kind: Annotated[
        str | None, _text("person, organisation or software; default: person.", "KIND")
    ] = None,
    url: Annotated[str | None, _text("Page about the contributor.", "URL")] = None,
    note: Annotated[str | None, _text("How the work is done; interests to declare.")] = None,
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
    title: Annotated[str | None, _text("Headline; leave it out when there is none.")] = None,
    language: Annotated[
        str | None, _text("Language; default: as the page says, else that of the corpus.", "TAG")
    ] = None,
    url: Annotated[str | None, _text("Where it was published.", "URL")] = None,
    publisher: Annotated[str | None, _text("Who published it.")] = None,
    author: Annotated[list[str] | None, _text("A name of the byline; can be repeated.")] = None,
    published: Annotated[
        str | None, _text("When it was published; goes with --basis.", "DATE")
    ] = None,
    basis: Annotated[
        str | None, _text("How that is known: shown, in-url or in-text.", "BASIS")
    ] = None,
    origin: Annotated[
        str | None, _text("What the text goes back to: a wire story, a press release.", "SLUG")
    ] = None,
    licence: Annotated[str | None, _text("Terms under which the text is kept here.")] = None,
    retrieved: Annotated[
        str | None, _text("When the text was taken; default: today.", "DATE")
    ] = None,
    lines: Annotated[
        str | None,
        _text("How lines break: wrapped or separate; default: as the text looks.", "LINES"),
    ] = None,
    note: Annotated[str | None, _text("Provenance, and what is not known.")] = None,
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
    title: Annotated[str | None, _text("What readers see it called.")] = None,
    kind: Annotated[
        str | None,
        _text(
            "dispatch, press-release, statement, article, study, report, legal-text, "
            "dataset, recording, document or other; default: dispatch.",
            "KIND",
        ),
    ] = None,
    publisher: Annotated[str | None, _text("Agency, office or publisher that issued it.")] = None,
    date: Annotated[str | None, _text("When: 2024-07-08, 2024-07 or 2024.", "DATE")] = None,
    url: Annotated[str | None, _text("Where the original stands.", "URL")] = None,
    party: Annotated[
        list[str] | None, _text("Side that speaks about itself; can be repeated.", "SLUG")
    ] = None,
    note: Annotated[str | None, _text("What a reader must know about it.")] = None,
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
    title: Annotated[str | None, _text("Headline or title.")] = None,
    url: Annotated[str | None, _text("Where it was read.", "URL")] = None,
    publisher: Annotated[str | None, _text("Who published this copy.")] = None,
    author: Annotated[list[str] | None, _text("A name of the byline; can be repeated.")] = None,
    kind: Annotated[
        str | None,
        _text(
            "official, legal-text, wire, news, reference, think-tank, research, dataset or social.",
            "KIND",
        ),
    ] = None,
    language: Annotated[str | None, _text("Language of the source; default: en.", "TAG")] = None,
    published: Annotated[
        str | None, _text("When: 2024-07-08, 2024-07 or 2024; goes with --basis.", "DATE")
    ] = None,
    basis: Annotated[
        str | None, _text("How that is known: shown, in-url or in-text.", "BASIS")
    ] = None,
    retrieved: Annotated[str | None, _text("When you read it; default: today.", "DATE")] = None,
    extent: Annotated[
        str | None, _text("How much you read: full, opening or excerpt; default: full.", "EXTENT")
    ] = None,
    origin: Annotated[
        str | None, _text("Origin that it goes back to: a wire story …", "SLUG")
    ] = None,
    first_hand: Annotated[
        bool, typer.Option("--first-hand", help="It goes back to no other publication.")
    ] = False,
    party: Annotated[str | None, _text("Side that speaks about itself here.", "SLUG")] = None,
    standing: Annotated[
        str | None,
        _text(
            "current, corrected, retracted, superseded or unavailable; default: current.",
            "STANDING",
        ),
    ] = None,
    note: Annotated[str | None, _text("What a reader must know about the source.")] = None,
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
    document: Annotated[str | None, _text("Document that the words stand in.", "ID")] = None,
    quote: Annotated[str | None, _text("The words, copied from the document.")] = None,
    statement: Annotated[str | None, _text("The claim in one sentence that stands alone.")] = None,
    kind: Annotated[
        str | None,
        _text(
            "event, quantity, quotation, legal, causal, ranking, "
            "prediction or opinion; default: event.",
            "KIND",
        ),
    ] = None,
    importance: Annotated[str | None, _text("high, medium or low.", "LEVEL")] = None,
    prefix: Annotated[
        str | None, _text("Words just before the quote, when it is ambiguous.")
    ] = None,
    suffix: Annotated[
        str | None, _text("Words just after the quote, when it is ambiguous.")
    ] = None,
    line: Annotated[
        int | None,
        typer.Option(metavar="N", help="Line of the text on which the quote begins."),
    ] = None,
    occurrence: Annotated[
        int | None,
        typer.Option(metavar="N", help="Which of several places, counted from the top."),
    ] = None,
    slug: Annotated[str | None, _text("Last part of the id; default: from the statement.")] = None,
    tag: Annotated[list[str] | None, _text("A topic; can be repeated.", "SLUG")] = None,
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


@app.command("evidence")
def evidence(
    context: typer.Context,
    claim_id: Annotated[
        str | None, typer.Argument(metavar="CLAIM", help="Id of the claim.", show_default=False)
    ] = None,
    source_id: Annotated[
        str | None, typer.Option("--source", metavar="ID", help="The source.")
    ] = None,
    stance: Annotated[
        str | None, _text("supports, refutes, qualifies or context.", "STANCE")
    ] = None,
    finding: Annotated[str | None, _text("What the source says, in your own words.")] = None,
    locator: Annotated[str | None, _text("Where in the source: page, paragraph, minute.")] = None,
    quote: Annotated[str | None, _text("Its own words, only where we may repeat them.")] = None,
    directness: Annotated[str | None, _text("direct or indirect.", "HOW")] = None,
    group: Annotated[str | None, _text("Entries of a group count as one origin.", "SLUG")] = None,
    answer: Annotated[str | None, _text("Why the verdict stands although this refutes it.")] = None,
    key: Annotated[str | None, _text("Short name of the entry; default: from the source.")] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Change the entry --key: only what is given.")
    ] = False,
) -> None:
    """Add what a source says about a claim; with --replace, change an entry."""
    from factcheck.cli import adding

    fields = {
        "stance": stance,
        "finding": finding,
        "locator": locator,
        "quote": quote,
        "directness": directness,
        "group": group,
        "answer": answer,
    }
    settings: Settings = context.obj
    if replace:
        adding.amend(settings, claim_id, key, {**fields, "source": source_id})
    else:
        adding.evidence(settings, claim_id, source_id, fields, key)


@app.command("search")
def search(
    context: typer.Context,
    claim_id: Annotated[
        str | None, typer.Argument(metavar="CLAIM", help="Id of the claim.", show_default=False)
    ] = None,
    query: Annotated[str | None, _text("What was looked for.")] = None,
    where: Annotated[str | None, _text("Where it was looked for.")] = None,
    outcome: Annotated[
        str | None, _text("What came of it: found, not-found or inconclusive.", "OUTCOME")
    ] = None,
    note: Annotated[str | None, _text("What was seen.")] = None,
    at: Annotated[str | None, _text("Day of the search; default: today.", "DATE")] = None,
) -> None:
    """Log a search for evidence; not-enough-evidence rests on searches."""
    from factcheck.cli import adding

    fields = {"query": query, "where": where, "at": at, "outcome": outcome, "note": note}
    settings: Settings = context.obj
    adding.search(settings, claim_id, fields)
