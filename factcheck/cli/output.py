"""Hand results on: to stdout, or to a file that is whole or not there."""

import os
import sys
from pathlib import Path

from factcheck.cli.failure import FailureError


def emit(text: str | bytes, output: Path | None = None) -> None:
    """Write a result as UTF-8 with LF; raises FailureError when the file cannot be written."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")
    if output is not None:
        _write(output, data)
        return
    sys.stdout.flush()
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(data.decode())
        return
    stream.write(data)
    stream.flush()


def _write(output: Path, data: bytes) -> None:
    temporary = output.with_name(f".{output.name}.{os.getpid()}.tmp")
    try:
        temporary.write_bytes(data)
        temporary.replace(output)
    except OSError as error:
        sentence = f"{output} cannot be written: {(error.strerror or str(error)).lower()}"
        raise FailureError(sentence) from error
    finally:
        temporary.unlink(missing_ok=True)
