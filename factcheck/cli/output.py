"""Hand results on: to stdout, or to a file that is whole or not there."""

import sys
from pathlib import Path

from factcheck.cli.failure import FailureError


def emit(text: str | bytes, output: Path | None = None) -> None:
    """Write a result as UTF-8 with LF; raises FailureError when it cannot be written."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")
    if output is not None:
        _write(output, data)
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


def _write(output: Path, data: bytes) -> None:
    try:
        if output.is_file() or not output.exists():
            _replace(output.resolve(), data)
        else:  # a pipe or a device takes the bytes, and is not replaced by a file
            output.write_bytes(data)
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FailureError(f"{output} cannot be written: {reason.lower()}") from error


def _replace(output: Path, data: bytes) -> None:
    """Write beside the file, then put it in its place: readers see the old file or the new one."""
    import secrets

    temporary = output.with_name(f".factcheck-{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
        temporary.replace(output)
    finally:
        temporary.unlink(missing_ok=True)
