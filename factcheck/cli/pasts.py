"""The history of every claim by meaning, from all commits that touched claims."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.corpus import reading
from factcheck.corpus.layout import RecordPlace, occupant
from factcheck.exporters.site.files import Past
from factcheck.git import Commit, GitError, Oid, Repository, find_repository
from factcheck.history.changelog import LONGEST, Line, sections
from factcheck.history.diff import record_changes
from factcheck.model.kinds import Kind


class _Touched(NamedTuple):
    """A claim's file before and after a commit; None where there was none."""

    commit: Commit
    claim: str
    path: str
    old: Oid | None
    new: Oid | None


def pasts(root: Path) -> dict[str, list[Past]]:
    """Return the steps of each claim, newest first; nothing where history is not all there.

    Raises GitError. A commit is compared with its first parent.
    """
    repository = find_repository(root)
    if repository is None or repository.is_shallow() or repository.head_date() is None:
        return {}
    touched = list(_touched(repository, repository.inside(root)))
    versions = _versions(repository, touched)
    found: dict[str, list[Past]] = {}
    for one in touched:
        old, new = versions.get(one.old), versions.get(one.new)
        if old is None and new is None:
            continue
        changes = record_changes(Kind.CLAIM, one.claim, old, new)
        told = [_told(line) for section in sections(changes) for line in section.lines]
        if told:
            commit = one.commit
            step = Past(commit.date.isoformat(), commit.author, commit.oid, tuple(told))
            found.setdefault(one.claim, []).append(step)
    return found


def _touched(repository: Repository, inside: str) -> Iterator[_Touched]:
    prefix = f"{inside}/" if inside else ""
    folder = f"{prefix}claims"
    for commit in repository.rev_list(repository.resolve("HEAD").oid, folder):
        for path, old, new in _files(repository, commit.oid, folder):
            place = occupant(path.removeprefix(prefix))
            if isinstance(place, RecordPlace) and place.kind is Kind.CLAIM:
                yield _Touched(commit, place.id, path, old, new)


def _files(
    repository: Repository, commit: Oid, folder: str
) -> Iterator[tuple[str, Oid | None, Oid | None]]:
    """Yield what a commit changed, and everything where it has no parent."""
    try:
        parent = repository.resolve(f"{commit}^").oid
    except GitError:
        for entry in repository.ls_tree(commit, folder):
            yield entry.path, None, entry.oid
        return
    for difference in repository.diff_tree(parent, commit, folder):
        yield difference.path, difference.old, difference.new


def _versions(repository: Repository, touched: Sequence[_Touched]) -> dict[Oid | None, Any]:
    """Return the records by the names of their files' contents; None for what cannot be read."""
    paths = {name: one.path for one in touched for name in (one.old, one.new) if name}
    names = sorted(paths)
    return {
        name: reading.read(Kind.CLAIM, paths[name], data).record
        for name, data in zip(names, repository.read_blobs(names), strict=True)
    }


def _told(line: Line) -> str:
    words = "".join(part.text for part in line.parts)
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
