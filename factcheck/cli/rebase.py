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
        str | None, typer.Argument(metavar="[DOCUMENT]", show_default=False)
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
    note: Annotated[str | None, typer.Option(help="What is special about this revision.")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only show what would happen.")
    ] = False,
    form: Form = None,
    encoding: Encoding = None,
    whole_page: WholePage = False,
) -> None:
    """Add a revision and move every anchor that is certainly the same words.

    Anchors whose words changed, are ambiguous or gone are listed and stay on the old revision,
    for a person to judge; exit code 1 then. With the text of the newest revision, as in
    `factcheck rebase DOCUMENT corpus/documents/DOCUMENT/r1.txt`, no revision is added: anchors
    that lag behind on an older one, or stand beside their words, are put right.
    """
    from factcheck.authoring import rebasing
    from factcheck.cli.asking import Asker, id_of, is_file
    from factcheck.cli.taking import taken_from
    from factcheck.cli.writing import carry_out, loaded, refusing, today, writable
    from factcheck.intake import Wish
    from factcheck.model.kinds import Kind

    settings: Settings = context.obj
    ask = Asker(document, file, retrieved, note)
    about = ask.need(document, "Document", "the document", id_of(Kind.DOCUMENT))
    path = ask.need(str(file) if file else None, "File with the new text", "the file", is_file)
    root = settings.root() if dry_run else writable(settings)
    corpus = loaded(root)
    text = taken_from(Path(path), Wish(form, encoding, whole_page)).text
    carried = refusing(
        lambda: rebasing.rebase(corpus, about, text, at=retrieved or today(), note=note)
    )
    if not dry_run:
        carry_out(root, corpus, carried.proposal)
    for line in rebasing.told(carried):
        typer.echo(line)
    raise typer.Exit(Exit.PROBLEMS if carried.left else Exit.CLEAN)
