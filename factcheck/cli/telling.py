"""What `factcheck log` prints: the history of one record."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.cli.comparing import as_json
from factcheck.cli.failure import FailureError, UseError
from factcheck.cli.history import repository_of
from factcheck.corpus import layout, reading
from factcheck.git import Commit, GitError, Repository
from factcheck.history.change import Change
from factcheck.history.changelog import as_markdown, as_text, as_values, sections
from factcheck.history.diff import record_changes
from factcheck.model.kinds import Kind
from factcheck.text import quoted, single_line
from factcheck.text.markdown import markdown

_KINDS = (Kind.CLAIM, Kind.SOURCE, Kind.DOCUMENT, Kind.CONTRIBUTOR, Kind.SCALE)


class Step(NamedTuple):
    """One commit that touched the record, and what it changed by meaning."""

    commit: Commit
    changes: tuple[Change, ...]


def printed(root: Path, record: str, form: str) -> str:
    """Return the history in a format; raises UseError for a record that never was."""
    try:
        found = list(_history(repository_of(root), root, record))
    except GitError as error:
        raise FailureError(str(error)) from error
    if form == "json":
        return as_json([_values(step) for step in found])
    write = _markdown if form == "markdown" else _text
    return "\n".join(write(step) for step in found)


def _history(repository: Repository, root: Path, record: str) -> Iterator[Step]:
    inside = repository.inside(root)
    prefix = f"{inside}/" if inside else ""
    head = repository.resolve("HEAD").oid
    for kind in _KINDS:
        if layout.is_id(kind, record):
            path = layout.path_of(kind, record)
            commits = repository.rev_list(head, prefix + path)
            if commits:
                yield from _steps(repository, kind, record, (prefix + path, commits))
                return
    raise UseError(f"no commit here touches a record with the id {quoted(record)}")


def _steps(
    repository: Repository, kind: Kind, record: str, touched: tuple[str, list[Commit]]
) -> Iterator[Step]:
    """Compare each commit with the one before it that touched the record."""
    path, commits = touched
    versions = [_version(repository, kind, path, commit) for commit in commits]
    for commit, new, old in zip(commits, versions, [*versions[1:], None], strict=True):
        yield Step(commit, record_changes(kind, record, old, new))


def _version(repository: Repository, kind: Kind, path: str, commit: Commit) -> Any:  # noqa: ANN401 - any record
    """Return the record as a commit has it; None when it has none that can be read."""
    listed = [entry for entry in repository.ls_tree(commit.oid, path) if entry.path == path]
    if not listed or (listed[0].size or 0) > reading.MOST_BYTES:
        return None
    (data,) = repository.read_blobs([listed[0].oid])
    return reading.read(kind, path, data).record


def _head(step: Step) -> str:
    commit = step.commit
    author, subject = single_line(commit.author), single_line(commit.subject)
    return f"{commit.date} {commit.oid[:10]} {author}: {subject}"


def _text(step: Step) -> str:
    told = as_text(sections(step.changes)) or "no change by meaning\n"
    return f"{_head(step)}\n" + "".join(f"  {line}\n" for line in told.splitlines())


def _markdown(step: Step) -> str:
    return f"## {markdown(_head(step))}\n\n{as_markdown(sections(step.changes), markdown)}"


def _values(step: Step) -> dict[str, Any]:
    return {
        "commit": step.commit.oid,
        "date": step.commit.date.isoformat(),
        "author": step.commit.author.encode("utf-8", "replace").decode(),
        "subject": step.commit.subject.encode("utf-8", "replace").decode(),
        "changes": as_values(step.changes),
    }
