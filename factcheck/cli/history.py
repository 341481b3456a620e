"""Which commits a command compares, read through Git's objects alone."""

from pathlib import Path
from typing import Final

from factcheck.cli.failure import FailureError, UseError
from factcheck.corpus.commit import Commit, commit
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import INFO_PATH
from factcheck.corpus.load import load
from factcheck.git import Commit as GitCommit
from factcheck.git import GitError, Oid, Repository, find_repository, why_none

DEEPEN: Final = "run `git fetch --unshallow origin`, then try again"


def repository_of(root: Path) -> Repository:
    """Return the repository that the corpus lies in; raises FailureError when there is none."""
    try:
        repository = find_repository(root)
    except GitError as error:
        raise FailureError(str(error)) from error
    if repository is None:
        raise FailureError(why_none(root))
    return repository


def base_tree(root: Path, revision: str) -> Commit:
    """Return the corpus at the merge base of HEAD and a revision; raises FailureError."""
    repository = repository_of(root)
    try:
        head = newest(repository).oid
        base = repository.merge_base(resolved(repository, revision), head)
        if base is None:
            raise FailureError(_no_common(repository, revision))
        return commit(repository, base, repository.inside(root))
    except GitError as error:
        raise FailureError(str(error)) from error


def is_corpus(base: Commit) -> bool:
    """Whether the commit has a corpus in this folder at all."""
    return INFO_PATH in base.listed


def newest(repository: Repository) -> GitCommit:
    """Return the commit that is checked out; raises FailureError before the first one."""
    if repository.head_date() is None:
        raise FailureError("there is no commit here yet; make the first one, then try again")
    return repository.resolve("HEAD")


def resolved(repository: Repository, revision: str) -> Oid:
    """Return the commit that a revision names; raises UseError that says how to get it."""
    try:
        return repository.resolve(revision).oid
    except GitError as error:
        newest(repository)
        hint = f"; this clone is shallow: {DEEPEN}" if repository.is_shallow() else ""
        raise UseError(f"{error}{hint}") from error


def corpus_at(root: Path, revision: str) -> Corpus:
    """Return the corpus as a commit holds it; what cannot be read there is left out."""
    repository = repository_of(root)
    name = resolved(repository, revision)
    try:
        return load(commit(repository, name, repository.inside(root))).corpus
    except GitError as error:
        raise FailureError(str(error)) from error


def _no_common(repository: Repository, revision: str) -> str:
    if repository.is_shallow():
        return f"this clone is too shallow to compare with {revision}: {DEEPEN}"
    return f"HEAD and {revision} have no common history, so there is nothing to compare with"
