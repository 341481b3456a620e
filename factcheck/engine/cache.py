"""Where nothing has changed, say again what was said: results kept by content.

A result is kept under the digest of all that it depends on: the bytes of every file of the
corpus, the day, this tool to the last file, its libraries, and Python. So a hit is right whoever
touched, replaced or checked out what, and when. The files lie in the user's own cache folder, never
in the corpus, where a pull request could bring them along; they may be deleted at any time.
"""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from factcheck.corpus.mapping import Mapper
from factcheck.corpus.tree import Folder
from factcheck.engine import kept, snapshot, tool
from factcheck.problem import Result

_FORM: Final = 1
"""Number of the form in which results are kept."""


class Keeper(NamedTuple):
    """Where results are kept, the time in nanoseconds before anything is read, and a `map`."""

    folder: Path
    now: int
    mapper: Mapper = map


def cached(keeper: Keeper, tree: Folder, as_of: str | None, check: Callable[[], Result]) -> Result:
    """Return the kept result for this tree and day, or else that of the check, which is kept.

    It is kept only when no file changed since it was first read, as far as clocks can tell: while
    a file is younger than the coarsest clock, a later change might not show.
    """
    if _is_within_reach_of(tree.root, keeper.folder):
        return check()
    before = snapshot.take(tree, keeper.mapper)
    key = _key(before.contents, as_of)
    known = kept.load(keeper.folder, key)
    if known is not None:
        return known
    result = check()
    if before.was_settled(keeper.now) and snapshot.stamps(tree) == before.stamps:
        kept.save(keeper.folder, key, result)
    return result


def _key(contents: str, as_of: str | None) -> str:
    return sha256(f"{_FORM}\0{tool.fingerprint()}\0{as_of}\0{contents}".encode()).hexdigest()


def _is_within_reach_of(root: Path, folder: Path) -> bool:
    """Whether the cache lies in the corpus or in its work tree: others can put files there."""
    whole = root.resolve()
    tops = [path for path in (whole, *whole.parents) if (path / ".git").exists()]
    return folder.resolve().is_relative_to(tops[0] if tops else whole)
