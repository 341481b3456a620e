"""Hand results on: to stdout, or to a file that is whole or not there."""

import sys
from pathlib import Path

from factcheck.cli.failure import FailureError, UseError

_STDOUT = Path("-")
_OWN_STREAMS = ("/dev/stdout", "/dev/stderr", "/dev/fd/", "/proc/self/fd/")


def is_stdout(output: Path | None) -> bool:
    """Whether a result goes to stdout: without --output, or with `--output -`."""
    return output is None or output == _STDOUT


def emit(text: str | bytes, output: Path | None = None, *, is_gits_own: bool = False) -> None:
    """Write a result as UTF-8 with LF; raises FailureError when it cannot be written.

    No result goes into a corpus or a Git directory, except to a place that Git itself named.
    """
    data = text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")
    if output is not None and not is_stdout(output):
        _write(output, data, is_gits_own=is_gits_own)
    elif sys.stdout is None:
        raise FailureError("the result cannot be printed: standard output is closed")
    else:
        _print(data)


def _print(data: bytes) -> None:
    sys.stdout.flush()
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(data.decode())
        return
    stream.write(data)
    stream.flush()


def _write(output: Path, data: bytes, *, is_gits_own: bool) -> None:
    from factcheck.corpus import outside

    if output == Path():
        raise UseError("--output is empty or names this folder; name a file")
    try:
        if _is_stream(output):
            output.write_bytes(data)
        else:
            outside.replace(output if is_gits_own else outside.apart(output), data)
    except outside.InTheWayError as error:
        raise FailureError(str(error)) from error
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FailureError(f"{output} cannot be written: {reason.lower()}") from error


def _is_stream(output: Path) -> bool:
    """Whether bytes go into it as they come: a pipe or a device, perhaps by another name."""
    if output.absolute().as_posix().startswith(_OWN_STREAMS):
        return True
    return output.exists() and not (output.is_file() or output.is_dir())
