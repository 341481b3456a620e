"""Which commits a command compares, read through Git's objects alone."""

import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import typer

from factcheck.analysis.authorship import authorship
from factcheck.analysis.people import names_before
from factcheck.analysis.signed import Authorship, History, Names
from factcheck.cli.failure import FailureError, UseError
from factcheck.corpus.commit import Commit, commit
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import INFO_PATH
from factcheck.corpus.load import load
from factcheck.corpus.soundness import MOST_BYTES
from factcheck.corpus.tree import Folder, Tree, UnreadableError
from factcheck.git import Commit as GitCommit
from factcheck.git import GitError, Oid, Repository, find_bare, find_repository, why_none
from factcheck.text import nearest, plural, visible

DEEPEN: Final = "run `git fetch --unshallow`, then try again"
_BRANCH: Final = re.compile("[A-Za-z0-9][A-Za-z0-9._/-]*")
"""A branch or a remote, in letters that mean nothing else to a shell."""
_USUAL_REMOTES: Final = ("origin", "upstream")
"""Names that people type out of habit, also where the remote has another."""
_SLIP: Final = 0.8
"""Branches that are less alike than this are two branches."""
_ALTERING: Final = (b"working-tree-encoding", b"filter", b"ident")
"""Attributes by which Git writes other bytes to the disk than the commit holds."""


class Judged(NamedTuple):
    """What a run judges and compares with, the day of a judged commit, and a word of caution.

    `history` finds out who authored what the commits since the base brought, and what contributors
    were called until then.
    """

    tree: Tree
    base: Tree | None
    day: str | None
    caution: str
    history: History | None = None


class _Commits(NamedTuple):
    """The commit that is judged or checked out, where it left the base, and the folder in both."""

    repository: Repository
    folder: str
    head: Oid
    base: Oid | None


def judged(root: Path, at: str | None, base: str | None, *, may_be_new: bool) -> Judged:
    """Find what is judged (the commit `at`, or else the folder) and what it is compared with.

    Raises FailureError where a commit has no corpus, but for a base where it `may_be_new`, and
    where Git altered the folder on its way to the disk.
    """
    try:
        commits = _commits(root, at, base)
        before = _base(commits, base, may_be_new=may_be_new) if base is not None else None
        past = _asking(commits, is_commit=at is not None)
        if at is None:
            return Judged(Folder(root), before, None, _caution(root, commits), past)
        day = commits.repository.commit_date(commits.head).isoformat()
        return Judged(_corpus_in(commits, commits.head, at), before, day, "", past)
    except GitError as error:
        raise FailureError(str(error)) from error


def _asking(commits: _Commits, *, is_commit: bool) -> History | None:
    """Return what looks into the history; None without a base."""
    repository, folder, head, base = commits
    if base is None:
        return None

    def ask() -> Authorship:
        with _told():
            return authorship(repository, folder, base, head, is_commit=is_commit)

    def names() -> Names | None:
        with _told():
            return None if repository.is_shallow() else names_before(repository, folder, base)

    return History(ask, names)


@contextmanager
def _told() -> Iterator[None]:
    """End the command with what Git says."""
    try:
        yield
    except GitError as error:
        raise FailureError(str(error)) from error


def place_of(folder: str) -> str:
    """Say where in a repository a corpus is."""
    return f"in {folder}" if folder else "at its top"


def _commits(root: Path, at: str | None, base: str | None) -> _Commits:
    repository = repository_of(root)
    head = newest(repository).oid if at is None else resolved(repository, at)
    fork = None
    if base is not None:
        fork = repository.merge_base(resolved(repository, base), head)
        if fork is None:
            raise FailureError(_no_common(repository, base))
    return _Commits(repository, repository.inside(root), head, fork)


def _corpus_in(commits: _Commits, name: Oid, told: str, hint: str = "") -> Commit:
    tree = commit(commits.repository, name, commits.folder)
    if INFO_PATH not in tree.listed:
        raise FailureError(f"{told} has no corpus {place_of(commits.folder)}{hint}")
    return tree


def _base(commits: _Commits, told: str, *, may_be_new: bool) -> Commit:
    if commits.base is None:
        raise AssertionError
    tree = commit(commits.repository, commits.base, commits.folder)
    if may_be_new and not tree.listed:
        return tree
    hint = ", so there is nothing to compare with; if the corpus is new, say --new-corpus"
    return _corpus_in(commits, commits.base, told, hint)


def _caution(root: Path, commits: _Commits) -> str:
    """Say which files that HEAD changed are others in the folder; "" when none is."""
    if commits.base is None:
        return ""
    prefix = f"{commits.folder}/" if commits.folder else ""
    changed = commits.repository.diff_tree(commits.base, commits.head, commits.folder)
    names = {one.path.removeprefix(prefix): one.new for one in changed if one.new}
    other = [path for path, name in names.items() if _differs(root, path, name)]
    if not other:
        return ""
    said = f"{_several(other)} not what HEAD holds"
    if _may_alter(commits):
        sentence = "and .gitattributes has Git alter files that it writes to the disk"
        raise FailureError(f"{said}, {sentence}; judge the commit itself with --at HEAD")
    return f"{said}; the folder is what is judged, --at HEAD judges the commit"


