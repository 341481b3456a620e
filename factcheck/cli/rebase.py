"""`factcheck rebase`: a new revision of a document, and its anchors carried along."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.failure import Exit
from factcheck.cli.settings import Settings
from factcheck.cli.wishing import Encoding, Form, WholePage


def rebase(
    context: typer.Context,
    document: Annotated[
        str | None,
        typer.Argument(metavar="[DOCUMENT]", help="Id of the document.", show_default=False),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[NEW-TEXT]", help="Plain text, a saved page or a PDF file.", show_default=False
        ),
    ] = None,
    retrieved: Annotated[
        str | None, typer.Option(metavar="DATE", help="When it was taken; default: today.")
    ] = None,
    lines: Annotated[
        str | None,
        typer.Option(
            metavar="LINES", help="How lines break: wrapped or separate; default: as before."
        ),
    ] = None,
    note: Annotated[str | None, typer.Option(help="What is special about this revision.")] = None,
    accept: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CLAIM|KIND",
            help="Carry what was listed: one claim, or all that are reframed or changed.",
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would happen.")
    ] = False,
    form: Form = None,
    encoding: Encoding = None,
    whole_page: WholePage = False,
) -> None:
    """Add a revision and move every anchor that is certainly the same words.

    Anchors whose words or sentences changed, are ambiguous or gone are listed and stay on the old
    revision, for a person to judge; exit code 1 then. Accept the places that the list proposes
    with --accept and no text, or choose others with `factcheck reattach`.

    With the text of the newest revision, as in
    `factcheck rebase DOCUMENT corpus/documents/DOCUMENT/r1.txt`, no revision is added: anchors
    that lag behind on an older one, or stand beside their words, are put right.
    """
    from functools import partial

    from factcheck.authoring import rebased, rebasing
    from factcheck.cli.answers import Answers
    from factcheck.cli.asking import Asker, is_file
    from factcheck.cli.failure import UseError
    from factcheck.cli.taking import pasted, stated_lines, taken_from
    from factcheck.cli.writing import carry_out, loaded, refusing, today, writable
    from factcheck.corpus.tree import Folder
    from factcheck.intake import Wish
    from factcheck.model.kinds import Kind

    settings: Settings = context.obj
    ask = Asker(document, file, retrieved, lines, note, accept)
    about = ask.need(document, "Document", "the document", Answers(settings).known(Kind.DOCUMENT))
    if accept and lines:
        raise UseError("--lines says how a new text breaks, and --accept goes without one")
    if accept and file:
        sentence = "--accept goes without a text: store the new text first, and read the list"
        raise UseError(sentence)
    root = settings.root() if dry_run else writable(settings)
    corpus = loaded(root)
    day = retrieved or today()
    if accept:
        propose = partial(rebasing.accept, corpus, about, accept, at=day)
    else:
        if file is None and not ask.asks:
            sentence = f"name the file with the new text: `factcheck rebase {about} FILE`"
            raise UseError(sentence)
        path = ask.need(str(file) if file else None, "File with the new text", "the file", is_file)
        page = taken_from(Path(path), Wish(form, encoding, whole_page))
        note = pasted({"note": note})["note"]
        taken = rebasing.Taken(day, stated_lines(lines), note, is_page=page.is_laid_out)
        propose = partial(rebasing.rebase, corpus, about, page.text, taken)
    carried, judgement = rebasing.settled(Folder(root), refusing(propose), as_of=today())
    carry_out(root, corpus, carried.proposal, judgement, dry_run=dry_run)
    for line in rebased.told(carried, every=settings.verbose):
        typer.echo(line)
    raise typer.Exit(Exit.PROBLEMS if carried.left else Exit.CLEAN)
