"""Let Git merge three versions of a file by lines, as it does without any driver."""

import tempfile
from pathlib import Path
from typing import Final, NamedTuple

from factcheck.git.process import run
from factcheck.git.values import GitError

_CONFLICTS: Final = range(128)
"""Exit codes of `git merge-file`: how many conflicts there are; more is a failure."""
_MERGE: Final = ("merge-file", "-p", "--quiet")


class ByLines(NamedTuple):
    """The merged bytes, and whether they are free of conflicts."""

    data: bytes
    is_clean: bool


def merge(
    base: bytes, ours: bytes, theirs: bytes, names: tuple[str, str], marker_size: int
) -> ByLines | None:
    """Merge by lines; None for what Git takes for binary, and where there is no git."""
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        files = [Path(folder, name) for name in ("ours", "base", "theirs")]
        for file, data in zip(files, (ours, base, theirs), strict=True):
            file.write_bytes(data)
        labels = [f"-L{name}" for name in (names[0], "ancestor", names[1])]
        command = [*_MERGE, f"--marker-size={marker_size:d}", *labels]
        try:
            data = run(Path(folder), "merge lines", [*command, *map(str, files)], _CONFLICTS)
        except GitError:
            return None
    return ByLines(data, f"{'<' * marker_size} {names[0]}\n".encode() not in data)
