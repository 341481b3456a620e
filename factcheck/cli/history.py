"""Which commits a command compares, read through Git's objects alone."""

from pathlib import Path

from factcheck.cli.failure import FailureError, UseError
from factcheck.corpus.commit import Commit, commit
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.load import load
from factcheck.git import GitError, Oid, Repository, find_repository, why_none


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
        head = repository.resolve("HEAD").oid
        base = repository.merge_base(resolved(repository, revision), head)
        if base is None:
            raise FailureError(_no_common(repository, revision))
        return commit(repository, base, repository.inside(root))
    except GitError as error:
        raise FailureError(str(error)) from error


def resolved(repository: Repository, revision: str) -> Oid:
    """Return the commit that a revision names; raises UseError that says how to get it."""
    try:
        return repository.resolve(revision).oid
    except GitError as error:
        hint = ""
        if repository.is_shallow():
            hint = "; this clone is shallow: run `git fetch --unshallow origin`, then try again"
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
        return (
            f"this clone is too shallow to compare with {revision}: "
            "run `git fetch --unshallow origin`, then try again"
        )
    return f"HEAD and {revision} have no common history, so there is nothing to compare with"
