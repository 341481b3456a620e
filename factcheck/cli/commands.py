"""Which commands there are; each module imports its heavy parts when it runs."""

import typer

from factcheck.cli import (
    add,
    coverage,
    doctor,
    explain,
    fmt,
    init,
    list_,
    rebase,
    report,
    schema,
    show,
    stats,
    steps,
    validate,
)


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
    ):
        app.command(name=_name(command.__name__))(command)
    app.add_typer(add.app, name="add")
    app.add_typer(schema.app, name="schema")


def _name(function: str) -> str:
    return function.partition("_")[0]
