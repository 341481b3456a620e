"""Merge a change as a trial, and judge what comes of it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, NamedTuple

import typer

from factcheck.cli.dating import today
from factcheck.cli.failure import Exit, FailureError
from factcheck.cli.guarding import Guarded, guard
from factcheck.cli.history import DEEPEN, repository_of, resolved
from factcheck.cli.installing import ARGUMENTS, pattern_of
from factcheck.cli.validate import validate
from factcheck.git import GitError, Oid, Repository, would_be
from factcheck.reporters.github import plain
from factcheck.text import visible

_AGAIN: Final = "merge the base into it, resolve the conflicts, push again"
_BY_MEANING: Final = f"set up merging by meaning (factcheck git install), {_AGAIN}"

_OURS: Final = "factcheck: "


class Asked(NamedTuple):
    """Two revisions, and what is asked of the change between them."""

    base: str
    head: str
    is_guarded: bool
    is_new: bool


class Trial(NamedTuple):
    """What a trial merge came to: the corpus to judge and its commit, None where there is none.

    `kind` is what the guard takes the change for, "" where it was not asked.
    """

    base: Oid
    merge: Oid | None
    corpus: Path | None
    kind: str
    lines: tuple[str, ...]
    is_refused: bool


@contextmanager
def tried(root: Path, asked: Asked) -> Iterator[Trial]:
    """Merge in a scratch repository, which is removed when the block ends."""
    repository, folder = _place(root)
    try:
        base, head = _commits(repository, asked)
        with would_be.scratch(repository) as scratch:
            yield _trial(scratch, folder, asked, base, head)
    except GitError as error:
        raise FailureError(str(error)) from error


def tell(trial: Trial, *, is_github: bool) -> None:
    """Say what was found before any rule is asked; hosting sites are told the kind of change."""
    for line in trial.lines:
        typer.echo(plain(line) if is_github else f"factcheck: {line}", err=True)
    name = os.environ.get("GITHUB_OUTPUT")
    if is_github and name and trial.kind:
        with Path(name).open("a", encoding="utf-8") as file:
            file.write(f"kind={trial.kind}\n")


def validated(context: typer.Context, trial: Trial, asked: Asked, **options: Any) -> int:  # noqa: ANN401 - options of validate
    """Validate the merge against the base and return the exit code, that of a refusal included."""
    context.obj = context.obj._replace(corpus=trial.corpus)
    options["as_of"] = options["as_of"] or today()
    try:
        validate(context, base=trial.base, at=trial.merge, new_corpus=asked.is_new, **options)
    except typer.Exit as ended:
        return ended.exit_code or (Exit.PROBLEMS if trial.is_refused else Exit.CLEAN)
    raise AssertionError


def _place(root: Path) -> tuple[Repository, str]:
    """Return the repository, and the corpus from its top; what lies there is not looked at."""
    folder = Path(os.path.abspath(root))  # noqa: PTH100 - keeps links
    if (folder / ".git").exists():
        return repository_of(folder), ""
    repository = repository_of(folder.parent)
    inside = repository.inside(folder.parent)
    return repository, f"{inside}/{folder.name}" if inside else folder.name


def _commits(repository: Repository, asked: Asked) -> tuple[Oid, Oid]:
    if repository.is_shallow():
        raise FailureError(f"this clone is shallow, and its whole history is needed; {DEEPEN}")
    base, head = resolved(repository, asked.base), resolved(repository, asked.head)
    if repository.merge_base(base, head) is None:
        sentence = f"{visible(asked.base)} and {visible(asked.head)} have no common history"
        raise FailureError(sentence)
    return base, head


def _trial(scratch: Repository, folder: str, asked: Asked, base: Oid, head: Oid) -> Trial:
    merged = would_be.by_lines(scratch, base, head)
    if merged.tree is None:
        paths = (f"in conflict: {visible(path)}" for path in merged.conflicts)
        refusals = (f"the change does not merge: {_AGAIN}", *paths)
        return Trial(base, None, None, "", refusals, is_refused=True)
    merge = would_be.commit_of(scratch, merged.tree, base, head)
    refusals = tuple(_differs_by_meaning(scratch, folder, base, head, merge))
    guarded = _guarded(scratch, folder, asked, base, merge)
    refusals += guarded.refusals
    corpus: Path | None = scratch.top / folder
    if folder and any(entry.path == folder for entry in scratch.ls_tree(merge, folder)):
        corpus, refusals = None, (*refusals, f"{visible(folder)} is no folder in the change")
    lines = refusals if guarded.refusals else (*refusals, guarded.said)
    return Trial(base, merge, corpus, guarded.kind, lines, is_refused=bool(refusals))


def _guarded(scratch: Repository, folder: str, asked: Asked, base: Oid, merge: Oid) -> Guarded:
    if not asked.is_guarded:
        return Guarded("", "which paths the change touches was not judged", ())
    if asked.is_new and not scratch.ls_tree(base, folder):
        return Guarded(
            "", "the change brings the corpus, so what else it touches was not judged", ()
        )
    return guard(scratch.diff_tree(base, merge), folder)


def _differs_by_meaning(
    scratch: Repository, folder: str, base: Oid, head: Oid, merge: Oid
) -> Iterator[str]:
    """Yield why the merge of lines is not what merging by meaning gives.

    Lines can mix what two people said, a rating of one with a rationale of the other, or put a line
    of one entry into another that looks like it.
    """
    program = (sys.executable, *ARGUMENTS)
    other = would_be.by_driver(scratch, base, head, pattern_of(folder), program)
    if other.tree is None:
        said = (line for line in other.said if line.startswith(_OURS))
        yield from (line.removeprefix(_OURS) for line in said)
        yield f"the change merges line by line, but not by meaning: {_BY_MEANING}"
        return
    different = scratch.diff_tree(merge, other.tree)
    if different:
        words = "merged line by line, the change is not what merging by meaning makes of it"
        yield f"{words}: {_BY_MEANING}"
        yield from (f"differs: {visible(one.path)}" for one in different)
