"""What `factcheck log` prints: the history of one record."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from factcheck.cli.comparing import as_json
from factcheck.cli.failure import FailureError, UseError
from factcheck.cli.history import DEEPEN, newest, repository_of
from factcheck.corpus import layout, reading
from factcheck.git import Commit, GitError, Oid, Repository
from factcheck.history.change import Change
from factcheck.history.changelog import as_markdown, as_text, as_values, sections
from factcheck.history.diff import record_changes
from factcheck.model.kinds import Kind
from factcheck.text import quoted, single_line
from factcheck.text.markdown import markdown

_KINDS = (Kind.CLAIM, Kind.SOURCE, Kind.DOCUMENT, Kind.ORIGIN, Kind.CONTRIBUTOR, Kind.SCALE)


class Step(NamedTuple):
    """One commit that touched the record, and what it changed by meaning.

    Where the record cannot be read, before or after, nothing can be told; `word` says so.
    """

    commit: Commit
    changes: tuple[Change, ...]
    word: str = "no change by meaning"


class _Unreadable:
    """Stands for a version of the record that is no record."""


_UNREADABLE: Final = _Unreadable()


def printed(root: Path, record: str, form: str) -> str:
    """Return the history in a format; raises UseError for a record that never was."""
    repository = repository_of(root)
    try:
        found = list(_history(repository, root, record))
    except GitError as error:
        raise FailureError(str(error)) from error
    if form == "json":
        return as_json([_values(step) for step in found])
    write = _markdown if form == "markdown" else _text
    return "\n".join(write(step) for step in found)


def _history(repository: Repository, root: Path, record: str) -> Iterator[Step]:
    inside = repository.inside(root)
    prefix = f"{inside}/" if inside else ""
    head = newest(repository).oid
    for kind in _KINDS:
        if layout.is_id(kind, record):
            path = prefix + layout.path_of(kind, record)
            touched = repository.history(head, path)
            if touched:
                yield from _steps(repository, kind, record, path, touched)
                return
    raise UseError(f"no commit here touches a record with the id {quoted(record)}")


def _steps(
    repository: Repository,
    kind: Kind,
    record: str,
    path: str,
    touched: list[tuple[Commit, tuple[Oid, ...]]],
) -> Iterator[Step]:
    """Compare each commit with those before it; a merge says only what none of its sides had."""
    versions = {one.oid: _version(repository, kind, path, one) for one, _ in touched}
    ends = repository.shallow_ends()
    for one, before in touched:
        if one.oid in ends:
            yield Step(one, (), f"what it changed is not in this clone, which is shallow: {DEEPEN}")
            continue
        new = versions[one.oid]
        old = [versions.get(name) for name in before] or [None]
        if _UNREADABLE in (new, *old):
            word = "it cannot be read" if new is _UNREADABLE else "it can be read again"
            yield Step(one, (), word)
            continue
        told = [record_changes(kind, record, version, new) for version in old]
        effects = [set(map(_effect, changes)) for changes in told[1:]]
        own = [change for change in told[0] if all(_effect(change) in other for other in effects)]
        if own or not effects:
            yield Step(one, tuple(own))


def _effect(change: Change) -> tuple[object, ...]:
    return change.kind, change.pointer, change.after, change.text


def _version(repository: Repository, kind: Kind, path: str, commit: Commit) -> Any:  # noqa: ANN401 - any record
    """Return the record as a commit has it; None when it is not there."""
    listed = [entry for entry in repository.ls_tree(commit.oid, path) if entry.path == path]
    if not listed:
        return None
    if listed[0].size is None or listed[0].size > reading.MOST_BYTES:
        return _UNREADABLE
    (data,) = repository.read_blobs([listed[0].oid])
    record = reading.read(kind, path, data).record
    return _UNREADABLE if record is None else record


def _head(step: Step) -> str:
    commit = step.commit
    author, subject = single_line(commit.author), single_line(commit.subject)
    return f"{commit.date} {commit.oid[:10]} {author}: {subject}"


def _text(step: Step) -> str:
    told = as_text(sections(step.changes)) or f"{step.word}\n"
    return f"{_head(step)}\n" + "".join(f"  {line}\n" for line in told.splitlines())


def _markdown(step: Step) -> str:
    told = as_markdown(sections(step.changes), markdown) or f"{step.word}\n"
    return f"## {markdown(_head(step))}\n\n{told}"


def _values(step: Step) -> dict[str, Any]:
    return {
        "commit": step.commit.oid,
        "date": step.commit.date.isoformat(),
        "author": step.commit.author.encode("utf-8", "replace").decode(),
        "subject": step.commit.subject.encode("utf-8", "replace").decode(),
        "changes": as_values(step.changes),
    }
