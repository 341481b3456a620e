"""The app: exit codes, and the one place where errors end."""

import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from factcheck import __version__
from factcheck.cli.commands import RootGroup
from factcheck.cli.failure import Exit, FailureError

app = typer.Typer(
    name="factcheck",
    cls=RootGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
) -> None:
    """Keep checkable claims as code: validate, compare and report an annotated corpus."""


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code; every error ends here."""
    _make_streams_safe()
    try:
        app(arguments, prog_name="factcheck")
    except SystemExit as end:
        return _leave(end)
    except FailureError as failure:
        return _say(str(failure), failure.code)
    except BrokenPipeError:
        return Exit.CLOSED_PIPE
    except OSError as error:
        return _say(_disk_sentence(error), Exit.NO_CORPUS)
    except Exception as error:  # noqa: BLE001 - whatever else gets here is a bug of ours
        return _unexpected(error)
    return Exit.CLEAN


def _unexpected(error: BaseException) -> int:
    """Say what Git could not read, such as an object that is missing; all else is a bug."""
    from factcheck.git import GitError

    for one in _causes(error):
        if isinstance(one, GitError):
            return _say(str(one), Exit.NO_CORPUS)
    _show_traceback()
    return _say("this is a bug in factcheck; please report it with the lines above", Exit.BUG)


def _show_traceback() -> None:
    import traceback

    traceback.print_exc()


def _make_streams_safe() -> None:
    """Print UTF-8 text in any locale, and never fail on a character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _leave(end: SystemExit) -> int:
    """Return the exit code; what typer calls 1 may be a closed pipe, or Ctrl-C at a question."""
    causes = set(map(type, _causes(end)))
    if BrokenPipeError in causes:
        return Exit.CLOSED_PIPE
    if KeyboardInterrupt in causes:
        return Exit.INTERRUPTED
    return end.code if isinstance(end.code, int) else int(end.code is not None)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__context__


def _say(sentence: str, code: Exit) -> int:
    typer.echo(f"factcheck: {sentence}", err=True)
    return code


def _disk_sentence(error: OSError) -> str:
    reason = error.strerror.lower() if error.strerror else str(error)
    return f"{error.filename}: {reason}" if error.filename else reason
