"""`factcheck doctor`: whether this installation and this checkout can be trusted to check."""

import typer

from factcheck.cli.failure import Exit
from factcheck.cli.settings import Settings


def doctor(context: typer.Context) -> None:
    """Run the canaries: records that must fail do fail, formats are on, Git history is whole.

    Exit code 1 when anything is broken. What could not be checked is said so.
    """
    from factcheck.cli import examining

    settings: Settings = context.obj
    findings = list(examining.examine(settings))
    for finding in findings:
        typer.echo(f"{finding.state.value:12} {finding.what}: {finding.detail}")
    broken = any(finding.state is examining.State.BROKEN for finding in findings)
    raise typer.Exit(Exit.PROBLEMS if broken else Exit.CLEAN)
