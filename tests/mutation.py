"""Mutation testing: `python -m tests.mutation [GROUP …]`, by hand or as `.ci/mutants`.

mutmut changes one small thing at a time in a copy of the repository and runs the tests of the
group; a change that no test notices has survived. Prints a line for each group, and each survivor
that `mutants.toml` does not list with a reason; 1 when there is one, or when fewer than 90 % of a
group's mutants were killed. What mutmut changes is the body of functions: constants and
signatures of modules stay as they are.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[1]
GROUPS: Final[Mapping[str, Any]] = tomllib.loads(
    (ROOT / "tests" / "mutants.toml").read_text("utf-8")
)
LEAST_KILLED: Final = 0.9

_SURVIVED: Final = frozenset({0, 33})
"""What mutmut notes for a mutant: all tests passed, or there was none for it."""

_SETTINGS: Final = """
[tool.mutmut]
source_paths = ["factcheck"]
only_mutate = {modules}
pytest_add_cli_args_test_selection = {tests}
pytest_add_cli_args = ["-p", "no:randomly", "-p", "no:cacheprovider"]
also_copy = [".ci", ".github", "corpus", "schema", "README.md", "CONTRIBUTING.md"]
process_isolation = "forkserver"
track_dependencies = false
use_git_change_detection = false
"""
# A fork server imports the tests and runs none: what a test leaves in a cache hides no mutant.


@dataclass(frozen=True)
class Survivor:
    """A change that no test noticed: in which function, what was there, and what came instead."""

    function: str
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.function}\n  - {self.old}\n  + {self.new}"


@dataclass(frozen=True)
class Outcome:
    """What came of a group."""

    total: int
    survivors: tuple[Survivor, ...]

    @property
    def killed(self) -> float:
        """The share of mutants that a test noticed."""
        return 1 - len(self.survivors) / self.total if self.total else 0


def mutate(name: str, folder: Path, jobs: int) -> Outcome:
    """Run mutmut for one group in a copy of the repository below the folder."""
    copy = folder / name / "factcheck"
    _copy_to(copy)
    lists = {key: json.dumps(GROUPS[name][key]) for key in ("modules", "tests")}
    with (copy / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(_SETTINGS.format(**lists))
    command = ["mutmut", "run", "--max-children", str(jobs)]
    log = folder / f"{name}.log"
    with log.open("wb") as output:
        ended = subprocess.run(command, cwd=copy, stdout=output, stderr=output, check=False)
    if ended.returncode:
        sys.exit(f"mutmut failed:\n{log.read_text('utf-8', 'replace')[-3000:]}")
    return _outcome(copy)


def _copy_to(copy: Path) -> None:
    """Copy what Git knows, as it is now, and lead to the suites of others beside it."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "-c", "-o", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for path in filter(None, listed.split("\0")):
        if (ROOT / path).is_file():
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            (copy / path).write_bytes((ROOT / path).read_bytes())
    beside = ROOT.parent / "shared"
    if beside.is_dir():  # tests run in a folder below, and look for it beside that one
        (copy / "shared").symlink_to(beside)


def _outcome(copy: Path) -> Outcome:
    names = []
    total = 0
    for meta in sorted(copy.glob("mutants/**/*.meta")):
        codes: dict[str, int | None] = json.loads(meta.read_text("utf-8"))["exit_code_by_key"]
        total += len(codes)
        names += [name for name, code in codes.items() if code is None or code in _SURVIVED]
    return Outcome(total, tuple(_survivor(copy, name) for name in names))


def _survivor(copy: Path, name: str) -> Survivor:
    shown = subprocess.run(
        ["mutmut", "show", name], cwd=copy, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    function = name.rpartition("__mutmut_")[0].removeprefix("factcheck.")
    return Survivor(function, _lines(shown, "-"), _lines(shown, "+"))


def _lines(difference: Sequence[str], sign: str) -> str:
    """Return what a difference takes away or adds, on one line, without the name of the file."""
    found = [line[1:] for line in difference if line.startswith(sign)][1:]
    return " ".join(" ".join(found).split())


def unexplained(name: str, outcome: Outcome) -> Iterator[Survivor]:
    """Yield the survivors that the list does not know."""
    known = {
        Survivor(function, *change.split(" → ", 1))
        for entry in GROUPS[name].get("survivors", ())
        for function in [entry["function"]]
        for change in entry["changes"]
    }
    return (survivor for survivor in outcome.survivors if survivor not in known)


def main(arguments: Sequence[str]) -> int:
    """Print a line for each group, and each survivor without a reason."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help=", ".join(GROUPS))
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    options = parser.parse_args(arguments)
    is_good = True
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for name in options.groups or GROUPS:
            outcome = mutate(name, Path(folder), options.jobs)
            unknown = list(unexplained(name, outcome))
            is_good &= outcome.killed >= LEAST_KILLED and not unknown
            sys.stdout.write(f"{summary(name, outcome, len(unknown))}\n")
            sys.stdout.writelines(f"{survivor}\n" for survivor in unknown)
    return int(not is_good)


def summary(name: str, outcome: Outcome, unknown: int) -> str:
    """One line for people."""
    killed = outcome.total - len(outcome.survivors)
    return (
        f"{name}: {killed} of {outcome.total} mutants killed ({outcome.killed:.1%}), "
        f"{len(outcome.survivors)} survived, {unknown} of them without a reason"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
