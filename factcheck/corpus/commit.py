"""A tree in a commit: the corpus as Git has it, without any checkout."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from factcheck.corpus import tree
from factcheck.corpus.tree import UnreadableError
from factcheck.git import Entry as Listed
from factcheck.git import Oid, Repository
from factcheck.text import visible

_FILE: Final = "100644"
_ODDITIES: Final = {
    "100755": tree.EXECUTABLE,
    "120000": "a symbolic link",
    "160000": "a submodule",
    "040000": "an empty folder",
}
_TWICE: Final = "twice"
"""In place of a mode: the tree names the path more than once, which no work tree can hold."""
_WINDOW: Final = 500
"""Files that one question to Git fetches; what is asked for comes in the order of the paths."""


@dataclass(frozen=True, slots=True)
class Commit:
    """The files below one folder of a commit; blobs are the truth, no attribute changes them."""

    repository: Repository
    listed: Mapping[str, Listed]
    _fetched: dict[str, bytes] = field(default_factory=dict, repr=False, compare=False)

    def entries(self) -> Iterator[tree.Entry]:
        """Yield every file, with what is odd about its mode or its name."""
        for path, entry in self.listed.items():
            yield tree.Entry(visible(path), _oddity(path, entry))

    def read(self, path: str, limit: int) -> bytes:
        """Return the blob under the path; one that is too large gives only its length in zeros."""
        entry = self.listed.get(path)
        if entry is None:
            message = "it is not there"
            raise UnreadableError(message)
        if not tree.Entry(path, oddity := _oddity(path, entry)).is_readable:
            raise UnreadableError(f"it is {oddity}")
        if (entry.size or 0) > limit:
            return bytes(limit + 1)
        if path not in self._fetched:
            self._fetch(path, limit)
        return self._fetched.pop(path)

    def _fetch(self, path: str, limit: int) -> None:
        """Fetch the file and those that follow it, which will be asked for next."""
        self._fetched.clear()
        paths = iter(self.listed)
        following = (name for name in paths if name >= path and self._is_plain(name, limit))
        window = list(islice(following, _WINDOW))
        blobs = self.repository.read_blobs(self.listed[name].oid for name in window)
        self._fetched.update(zip(window, blobs, strict=True))

    def _is_plain(self, path: str, limit: int) -> bool:
        entry = self.listed[path]
        return tree.Entry(path, _oddity(path, entry)).is_readable and (entry.size or 0) <= limit


def commit(repository: Repository, name: Oid, folder: str) -> Commit:
    """Return the tree at `folder` ("" for the top) of a commit; raises GitError."""
    prefix = f"{folder}/" if folder else ""
    files: dict[str, Listed] = {}
    for entry in repository.ls_tree(name, folder):
        path = entry.path.removeprefix(prefix)
        files[path] = entry._replace(mode=_TWICE) if path in files else entry
    return Commit(repository, dict(sorted(files.items())))


def _oddity(path: str, entry: Listed) -> str:
    if visible(path) != path:
        return "a file whose name hides characters"
    if entry.mode == _TWICE:
        return "two files of one name"
    if entry.mode == _FILE:
        return ""
    return _ODDITIES.get(entry.mode, f"of mode {entry.mode}")
