"""Which commands there are; each module imports its heavy parts when it runs."""

import typer

from factcheck.cli import (
    add,
    compare,
    coverage,
    doctor,
    explain,
    fmt,
    git_,
    init,
    list_,
    rebase,
    report,
    schema,
    show,
    site,
    stats,
    steps,
    validate,
)
from factcheck.cli.light import LightCommand


def add_to(app: typer.Typer) -> None:
    """Add every command, in the order in which `--help` shows them."""
    for command in (
        init.init,
        validate.validate,
        fmt.fmt,
        explain.explain,
        doctor.doctor,
        list_.list_records,
        show.show,
        stats.stats,
        coverage.coverage,
        report.report,
        steps.assess,
        steps.review,
        steps.status,
        steps.correct,
        rebase.rebase,
        compare.diff,
        compare.changelog,
        compare.log,
        git_.merge_driver,
    ):
        app.command(name=_name(command.__name__), cls=LightCommand)(command)
    app.add_typer(add.app, name="add")
    app.add_typer(git_.app, name="git")
    app.add_typer(schema.app, name="schema")
    app.add_typer(site.app, name="site")


def _name(function: str) -> str:
    return "list" if function == "list_records" else function.replace("_", "-")
