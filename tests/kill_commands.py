"""Kill commands that write outside the corpus at each of their calls, then run them again.

`python -m tests.kill_commands` prints a line for each. strace kills (-9) the k-th call of a name,
for each name that can change a disk and for k = 1, 2, … until the command gets through. The next
run must leave what a run leaves that nobody disturbs, and between the two no file is half written.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from factcheck.cli.main import main as factcheck
from factcheck.rules.cases import SAMPLE
from tests.git.work import git_in
from tests.kill_points import CHANGING, run_traced

Files = dict[str, tuple[int, bytes]]
"""Permissions and content by path."""

_CALLS: Final = CHANGING - {"open", "openat", "creat"}
"""What is opened is changed by the next of the others."""

LINES: Final = b"# mine\n*.png binary\n"


class Command(NamedTuple):
    """A command, and what is there before it."""

    arguments: tuple[str, ...]
    prepare: Callable[[Path], None]


def _nothing(folder: Path) -> None:
    folder.mkdir()


def _corpus(folder: Path) -> None:
    shutil.copytree(SAMPLE, folder / "corpus")
    (folder / "report").mkdir()
    (folder / "report/claims.md").write_bytes(b"old")
    (folder / "report/claims.md").chmod(0o600)


def _clone(folder: Path) -> None:
    _corpus(folder)
    git_in(folder, "init", "-q", "-b", "main")
    (folder / ".git/info").mkdir(exist_ok=True)
    (folder / ".git/info/attributes").write_bytes(LINES)


def _older_site(folder: Path) -> None:
    """A site of a corpus that had one more claim."""
    _corpus(folder)
    gone = folder / "corpus/claims/harbour/gone.json"
    cost = (folder / "corpus/claims/harbour/cost.json").read_text("utf-8")
    gone.write_text(cost.replace("harbour/cost", "harbour/gone"), "utf-8")
    play(folder, "-q", "site", "build", "--no-history")
    gone.unlink()


_CLAIM: Final = "corpus/claims/harbour/cost.json"
COMMANDS: Final = {
    "init": Command(("init", "new"), _nothing),
    "git install": Command(("git", "install"), _clone),
    "schema write": Command(("schema", "write"), _corpus),
    "report": Command(("report", "-o", "report/claims.md"), _corpus),
    "merge-driver": Command(
        ("merge-driver", _CLAIM, _CLAIM, _CLAIM, _CLAIM, "-o", "report/claims.md"), _corpus
    ),
    "site build": Command(("site", "build", "--no-history"), _older_site),
}


def play(folder: Path, *arguments: str) -> int:
    """Run a command in a child, in a folder, silently; return its exit code."""
    child = os.fork()
    if not child:
        _run(folder, *arguments)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _run(folder: Path, *arguments: str) -> None:
    """Run a command on one processor, and end the process: no child of it is left behind."""
    code = 70
    try:
        os.chdir(folder)
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        code = factcheck(list(arguments))
    finally:
        os._exit(code)


def files(folder: Path) -> Files:
    """Everything that is there, but what Git keeps for itself."""
    kept = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        is_gits = name.startswith(".git/") and name not in {".git/config", ".git/info/attributes"}
        if path.is_file() and not is_gits:
            kept[name] = (path.stat().st_mode, path.read_bytes())
    return kept


def sweep(folder: Path, command: Command) -> Counter[str]:
    """Kill at each call; count what came of it."""
    command.prepare(folder / "undisturbed")
    before = files(folder / "undisturbed")
    _, told = run_traced(
        lambda: _run(folder / "undisturbed", *command.arguments), ["-e", "trace=all"]
    )
    wanted = files(folder / "undisturbed")
    names = {line.partition("(")[0] for line in told.splitlines() if "(" in line} & _CALLS
    outcomes: Counter[str] = Counter()
    for name in sorted(names):
        for when in range(1, 100_000):
            place = folder / "killed"
            command.prepare(place)
            inject = f"inject={name}:signal=SIGKILL:when={when}"
            options = ["-e", f"trace={name}", "-e", inject]
            was_killed, _ = run_traced(lambda: _run(place, *command.arguments), options)  # noqa: B023 - called at once
            if was_killed:
                outcomes[_judge(place, command, before, wanted)] += 1
            shutil.rmtree(place)
            if not was_killed:
                break
    return outcomes


def _judge(place: Path, command: Command, before: Files, wanted: Files) -> str:
    """Say what a kill left, and what the next run makes of it."""
    for name, found in files(place).items():
        if not may_be_between(name) and found not in (before.get(name), wanted.get(name)):
            return f"torn: {name}"
    play(place, *command.arguments)
    after = files(place)
    names = after.keys() | wanted.keys()
    differing = sorted(name for name in names if after.get(name) != wanted.get(name))
    return f"differs: {', '.join(differing)}" if differing else "as undisturbed"


def may_be_between(name: str) -> bool:
    """Whether a file may be another one in between: temporary, a list of them, or Git's own."""
    last = name.rpartition("/")[2]
    return last.startswith((".factcheck-", "factcheck-site.")) or name == ".git/config"


def main(arguments: list[str]) -> int:
    """Print a line for each command; 1 when anything was torn or differs."""
    parser = argparse.ArgumentParser(prog="python -m tests.kill_commands")
    parser.add_argument("--command", choices=sorted(COMMANDS), action="append")
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    options = parser.parse_args(arguments)
    bad = False
    for name in options.command or COMMANDS:
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            outcomes = sweep(Path(folder), COMMANDS[name])
        sys.stdout.write(f"{summary(name, outcomes)}\n")
        bad = bad or set(outcomes) != {"as undisturbed"}
    return int(bad)


def summary(name: str, outcomes: Counter[str]) -> str:
    """One line for people."""
    told = ", ".join(f"{outcome} {count}" for outcome, count in sorted(outcomes.items()))
    return f"kill -9 at each of {outcomes.total()} calls of `{name}`, then run again: {told}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
