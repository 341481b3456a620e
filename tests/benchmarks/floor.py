"""The floor: what reading the same files costs without looking at them."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.benchmarks.running import Command

FLOOR: Final = "C: walk, open, read"
_SOURCE: Final = Path(__file__).with_name("floor.c")


def floors(root: Path, work: Path) -> Iterator[Command]:
    """Yield `cat`, and a program in C where there is a compiler."""
    script = 'find "$0" -type f -print0 | xargs -0 cat'
    yield Command("find and cat", ("sh", "-c", script, str(root)))
    compiler = shutil.which("cc")
    if compiler is not None:
        program = work / "floor"
        subprocess.run([compiler, "-O2", "-o", program, _SOURCE], check=True)
        yield Command(FLOOR, (str(program), str(root)))
