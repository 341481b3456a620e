"""Let the real Git merge a file with a driver, in a repository that is made for it and removed."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from factcheck.git.process import run
from factcheck.git.values import GitError

_FILE: Final = "claims/trial/trial.json"
_PERSON: Final = ("-c", "user.name=factcheck", "-c", "user.email=factcheck@example.org")


class Tried(NamedTuple):
    """The merged file, or else why Git did not take the merge for clean."""

    data: bytes | None
    complaint: str = ""


def merge(driver: str, base: bytes, ours: bytes, theirs: bytes) -> Tried:
    """Merge three versions of a claim's file; raises GitError where there can be no trial."""
    with tempfile.TemporaryDirectory(prefix="factcheck-", ignore_cleanup_errors=True) as folder:
        git_dir, tree = _repository(Path(folder).resolve(), driver)
        _commit(git_dir, tree, base)
        _git(git_dir, tree, ["checkout", "--quiet", "-b", "theirs"])
        _commit(git_dir, tree, theirs)
        _git(git_dir, tree, ["checkout", "--quiet", "-b", "ours", "HEAD~1"])
        _commit(git_dir, tree, ours)
        try:
            _git(git_dir, tree, [*_PERSON, "merge", "--quiet", "--no-edit", "theirs"])
        except GitError as error:
            return Tried(None, str(error))
        return Tried((tree / _FILE).read_bytes())


def _repository(folder: Path, driver: str) -> tuple[Path, Path]:
    git_dir, tree = folder / "git", folder / "tree"
    git_dir.mkdir()
    (tree / _FILE).parent.mkdir(parents=True)
    _git(git_dir, tree, ["init", "--quiet", "--template="])
    _git(git_dir, tree, ["config", "merge.trial.driver", driver])
    (git_dir / "info").mkdir(exist_ok=True)
    (git_dir / "info/attributes").write_text("*.json -text merge=trial\n", "utf-8")
    return git_dir, tree


def _commit(git_dir: Path, tree: Path, data: bytes) -> None:
    (tree / _FILE).write_bytes(data)
    _git(git_dir, tree, ["add", "--all"])
    _git(git_dir, tree, [*_PERSON, "commit", "--quiet", "--allow-empty", "--message=trial"])


def _git(git_dir: Path, tree: Path, arguments: Sequence[str]) -> None:
    run(git_dir, "merge a trial", [f"--work-tree={tree}", *arguments])