def _several(paths: list[str]) -> str:
    if len(paths) == 1:
        return f"{visible(paths[0])} is"
    return f"{visible(paths[0])} and {plural(len(paths) - 1, 'other file')} are"


def _differs(root: Path, path: str, name: Oid) -> bool:
    """Whether the folder holds other bytes under the path than the blob of this name."""
    try:
        data = Folder(root).read(path, MOST_BYTES)
    except UnreadableError:
        return os.path.lexists(root / path)
    return len(data) <= MOST_BYTES and blob_name(data, len(name)) != name


def _may_alter(commits: _Commits) -> bool:
    """Whether any attributes in the commit name what makes Git alter files."""
    listed = commits.repository.ls_tree(commits.head)
    found = [entry for entry in listed if entry.path.rpartition("/")[2] == ".gitattributes"]
    texts = commits.repository.read_blobs(entry.oid for entry in found if entry.kind == "blob")
    return any(word in text for text in texts for word in _ALTERING)


def blob_name(data: bytes, digits: int) -> str:
    """Return the name that Git gives to these bytes, in hexadecimal digits of SHA-1 or SHA-256."""
    digest = hashlib.new("sha256" if digits == 64 else "sha1", usedforsecurity=False)  # noqa: PLR2004 - of SHA-256
    digest.update(b"blob %d\0" % len(data) + data)
    return digest.hexdigest()


def repository_of(root: Path) -> Repository:
    """Return the repository that the corpus lies in; raises FailureError when there is none."""
    try:
        repository = find_repository(root)
        if repository is None and not root.exists():
            repository = find_bare(root)
    except GitError as error:
        raise FailureError(str(error)) from error
    if repository is None:
        raise FailureError(why_none(root))
    return repository


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
        raise UseError(f"{error}{_way_to(repository, revision)}") from error


def _way_to(repository: Repository, revision: str) -> str:
    """Say how to fetch what a revision may name: a shallow clone follows one branch alone."""
    deepen = ["`git fetch --unshallow`"] if repository.is_shallow() else []
    remote, branch = _of_a_remote(repository, revision)
    if not branch:
        return f"; this clone is shallow: {DEEPEN}" if deepen else ""
    here = f"{remote}/{branch}"
    near = _meant(repository, revision, here)
    if near and not deepen:
        return f"; did you mean {near}?"
    steps = " and ".join([*deepen, f"`git fetch {remote} {branch}:refs/remotes/{here}`"])
    if here != revision:
        return f"; if it is a branch of {remote}, run {steps}, then name {here}"
    why = "this clone is shallow" if deepen else "this clone lacks that branch"
    return f"; {why}: run {steps}, then try again"


def _of_a_remote(repository: Repository, revision: str) -> tuple[str, str]:
    """Return the remote and its branch that a revision may mean; no branch where it means none."""
    remotes = [name for name in repository.remotes() if _BRANCH.fullmatch(name)]
    if not remotes or not _BRANCH.fullmatch(revision):
        return "", ""
    for remote in remotes:
        if revision.startswith(f"{remote}/"):
            return remote, _without(remote, revision)
    for usual in _USUAL_REMOTES:
        revision = revision.removeprefix(f"{usual}/")
    having = [one for one in remotes if _is_there(repository, f"{one}/{revision}")]
    return [*having, *(one for one in remotes if one == "origin"), *remotes][0], revision


def _without(remote: str, branch: str) -> str:
    """Return a branch without the name of its remote, however often that was typed."""
    while branch.startswith(f"{remote}/"):
        branch = branch.removeprefix(f"{remote}/")
    return branch


def _meant(repository: Repository, revision: str, here: str) -> str:
    """Return the branch of a remote that a revision means, or is a slip of; "" for none."""
    if here != revision and _is_there(repository, here):
        return here
    return nearest(here, repository.remote_branches(), least=_SLIP) or ""


def _is_there(repository: Repository, revision: str) -> bool:
    try:
        repository.resolve(revision)
    except GitError:
        return False
    return True


def corpus_at(root: Path, revision: str) -> Corpus:
    """Return the corpus as a commit holds it; what cannot be read there is left out.

    Says so on stderr where the commit has none at this place.
    """
    repository = repository_of(root)
    name = resolved(repository, revision)
    folder = repository.inside(root)
    try:
        tree = commit(repository, name, folder)
        corpus = load(tree).corpus
    except GitError as error:
        raise FailureError(str(error)) from error
    if INFO_PATH not in tree.listed:
        sentence = f"{revision} has no corpus {place_of(folder)}, so all is told as new or gone"
        typer.echo(f"factcheck: warning: {sentence}", err=True)
    return corpus


def _no_common(repository: Repository, revision: str) -> str:
    if repository.is_shallow():
        return f"this clone is too shallow to compare with {revision}: {DEEPEN}"
    return f"HEAD and {revision} have no common history, so there is nothing to compare with"
