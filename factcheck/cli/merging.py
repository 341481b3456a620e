"""Merge files of records as Git's merge driver does."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from factcheck.corpus import layout, reading
from factcheck.corpus.layout import RecordPlace
from factcheck.git import by_lines
from factcheck.history.conflicted import render
from factcheck.history.merge import merge
from factcheck.model.kinds import Kind
from factcheck.text import quoted, visible


class Versions(NamedTuple):
    """The bytes of three versions; an empty base means that both sides added the file."""

    base: bytes
    ours: bytes
    theirs: bytes


class Labels(NamedTuple):
    """What the conflict markers say."""

    ours: str
    theirs: str
    size: int


class MergedFile(NamedTuple):
    """The bytes to write, whether they are free of conflicts, and what to tell the user."""

    data: bytes
    is_clean: bool
    told: tuple[str, ...] = ()


def merge_files(versions: Versions, path: str, labels: Labels) -> MergedFile:
    """Merge by meaning; by lines where a version is no record, as a whole where lines fail."""
    kind = _kind(path)
    if kind is None:
        return _by_lines(versions, labels, f"{quoted(path)} is no record")
    if reason := "; ".join(_unfit(kind, path, versions)):
        return _by_lines(versions, labels, reason)
    base, ours, theirs = (
        reading.read(kind, path, data).record if data else None for data in versions
    )
    merged = merge(kind, base, ours, theirs)
    data = render(merged, labels.ours, labels.theirs, marker_size=labels.size)
    told = tuple(
        f"factcheck: conflict in {visible(path)} at {visible(conflict.pointer) or 'the record'}: "
        f"{quoted(conflict.ours or 'absent', 60)} against {quoted(conflict.theirs or 'absent', 60)}"
        for conflict in merged.conflicts
    )
    return MergedFile(data, not merged.conflicts, told)


def _kind(path: str) -> Kind | None:
    """Find the corpus in the path: the longest rest of it that holds a record."""
    parts = PurePosixPath(path).parts
    for start in range(len(parts)):
        place = layout.occupant("/".join(parts[start:]))
        if isinstance(place, RecordPlace):
            return place.kind
    return None


def _unfit(kind: Kind, path: str, versions: Versions) -> Iterator[str]:
    """Say which versions cannot be merged by meaning, and why."""
    for name, data in zip(
        ("the common ancestor", "our version", "their version"), versions, strict=True
    ):
        record, problems, _ = reading.read(kind, path, data)
        if not data and data is not versions.base:
            yield f"{name} of {quoted(path)} is empty"
        elif data and record is None:
            why = f" ({problems[0].code}: {problems[0].message})" if problems else ""
            yield f"{name} of {quoted(path)} does not validate{why}"


def _by_lines(versions: Versions, labels: Labels, reason: str) -> MergedFile:
    """Merge as Git does without us; what it takes for binary is a conflict as a whole."""
    names = visible(labels.ours), visible(labels.theirs)
    merged = by_lines.merge(*versions, names, labels.size)
    if merged is None:
        return _whole(versions, labels, reason)
    sentence = f"factcheck: {reason}; so lines were merged: check the file with factcheck validate"
    return MergedFile(merged.data, merged.is_clean, (sentence,))


def _whole(versions: Versions, labels: Labels, reason: str) -> MergedFile:
    """Put both versions between markers: no reader takes that for a record."""
    if versions.ours == versions.theirs:
        return MergedFile(versions.ours, is_clean=True)
    lines = (
        f"{'<' * labels.size} {visible(labels.ours)}\n".encode(),
        _ended(versions.ours),
        f"{'=' * labels.size}\n".encode(),
        _ended(versions.theirs),
        f"{'>' * labels.size} {visible(labels.theirs)}\n".encode(),
    )
    return MergedFile(b"".join(lines), is_clean=False, told=(f"factcheck: {reason}",))


def _ended(data: bytes) -> bytes:
    return data if not data or data.endswith(b"\n") else data + b"\n"
