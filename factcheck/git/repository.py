"""Ask a Git repository about commits, trees and files; its work tree is never read."""

import os
import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from factcheck.git.objects import read_objects
from factcheck.git.process import is_installed, run
from factcheck.git.values import (
    Commit,
    Difference,
    Entry,
    GitError,
    Oid,
    commit,
    difference,
    entry,
    oid,
    path_bytes,
    path_text,
)
from factcheck.text import quoted
from factcheck.worktree import BrokenError, work_tree

_IGNORED: Final = ("ls-files", "-z", "--others", "--ignored", "--exclude-standard")
_PATHS_OF_A_CALL: Final = 200
_HEADS: Final = {"refs/remotes/origin/HEAD": "refs/remotes/origin/", "HEAD": "refs/heads/"}
_EMPTY_TREES: Final = frozenset(
    {
        "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
        "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
    }
)
"""The names of a folder that holds nothing, by SHA-1 and SHA-256."""


def find_repository(folder: Path) -> "Repository | None":
    """Return the repository whose work tree holds `folder`; `why_none` says why there is none.

    Raises GitError when the nearest `.git` is broken, or when the way from the top to the folder
    leads over a link: the folder is then not what commits hold under its name.
    """
    if not is_installed():
        return None
    named, real = Path(os.path.abspath(folder)), folder.resolve()  # noqa: PTH100 - keeps links
    found = _around(named)
    if found and real != found.top.resolve() / named.relative_to(found.top):
        doing = f"find {quoted(str(folder))} in commits"
        raise GitError(doing, "the way to it leads over a link inside of its repository")
    return _around(real)


def find_bare(folder: Path) -> "Repository | None":
    """Return the bare repository at or above a folder: its top stands for that of its commits."""
    for top in (folder.resolve(), *folder.resolve().parents):
        if (top / "HEAD").is_file() and (top / "objects").is_dir() and (top / "refs").is_dir():
            return Repository(top, top)
    return None


def why_none(folder: Path) -> str:
    """Return a sentence that says why `find_repository` found nothing."""
    if is_installed():
        return f"{quoted(str(folder.resolve()))} lies in no Git repository"
    return "git is not installed, or not in an absolute folder of PATH"


