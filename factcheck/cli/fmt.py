"""`factcheck fmt`: write every record in its canonical form."""

from collections.abc import Iterable
from typing import Annotated

import typer

from factcheck.cli.failure import Exit, UseError
from factcheck.cli.output import emit
from factcheck.cli.settings import Settings, prefix_of


def fmt(
    context: typer.Context,
    records: Annotated[
        list[str] | None,
        typer.Argument(metavar="IDS or PATHS", help="Only these records.", show_default=False),
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 if a file would change.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Write nothing; show what would change, exit 1 if any.")
    ] = False,
    at: Annotated[
        str | None,
        typer.Option(metavar="REV", help="With --check or --diff: look at this commit."),
    ] = None,
    staged: Annotated[
        bool, typer.Option("--staged", help="With --check or --diff: look at what is staged.")
    ] = False,
) -> None:
    """Write the canonical form: field order, indent, line ends. No text is ever changed.

    All files change together, or none.

    A file that cannot be read as JSON without doubt is left alone and named; exit code 1 then.
    """
    from factcheck.cli.finding import root_of
    from factcheck.cli.selecting import paths_of
    from factcheck.cli.writing import tell_completed
    from factcheck.corpus import forming
    from factcheck.corpus.tree import Folder, Tree
    from factcheck.corpus.write import Edit, apply, is_pending, recover

    settings: Settings = context.obj
    is_in_git = staged or at is not None
    if is_in_git and not (check or diff):
        raise UseError("what is in Git cannot be written; add --check or --diff")
    root = root_of(settings, at, staged=staged)
    if not (check or diff) and is_pending(root):
        tell_completed(root, recover(root))
    prefix = prefix_of(root)
    tree: Tree = Folder(root)
    if is_in_git:
        from factcheck.cli.history import chosen

        tree = chosen(at, staged=staged)(root, None, may_be_new=False).tree
    forms = list(forming.forms(tree, paths_of(records or [], root, tree)))
    refused = [form for form in forms if form.refusal]
    changed = [form for form in forms if form.is_changed]
    for form in refused:
        typer.echo(f"{prefix}{form.path}: {form.refusal}; left alone", err=True)
    if diff:
        emit("".join(forming.unified(form, prefix) for form in changed))
    elif check:
        emit("".join(f"would change {prefix}{form.path}\n" for form in changed))
    else:
        edits = [Edit(form.path, form.old, form.new) for form in changed]
        tell_completed(root, apply(root, edits))
        emit("".join(f"changed {prefix}{form.path}\n" for form in changed))
    _tell_texts(forming.with_carriage_returns(tree), prefix)
    if not settings.quiet:
        did = "would change" if check or diff else "changed"
        typer.echo(
            f"{len(forms)} records, {len(changed)} {did}, {len(refused)} left alone", err=True
        )
    failed = refused or (changed and (check or diff))
    raise typer.Exit(Exit.PROBLEMS if failed else Exit.CLEAN)


def _tell_texts(paths: Iterable[str], prefix: str) -> None:
    """Say which texts have the line ends of Windows: they are never written."""
    for path in paths:
        sentence = f"{prefix}{path}: a text with CR, left alone; restore it with `git restore`"
        typer.echo(sentence, err=True)
