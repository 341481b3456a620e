"""What two commits would merge into, by lines or by a driver, in a scratch repository.

Objects are shared with the real repository; its configuration, hooks, references and attributes
are not: nothing of a change decides how it merges.
"""

import os
import shlex
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from factcheck.git.process import MOST_OUTPUT, run, started
from factcheck.git.repository import Repository
from factcheck.git.values import GitError, Oid, oid, path_text

_DOING: Final = "merge the change as a trial"
_ATTRIBUTES: Final = "* -text -eol -crlf -ident -filter -working-tree-encoding merge=text\n"
# A program that is not there ends like a conflict; only a whole result shows that it ran. Not every
# version of Git tells a driver that failed from a conflict, so the script says it.
_FAILED: Final = "the merge driver wrote no result"
_DRIVER: Final = (
    'new=%A.factcheck; rm -f "$new"; PROGRAM --output="$new" -- %O %A %B %P; code=$?; '
    'test "$code" -le 1 && test -s "$new" && mv -f "$new" %A && exit "$code"; '
    f"echo '{_FAILED}' >&2; exit 129"
)


class Outcome(NamedTuple):
    """The merged tree, None for a conflict; the paths in conflict, and what was said of them."""

    tree: Oid | None
    conflicts: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


@contextmanager
def scratch(of: Repository) -> Iterator[Repository]:
    """Make a repository that knows the objects of another; removed when the block ends."""
    objects = of.file("objects").resolve()
    form = run(of.git_dir, _DOING, ["rev-parse", "--show-object-format"]).decode().strip()
    with tempfile.TemporaryDirectory(prefix="factcheck-", ignore_cleanup_errors=True) as folder:
        top = Path(folder).resolve()
        git_dir = top / ".git"
        git_dir.mkdir()
        begin = ["init", "--quiet", "--template=", f"--object-format={form}"]
        run(git_dir, _DOING, [f"--work-tree={top}", *begin])
        for name in ("info", "objects/info"):
            (git_dir / name).mkdir(exist_ok=True)
        (git_dir / "objects/info/alternates").write_bytes(os.fsencode(objects) + b"\n")
        yield Repository(top, git_dir)


def by_lines(repository: Repository, base: Oid, head: Oid) -> Outcome:
    """Merge as hosting sites do."""
    return _merged(repository, base, head, _ATTRIBUTES, ())


def by_driver(
    repository: Repository, base: Oid, head: Oid, pattern: str, program: Sequence[str]
) -> Outcome:
    """Merge the files that fit a pattern with a program, all others by lines.

    Raises GitError where the program does not run.
    """
    attributes = f"{_ATTRIBUTES}{pattern} merge=trial\n"
    driver = _DRIVER.replace("PROGRAM", shlex.join(program).replace("%", "%%"))
    setting = f"merge.trial.driver={driver}"
    outcome = _merged(repository, base, head, attributes, ("-c", setting))
    if _FAILED in outcome.said:
        raise GitError(_DOING, "; ".join(outcome.said))
    return outcome


def commit_of(repository: Repository, tree: Oid, base: Oid, head: Oid) -> Oid:
    """Write the commit of a merge, dated as the later of its parents; nobody is its author."""
    dates = ["rev-list", "--no-walk", "--format=%ct", "--no-commit-header", oid(base), oid(head)]
    day = max(map(int, run(repository.git_dir, _DOING, dates).split()))
    lines = [f"tree {tree}", f"parent {base}", f"parent {head}"]
    lines += [f"{who} merge <> {day} +0000" for who in ("author", "committer")]
    body = "\n".join([*lines, "", "the would-be merge", ""]).encode()
    file = repository.git_dir / "would-be"
    file.write_bytes(body)
    write = ["hash-object", "-t", "commit", "-w", "--no-filters", str(file)]
    return oid(run(repository.git_dir, _DOING, write).decode().strip())


def _merged(
    repository: Repository, base: Oid, head: Oid, attributes: str, options: Sequence[str]
) -> Outcome:
    (repository.git_dir / "info/attributes").write_text(
        attributes, "utf-8", errors="surrogateescape"
    )
    command = ["merge-tree", "--write-tree", "--name-only", "--no-messages", "-z"]
    arguments = [*options, *command, oid(base), oid(head)]
    with started(repository.git_dir, _DOING, arguments) as running:
        with running.limited():
            fields = running.output.read(MOST_OUTPUT).split(b"\0")
            code = running.process.wait()
        if code not in {0, 1}:
            raise GitError(_DOING, running.complaint())
        said = tuple(line for line in running.complaint().splitlines() if line)
    if code == 0:
        return Outcome(oid(fields[0].decode().strip()), (), said)
    return Outcome(None, tuple(path_text(path) for path in fields[1:] if path), said)