class Repository(NamedTuple):
    """A repository with a work tree; `top` is the folder of the work tree, both are absolute.

    Every question raises GitError when git fails.
    """

    top: Path
    git_dir: Path

    def inside(self, folder: Path) -> str:
        """Return the path of `folder` from the top, with slashes, "" for the top itself."""
        relative = folder.resolve().relative_to(self.top).as_posix()
        return "" if relative == "." else path_text(os.fsencode(relative))

    def resolve(self, revision: str) -> Commit:
        """Return the commit that a user's words (a branch, a tag, HEAD~2, …) name."""
        doing = f"find the commit {quoted(revision)}"
        if not revision or revision.startswith("^") or not revision.isprintable():
            raise GitError(doing, "that names no revision")
        found = self._verified(doing, revision)
        if found is None:
            raise GitError(doing, "this repository has no such commit")
        return self._commit(found)

    def head_date(self) -> date | None:
        """Return the day (UTC) of the commit that is checked out, None before the first."""
        head = self._verified("find HEAD", "HEAD")
        return self._commit(head).date if head else None

    def commit_date(self, name: Oid) -> date:
        """Return the day (UTC) on which a commit was made, as its committer says."""
        return self._commit(name).date

    def merge_base(self, one: Oid, other: Oid) -> Oid | None:
        """Return the best common ancestor of two commits, None where histories never met."""
        arguments = ["merge-base", oid(one), oid(other)]
        answer = run(self.git_dir, "compare two histories", arguments, accept=(0, 1))
        return oid(answer.decode().strip()) if answer else None

    def is_shallow(self) -> bool:
        """Return whether the clone lacks a part of its history."""
        arguments = ["rev-parse", "--is-shallow-repository"]
        return run(self.git_dir, "look at the clone", arguments).strip() == b"true"

    def is_partial(self) -> bool:
        """Return whether files of its history are missing: Git was told to fetch them later."""
        doing = "look at the clone"
        promised = ["config", "--local", "--get-regexp", r"^remote\..*\.promisor$"]
        if not run(self.git_dir, doing, promised, accept=(0, 1)):
            return False
        arguments = ["rev-list", "--all", "--objects", "--missing=print"]
        return b"\n?" in run(self.git_dir, doing, arguments)

    def ignored(self, paths: Iterable[str]) -> Iterator[str]:
        """Yield the paths that Git ignores and has not staged all the same."""
        at_top = ["-C", str(self.top), f"--work-tree={self.top}"]
        waiting = iter(paths)
        while some := [path_bytes(path) for path in islice(waiting, _PATHS_OF_A_CALL)]:
            arguments: list[str | bytes] = [*at_top, *_IGNORED, "--", *some]
            answer = run(self.git_dir, "look for ignored files", arguments)
            yield from map(path_text, answer.split(b"\0")[:-1])

    def attribute(self, name: str, path: str) -> str:
        """Return the value that Git has for an attribute of a path, "unspecified" for none."""
        at_top = ["-C", str(self.top), f"--work-tree={self.top}"]
        arguments = [*at_top, "check-attr", "-z", name, "--", path]
        answer = run(self.git_dir, "look up attributes", arguments).split(b"\0")
        return answer[2].decode("utf-8", "replace")

    def shallow_ends(self) -> frozenset[Oid]:
        """Return the commits at which a shallow clone ends: what was before them is not here."""
        place = self.file("shallow")
        words = place.read_text("ascii", "replace").split() if place.is_file() else []
        return frozenset(map(oid, words))

    def ls_tree(self, name: Oid, prefix: str = "") -> list[Entry]:
        """Return what a commit or tree holds at or below `prefix`; of folders only empty ones."""
        options = ["-r", "-t", "-l", "-z", "--full-tree"]
        arguments: list[str | bytes] = ["ls-tree", *options, oid(name), "--", *_paths(prefix)]
        answer = run(self.git_dir, "list files", arguments)
        found = [entry(record) for record in answer.split(b"\0")[:-1]]
        return [one for one in found if one.kind != "tree" or one.oid in _EMPTY_TREES]

    def unmerged(self, index: Path | None = None) -> list[str]:
        """Return the paths of the index that a merge left unresolved; of another one, if named."""
        arguments = ["ls-files", "--unmerged", "--full-name", "-z"]
        at_top = ["-C", str(self.top), f"--work-tree={self.top}"]
        answer = run(self.git_dir, "read what is staged", [*at_top, *arguments], index=index)
        paths = (record.partition(b"\t")[2] for record in answer.split(b"\0")[:-1])
        return list(dict.fromkeys(map(path_text, paths)))

    def staged_tree(self, index: Path | None = None) -> Oid:
        """Return the tree that a commit of the index would have; of another index, if named."""
        arguments = ["write-tree", "--missing-ok"]
        answer = run(self.git_dir, "read what is staged", arguments, index=index)
        return oid(answer.decode().strip())

    def read_blobs(self, names: Iterable[Oid]) -> Iterator[bytes]:
        """Yield the content of files, in the order asked, with one process for all.

        Ask `ls_tree` for sizes first: what is larger than MOST_OBJECT raises GitError.
        """
        return read_objects(self.git_dir, "blob", list(names))

    def rev_list(
        self, name: Oid, *paths: str, without: Oid | None = None, most: int | None = None
    ) -> list[Commit]:
        """Return the commits up to `name` that touched one of the paths, newest first.

        Without paths: all. `without` leaves out a commit and what it descends from.
        """
        options = ["--topo-order", *([f"--max-count={most:d}"] if most is not None else [])]
        names = [oid(name), *([f"^{oid(without)}"] if without else [])]
        arguments: list[str | bytes] = ["rev-list", *options, *names, "--", *_paths(*paths)]
        found = run(self.git_dir, "list commits", arguments).decode().split()
        return self._commits([oid(line) for line in found])

    def history(self, name: Oid, path: str) -> list[tuple[Commit, tuple[Oid, ...]]]:
        """Return the commits up to `name` that touched a path, newest first.

        Each with those before it that touched it last: none for the first one, nor where a
        shallow clone ends, and several for a merge that is like none of its sides.
        """
        options = ["--topo-order", "--parents"]
        arguments: list[str | bytes] = ["rev-list", *options, oid(name), "--", *_paths(path)]
        lines = run(self.git_dir, "list commits", arguments).decode().splitlines()
        found = [[oid(word) for word in line.split()] for line in lines]
        commits = self._commits([names[0] for names in found])
        return [(one, tuple(names[1:])) for one, names in zip(commits, found, strict=True)]

    def lineage(self, name: Oid, without: Oid) -> list[tuple[Commit, tuple[Oid, ...]]]:
        """Return every commit up to `name` but those up to `without`, each with its parents."""
        arguments = ["rev-list", "--topo-order", "--parents", oid(name), f"^{oid(without)}", "--"]
        lines = run(self.git_dir, "list commits", arguments).decode().splitlines()
        found = [[oid(word) for word in line.split()] for line in lines]
        commits = self._commits([names[0] for names in found])
        return [(one, tuple(names[1:])) for one, names in zip(commits, found, strict=True)]

    def diff_tree(self, old: Oid, new: Oid, prefix: str = "") -> list[Difference]:
        """Return the paths at or below `prefix` that differ between two commits or trees."""
        form = ["-r", "-z", "--raw", "--no-abbrev", "--no-renames", "--no-relative"]
        safety = ["--no-ext-diff", "--no-textconv", "--ignore-submodules=none"]
        arguments: list[str | bytes] = [
            "diff-tree",
            *form,
            *safety,
            oid(old),
            oid(new),
            "--",
            *_paths(prefix),
        ]
        fields = run(self.git_dir, "compare two trees", arguments).split(b"\0")[:-1]
        pairs = zip(fields[::2], fields[1::2], strict=True)
        return [difference(record, path) for record, path in pairs]

    def version(self) -> tuple[int, ...]:
        """Return the version of git: 2.44.0 is (2, 44, 0)."""
        answer = run(self.git_dir, "say its version", ["version"]).decode()
        return tuple(map(int, re.findall("[0-9]+", answer)[:3]))

    def configured(self, name: str) -> str | None:
        """Return a value of the repository's own configuration, None where it has none."""
        arguments = ["config", "--local", "--null", "--get", name]
        answer = run(self.git_dir, f"read {name}", arguments, accept=(0, 1))
        return answer.removesuffix(b"\0").decode("utf-8", "surrogateescape") if answer else None

    def remotes(self) -> list[str]:
        """Return the names of the repositories that this one fetches from."""
        arguments = ["config", "--local", "--null", "--name-only"]
        wanted = ["--get-regexp", r"^remote\..*\.url$"]
        answer = run(self.git_dir, "list remotes", arguments + wanted, accept=(0, 1))
        names = answer.decode("utf-8", "surrogateescape").split("\0")[:-1]
        found = (name.removeprefix("remote.").removesuffix(".url") for name in names)
        return list(dict.fromkeys(found))

    def remote_branches(self) -> list[str]:
        """Return the branches of other repositories that this one knows, as in `origin/main`."""
        arguments = ["for-each-ref", "--format=%(refname:lstrip=2)", "refs/remotes"]
        answer = run(self.git_dir, "list branches", arguments)
        return answer.decode("utf-8", "surrogateescape").splitlines()

    def default_branch(self) -> str | None:
        """Return the branch that origin calls its own, or else the one here; None for neither."""
        doing = "find the default branch"
        for name, prefix in _HEADS.items():
            answer = run(self.git_dir, doing, ["symbolic-ref", "--quiet", name], accept=(0, 1))
            branch = answer.decode("utf-8", "surrogateescape").strip()
            if branch.startswith(prefix):
                return branch.removeprefix(prefix)
        return None

    def configure(self, name: str, value: str) -> None:
        """Set a value in the repository's own configuration; only on the user's own word."""
        arguments = ["config", "--local", "--replace-all", name, value]
        run(self.git_dir, f"set {name}", arguments)

    def file(self, name: str) -> Path:
        """Return the path of a file of the repository's own, such as info/attributes."""
        answer = run(self.git_dir, f"find {name}", ["rev-parse", "--git-path", name])
        return self.git_dir / os.fsdecode(answer.removesuffix(b"\n"))

    def _verified(self, doing: str, revision: str) -> Oid | None:
        options = ["--quiet", "--verify", "--end-of-options"]
        arguments = ["rev-parse", *options, f"{revision}^{{commit}}"]
        answer = run(self.git_dir, doing, arguments, accept=(0, 1))
        return oid(answer.decode().strip()) if answer else None

    def _commit(self, name: Oid) -> Commit:
        return self._commits([name])[0]

    def _commits(self, names: list[Oid]) -> list[Commit]:
        bodies = read_objects(self.git_dir, "commit", names)
        return [commit(name, body) for name, body in zip(names, bodies, strict=True)]


def _paths(*paths: str) -> list[bytes]:
    """Literal paths for a command, as bytes: the locale would spell them its own way.

    The top is said by saying nothing.
    """
    return [path_bytes(path) for path in paths if path]


def _around(folder: Path) -> Repository | None:
    try:
        found = work_tree(folder)
    except BrokenError as error:
        raise GitError(f"look for the repository of {quoted(str(folder))}", str(error)) from error
    return Repository(*found) if found else None
