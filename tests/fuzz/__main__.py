"""Fuzz all targets: `python -m tests.fuzz --seconds 60`, or one: `--target reader`.

atheris (libFuzzer) makes bytes that lead to new branches. It ends its process, so each target has
one of its own. Where there is no atheris for this Python, nothing is fuzzed, and that is said.
Prints a line for each target, and the bytes that a target failed for; 1 then.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from tests.fuzz.seeds import write_seeds

LONGEST: Final = 4096
"""Bytes that atheris makes at most."""


def main(arguments: Sequence[str]) -> int:
    """Run the targets one after another, each for its share of the time."""
    from tests.fuzz.targets import TARGETS

    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seconds", type=int, default=60, help="for all targets together")
    parser.add_argument("--target", choices=list(TARGETS), action="append")
    parser.add_argument("--child", choices=list(TARGETS), help=argparse.SUPPRESS)
    options, rest = parser.parse_known_args(arguments)
    if find_spec("atheris") is None:
        sys.stdout.write("there is no atheris for this Python: nothing was fuzzed\n")
        return 0
    if options.child:
        return _fuzz_here(options.child, rest)
    names = options.target or list(TARGETS)
    return max(_fuzz(name, max(1, options.seconds // len(names))) for name in names)


def _fuzz(name: str, seconds: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        write_seeds(corpus)
        command = [sys.executable, "-m", "tests.fuzz", "--child", name, str(corpus)]
        limits = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=20"]
        told = subprocess.run(
            [*command, *limits, f"-artifact_prefix={folder}/"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="backslashreplace",
            check=False,
        )
        failed = [path.read_bytes() for path in Path(folder).glob("*-*") if path.is_file()]
    runs = re.search(r"Done ([0-9]+) runs", told.stdout)
    if told.returncode or failed or not runs:
        sys.stdout.write(f"fuzz {name}: FAILED for {failed}\n{told.stdout[-3000:]}\n")
        return 1
    sys.stdout.write(f"fuzz {name}: {int(runs[1]):,} runs in {seconds} s: 0 failures\n")
    return 0


def _fuzz_here(name: str, options: Sequence[str]) -> int:
    """Become the fuzzer; it leaves by itself."""
    import atheris

    with atheris.instrument_imports(include=["factcheck"]):
        from tests.fuzz.targets import TARGETS
    atheris.Setup([sys.argv[0], *options], TARGETS[name])
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
