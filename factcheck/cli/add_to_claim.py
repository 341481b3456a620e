"""`factcheck add evidence` and `add search`: what is added to a claim that is there."""

from typing import Annotated

import typer

from factcheck.cli.settings import Settings
from factcheck.cli.wishing import said


def evidence(
    context: typer.Context,
    claim_id: Annotated[
        str | None, typer.Argument(metavar="CLAIM", help="Id of the claim.", show_default=False)
    ] = None,
    source_id: Annotated[
        str | None, typer.Option("--source", metavar="ID", help="The source.")
    ] = None,
    stance: Annotated[
        str | None, said("supports, refutes, qualifies or context.", "STANCE")
    ] = None,
    finding: Annotated[str | None, said("What the source says, in your own words.")] = None,
    locator: Annotated[str | None, said("Where in the source: page, paragraph, minute.")] = None,
    quote: Annotated[str | None, said("Its own words, only where we may repeat them.")] = None,
    directness: Annotated[str | None, said("direct or indirect.", "HOW")] = None,
    group: Annotated[str | None, said("Entries of a group count as one origin.", "SLUG")] = None,
    answer: Annotated[str | None, said("Why the verdict stands although this refutes it.")] = None,
    key: Annotated[str | None, said("Short name of the entry; default: from the source.")] = None,
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


def search(
    context: typer.Context,
    claim_id: Annotated[
        str | None, typer.Argument(metavar="CLAIM", help="Id of the claim.", show_default=False)
    ] = None,
    query: Annotated[str | None, said("What was looked for.")] = None,
    where: Annotated[str | None, said("Where it was looked for.")] = None,
    outcome: Annotated[
        str | None, said("What came of it: found, not-found or inconclusive.", "OUTCOME")
    ] = None,
    note: Annotated[str | None, said("What was seen.")] = None,
    at: Annotated[str | None, said("Day of the search; default: today.", "DATE")] = None,
) -> None:
    """Log a search for evidence; not-enough-evidence rests on searches."""
    from factcheck.cli import adding

    fields = {"query": query, "where": where, "at": at, "outcome": outcome, "note": note}
    settings: Settings = context.obj
    adding.search(settings, claim_id, fields)
