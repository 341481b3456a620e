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
    "100755": "an executable file",
    "120000": "a symbolic link",
    "160000": "a submodule",
}
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
        if entry is None or _oddity(path, entry):
            message = "it is not there" if entry is None else f"it is {_oddity(path, entry)}"
            raise UnreadableError(message)
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
        return not _oddity(path, entry) and (entry.size or 0) <= limit


def commit(repository: Repository, name: Oid, folder: str) -> Commit:
    """Return the tree at `folder` ("" for the top) of a commit; raises GitError."""
    prefix = f"{folder}/" if folder else ""
    entries = repository.ls_tree(name, folder)
    files = {entry.path.removeprefix(prefix): entry for entry in entries}
    return Commit(repository, dict(sorted(files.items())))


def _oddity(path: str, entry: Listed) -> str:
    if visible(path) != path:
        return "a file whose name hides characters"
    if entry.mode == _FILE:
        return ""
    return _ODDITIES.get(entry.mode, f"of mode {entry.mode}")
