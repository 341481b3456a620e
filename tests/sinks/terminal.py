"""Run commands on a pseudo-terminal, and look for bytes that a terminal would obey."""

import json
import os
import re
import subprocess
import sys
import termios
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from tests.conftest import ROOT

OURS: Final = re.compile("\x1b\\[(?:0|1|31|33|36)m")
"""The colours that we print ourselves."""

OBEYED: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")
"""What a terminal obeys, or readers do not see: all controls but the line end."""

# One process runs all commands: starting Python takes longer than most of them.
_CHILD: Final = """
import json, sys
from factcheck.cli.main import main
codes = [main(arguments) for arguments in json.load(sys.stdin)]
print(json.dumps(codes))
"""


def spoken(
    commands: Iterable[Sequence[str]], folder: Path, *, colours: bool = False, errors: bool = True
) -> tuple[str, list[int]]:
    """Return what a terminal is sent by the commands, and their exit codes.

    Without `errors` only results; progress, which stands on the other stream, moves the cursor.
    """
    near, far = os.openpty()
    attributes = termios.tcgetattr(far)
    attributes[1] &= ~termios.OPOST  # bytes come as they were written
    termios.tcsetattr(far, termios.TCSANOW, attributes)
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD],
        cwd=folder,
        env=environment | {"TERM": "xterm-256color" if colours else "dumb"},
        stdin=subprocess.PIPE,
        stdout=far,
        stderr=far if errors else subprocess.DEVNULL,
    ) as child:
        os.close(far)
        assert child.stdin is not None
        child.stdin.write(json.dumps(list(commands)).encode())
        child.stdin.close()
        said = _everything(near).decode("utf-8", "strict")
    text, _, codes = said.rstrip("\n").rpartition("\n")
    return text, json.loads(codes)


def obeyed(said: str) -> list[str]:
    """Return the lines that hold something which a terminal obeys."""
    return [line for line in said.split("\n") if OBEYED.search(line)]


def _everything(near: int) -> bytes:
    """Read until the last process has closed the other end."""
    read = bytearray()
    try:
        while data := os.read(near, 1 << 16):
            read += data
    except OSError:  # on Linux the end of a terminal is an error
        pass
    finally:
        os.close(near)
    return bytes(read)
