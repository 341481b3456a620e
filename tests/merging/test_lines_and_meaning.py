"""What Git merges line by line is what merging by meaning gives, or the latter is a conflict."""

import subprocess
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, event, given, settings

from factcheck.corpus import codec
from factcheck.history.merge import merge
from factcheck.model.kinds import Kind
from tests.history.versions import EDITS, Versions, versions


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("merge-file")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(versions(tuple(kind for kind in EDITS if kind is not Kind.SCALE)))
def test_lines_never_merge_to_another_record(scratch: Path, given: Versions) -> None:
    """A clean merge of lines equals the merge by meaning, or the latter has a conflict.

    Or but for the order in which both sides added to a list. Lines can mix what was said
    together, such as a rating and a rationale by two people. And the maps of a scale look so alike
    that a line of one can merge into another. The pull-request job merges by meaning too, and
    refuses both.
    """
    kind, base, ours, theirs = given
    merged = merge(kind, base, ours, theirs)
    lines = merged_by_lines(scratch, *(codec.dumps(kind, one) for one in (base, ours, theirs)))
    event(f"lines {'conflict' if lines is None else 'clean'}, {len(merged.conflicts) > 0}")

    if lines is not None and not merged.conflicts:
        assert unordered(codec.loads(lines)) == unordered(merged.record)
        assert codec.dumps(kind, codec.loads(lines)) == lines


def unordered(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, list):
        return sorted(map(unordered, value), key=orjson.dumps)
    if isinstance(value, dict):
        return {key: unordered(below) for key, below in value.items()}
    return value


def merged_by_lines(scratch: Path, base: bytes, ours: bytes, theirs: bytes) -> bytes | None:
    """Merge with Git's own merge of lines; None where it finds a conflict."""
    for name, data in (("base", base), ("ours", ours), ("theirs", theirs)):
        (scratch / name).write_bytes(data)
    ended = subprocess.run(
        ["git", "merge-file", "--stdout", "ours", "base", "theirs"],
        cwd=scratch,
        capture_output=True,
        check=False,
    )
    return ended.stdout if ended.returncode == 0 else None
