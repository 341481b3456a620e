"""`factcheck reattach`: a claim on other words of its document."""

from typing import Annotated

import typer

from factcheck.cli.settings import Settings


def reattach(
    context: typer.Context,
    claim: Annotated[
        str | None, typer.Argument(metavar="[CLAIM]", help="Id of the claim.", show_default=False)
    ] = None,
    quote: Annotated[
        str | None, typer.Option(help="The words, copied from the newest revision.")
    ] = None,
    prefix: Annotated[
        str | None, typer.Option(help="Words just before the quote, when it is ambiguous.")
    ] = None,
    suffix: Annotated[
        str | None, typer.Option(help="Words just after the quote, when it is ambiguous.")
    ] = None,
    line: Annotated[
        int | None,
        typer.Option(metavar="N", help="Line of the text on which the quote begins."),
    ] = None,
    occurrence: Annotated[
        int | None,
        typer.Option(metavar="N", help="Which of several places, counted from the top."),
    ] = None,
    supersede: Annotated[
        bool, typer.Option("--supersede", help="Leave the claim and let a new draft take over.")
    ] = False,
    statement: Annotated[
        str | None, typer.Option(help="Statement of the new claim; default: as it was.")
    ] = None,
    slug: Annotated[
        str | None, typer.Option(help="Last part of the new claim's id; default: from the old.")
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(metavar="HANDLE", help="Who does it; default: FACTCHECK_CONTRIBUTOR."),
    ] = None,
) -> None:
    """Put a claim on other words of the newest revision of its document.

    A reviewed claim is contested by that, with the reason, until somebody has judged the new
    words. With --supersede it ends instead, and a new draft with its evidence takes over.
    """
    from factcheck.authoring import reattaching
    from factcheck.authoring.locating import Quoted
    from factcheck.authoring.proposal import Proposal
    from factcheck.cli.answers import Answers
    from factcheck.cli.asking import Asker
    from factcheck.cli.failure import UseError
    from factcheck.cli.taking import pasted
    from factcheck.cli.writing import author, change, today
    from factcheck.corpus.corpus import Corpus
    from factcheck.model.kinds import Kind

    if not supersede and (statement is not None or slug is not None):
        sentence = "--statement and --slug are those of a new claim; they go with --supersede"
        raise UseError(sentence)
    settings: Settings = context.obj
    ask = Asker(claim, quote, prefix, suffix, line, occurrence, statement, slug, by)
    ask.refuse_missing({"the claim": claim, "--quote": quote})
    about = ask.need(claim, "Claim", "the claim", Answers(settings).known(Kind.CLAIM))
    words = ask.need(quote, "Quote, copied from the newest revision", "--quote")
    statement = pasted({"statement": statement})["statement"]

    def propose(corpus: Corpus) -> Proposal:
        document = reattaching.document_of(corpus, about)
        sought = Quoted(document, words, prefix or "", suffix or "", slug, line, occurrence)
        if not supersede:
            return reattaching.reattach(corpus, about, sought)
        extracted = reattaching.Extracted(author(corpus, by, ask), today())
        return reattaching.supersede(corpus, about, sought, statement, extracted)

    change(settings, propose)
