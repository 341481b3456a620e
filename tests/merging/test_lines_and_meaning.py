"""What Git merges line by line is what merging by meaning gives, or the latter is a conflict."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings

from factcheck.corpus import codec
from factcheck.history.conflicted import render
from factcheck.history.merge import Conflict, merge
from tests.history.versions import Versions, versions

SIGNED_TOGETHER = ("/status", "/reason", "/superseded_by", "/verdict", "/provenance")


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("merge-file")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(versions())
def test_lines_never_merge_to_another_record(scratch: Path, given: Versions) -> None:
    """A clean merge of lines equals the merge by meaning; else what was said together is mixed.

    The latter is what the pull-request job refuses: see `test_mixed_verdict.py`.
    """
    kind, base, ours, theirs = given
    merged = merge(kind, base, ours, theirs)
    lines = merged_by_lines(scratch, *(codec.dumps(kind, one) for one in (base, ours, theirs)))
    event(f"lines {'conflict' if lines is None else 'clean'}, {len(merged.conflicts) > 0}")

    if lines is not None and lines != render(merged, "ours", "theirs"):
        assert merged.conflicts
        assert all(map(is_signed_together, merged.conflicts))


def is_signed_together(conflict: Conflict) -> bool:
    return conflict.pointer.startswith(SIGNED_TOGETHER)


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
