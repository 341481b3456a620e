"""A repository with a corpus, in which two people change it and Git merges what they did."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson

from factcheck.corpus import codec, layout
from factcheck.corpus.layout import RecordPlace
from tests.conftest import ROOT

Record = dict[str, Any]


class Files:
    """The files of a corpus as somebody edits them; records are written in canonical form."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def read(self, path: str) -> Record:
        record: Record = orjson.loads((self.root / path).read_bytes())
        return record

    def record(self, path: str, record: Record) -> None:
        """Write a record; `path` need not be that of its id."""
        place = layout.occupant(path)
        assert isinstance(place, RecordPlace)
        self.data(path, codec.dumps(place.kind, record))

    def data(self, path: str, data: bytes) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(data)

    def change(self, path: str, change: Callable[[Record], None]) -> None:
        record = self.read(path)
        change(record)
        self.record(path, record)

    def remove(self, path: str) -> None:
        (self.root / path).unlink()

    def every(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file()
        }


class Repository:
    """A Git repository whose folder `corpus` holds a corpus; commits are made on one day."""

    def __init__(self, top: Path, day: str = "2024-03-01") -> None:
        self.top = top
        self.day = day
        self.author = "ada@example.org"
        self.corpus = Files(top / "corpus")

    def git(self, *arguments: str) -> tuple[int, str]:
        """Run git as a person would: exit code, and all that it said."""
        person = {"NAME": "Ada", "EMAIL": "ada@example.org", "DATE": f"{self.day}T12:00:00Z"}
        ended = subprocess.run(
            ["git", "-c", "core.fsync=none", "-c", "maintenance.auto=false", *arguments],
            cwd=self.top,
            env={
                "PATH": os.environ["PATH"],
                "PYTHONPATH": str(ROOT),
                "GIT_CONFIG_GLOBAL": os.devnull,
                "GIT_CONFIG_NOSYSTEM": "1",
                **{f"GIT_AUTHOR_{name}": value for name, value in person.items()},
                "GIT_AUTHOR_EMAIL": self.author,
                **{f"GIT_COMMITTER_{name}": value for name, value in person.items()},
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return ended.returncode, ended.stdout

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        code, said = self.git("commit", "--quiet", "--allow-empty", "--message", message)
        assert code == 0, said

    def copied_to(self, top: Path) -> "Repository":
        shutil.copytree(self.top, top)
        return Repository(top)

    def merge(self, ours: Callable[[Files], None], theirs: Callable[[Files], None]) -> list[str]:
        """Make both changes in branches of their own, merge; return the paths in conflict."""
        for branch, change in (("theirs", theirs), ("ours", ours)):
            self.git("checkout", "--quiet", "-b", branch, "main")
            change(self.corpus)
            self.commit(branch)
        self.git("checkout", "--quiet", "-b", "merged")
        code, said = self.git("merge", "--quiet", "--no-edit", "theirs")
        paths = self.git("diff", "--name-only", "--diff-filter=U")[1].splitlines()
        assert bool(paths) is bool(code), said
        return paths


def started(top: Path, fill: Callable[[Files], None]) -> Repository:
    """Return a repository whose first commit, on main, holds what `fill` writes."""
    top.mkdir(parents=True)
    repository = Repository(top)
    repository.git("init", "--quiet", "--initial-branch=main", "--template=")
    fill(repository.corpus)
    repository.commit("start")
    return repository
