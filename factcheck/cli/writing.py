"""Carry out a change that a command proposes: judge it, write it, say what was done."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TypeVar

import typer

from factcheck.authoring.adding import known
from factcheck.authoring.judging import Judgement, judge
from factcheck.authoring.proposal import Proposal, RefusedError
from factcheck.cli.asking import Asker, complaint_of
from factcheck.cli.dating import today
from factcheck.cli.failure import Exit, FailureError, UseError
from factcheck.cli.settings import Settings, prefix_of
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.load import load
from factcheck.corpus.tree import Folder
from factcheck.corpus.write import ConflictError, apply, is_pending, recover
from factcheck.model.kinds import Kind
from factcheck.problem import Problem, Severity
from factcheck.reporters.report import IN_A_CHANGE, fails_a_change
from factcheck.text import visible

T = TypeVar("T")

__all__ = [
    "author",
    "carry_out",
    "change",
    "loaded",
    "refusing",
    "tell_completed",
    "today",
    "writable",
]

ATTEMPTS = 5
"""How often a change is proposed anew when others write the same file."""

MANY = 3
"""So many more problems of one code are counted, not listed."""

CONTRIBUTOR_VARIABLE = "FACTCHECK_CONTRIBUTOR"


class ForbiddenError(FailureError):
    """The change would bring errors into the corpus."""

    code = Exit.PROBLEMS


def change(settings: Settings, propose: Callable[[Corpus], Proposal]) -> None:
    """Load the corpus, and carry out what is proposed for it.

    When somebody else changes the same file meanwhile, what they wrote is read, and the change is
    proposed anew; raises ConflictError when that happens again and again.
    """
    root = writable(settings)
    for left in reversed(range(ATTEMPTS)):
        corpus = loaded(root)
        try:
            carry_out(root, corpus, refusing(partial(propose, corpus)))
        except ConflictError:
            if not left:
                raise
        else:
            return


def writable(settings: Settings) -> Path:
    """Return the corpus folder, after a change that was interrupted there is completed."""
    root = settings.root()
    if is_pending(root):
        tell_completed(root, recover(root))
    return root


def tell_completed(root: Path, paths: Iterable[str]) -> None:
    """Say which files were changed by completing what an interrupted command had decided."""
    for path in paths:
        typer.echo(f"completed {prefix_of(root)}{path}", err=True)


def loaded(root: Path) -> Corpus:
    """Return the corpus to change; raises FailureError when corpus.json cannot be read."""
    corpus = load(Folder(root)).corpus
    if corpus.info is None:
        raise FailureError(f"{root}/corpus.json cannot be read; `factcheck validate` says why")
    return corpus


def refusing(propose: Callable[[], T]) -> T:
    """Let a refusal end the command as wrong use, with its sentence."""
    try:
        return propose()
    except RefusedError as error:
        raise UseError(str(error)) from error


def carry_out(
    root: Path,
    corpus: Corpus,
    proposal: Proposal,
    judgement: Judgement | None = None,
    *,
    dry_run: bool = False,
) -> None:
    """Write the change, proposed for this corpus; raises ForbiddenError when it brings errors.

    A dry run ends where writing would begin.
    """
    tree = Folder(root)
    prefix = prefix_of(root)
    edits = proposal.edits(tree, corpus)
    judgement = judgement or judge(tree, proposal, as_of=today())
    if judgement.errors:
        said = [_sentence(problem) for problem in judgement.errors]
        between = "\n  " if said[1:] else " "
        raise ForbiddenError(between.join(("nothing was written:", *said)))
    if dry_run:
        return
    tell_completed(root, apply(root, edits))
    for edit in edits:
        typer.echo(f"{'wrote' if edit.old is None else 'changed'} {prefix}{edit.path}")
    for note in proposal.notes:
        typer.echo(visible(note))
    for problem in judgement.gaps:
        typer.echo(f"to do {_sentence(problem)}", err=True)
    for line in _told(judgement.others):
        typer.echo(line, err=True)


def _told(problems: Iterable[Problem]) -> Iterator[str]:
    """Say each problem, but of many with one code only the first and how many more there are."""
    for _, alike in groupby(sorted(problems, key=_by_code), _by_code):
        first, *others = alike
        yield _weighed(first)
        if len(others) >= MANY:
            yield f"… and {len(others)} more of {first.code}; `factcheck validate` lists them"
        else:
            yield from map(_weighed, others)


def _weighed(problem: Problem) -> str:
    marker = f" ({IN_A_CHANGE})" if fails_a_change(problem) else ""
    return f"{problem.severity.value}{marker} {_sentence(problem)}"


def _by_code(problem: Problem) -> tuple[bool, str]:
    return problem.severity is Severity.NOTE, problem.code


def _sentence(problem: Problem) -> str:
    where = f"{problem.path} {problem.pointer}".strip()
    return visible(f"{problem.code} {where}: {problem.message}")


def author(corpus: Corpus, handle: str | None, ask: Asker | None = None) -> str:
    """Return who makes the change: --by, the environment, the one person there is, or an answer."""
    chosen = handle or os.environ.get(CONTRIBUTOR_VARIABLE)
    if chosen:
        return chosen
    people = [one["id"] for one in corpus.contributors.values() if one["kind"] == "person"]
    if len(people) == 1:
        return people[0]
    if ask is not None and ask.asks:
        return ask.need(
            None,
            f"Who are you ({', '.join(people) or 'nobody here yet'})",
            "--by",
            complaint_of(partial(known, corpus, Kind.CONTRIBUTOR)),
        )
    sentence = (
        f"say who you are with --by HANDLE or in {CONTRIBUTOR_VARIABLE}; "
        "a new contributor is added with `factcheck add contributor`"
    )
    raise UseError(sentence)
