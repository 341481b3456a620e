"""`factcheck doctor`: whether this installation and this checkout can be trusted to check."""

import typer

from factcheck.cli.failure import Exit
from factcheck.cli.settings import Settings


def doctor(context: typer.Context) -> None:
    """Run the canaries: records that must fail do fail, Git has all history and merges by meaning.

    Exit code 1 when anything is broken. What could not be checked is said so.
    """
    from factcheck.cli.examined import State
    from factcheck.cli.examining import examine

    settings: Settings = context.obj
    findings = list(examine(settings))
    for finding in findings:
        typer.echo(f"{finding.state.value:12} {finding.what}: {finding.detail}")
    broken = any(finding.state is State.BROKEN for finding in findings)
    raise typer.Exit(Exit.PROBLEMS if broken else Exit.CLEAN)
