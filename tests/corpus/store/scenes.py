"""Changes of a small corpus, and what must hold before, after and in between."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from factcheck.corpus.store import journal, own
from factcheck.corpus.store.journal import Entry, fingerprint
from factcheck.corpus.write import Edit

Files = Mapping[str, bytes]


class Scene(NamedTuple):
    """Files, and a change of them."""

    name: str
    before: Files
    edits: tuple[Edit, ...]

    @property
    def after(self) -> Files:
        """The files when the change is made."""
        new = {edit.path: edit.new for edit in self.edits}
        kept = {path: data for path, data in self.before.items() if path not in new}
        return kept | {path: data for path, data in new.items() if data is not None}

    @property
    def reverse(self) -> tuple[Edit, ...]:
        """The change that leads back."""
        return tuple(Edit(edit.path, edit.new, edit.old) for edit in self.edits)


def many(count: int) -> Scene:
    """A change of `count` files: every third is new in a new folder, every third is deleted."""
    before, edits = {"corpus.json": b"untouched\n"}, []
    for number in range(count):
        turn = number % 3
        path = f"claims/{'new' if turn == 1 else 'harbour'}/c{number}.json"
        old = None if turn == 1 else b"old %d\n" % number * 50
        new = None if turn == 2 else b"new %d\n" % number * 60
        if old is not None:
            before[path] = old
        edits.append(Edit(path, old, new))
    return Scene(f"{count} files", before, tuple(edits))


_ONE = "claims/harbour/opened.json"
CHANGE = Scene("change", {_ONE: b"old\n" * 500}, (Edit(_ONE, b"old\n" * 500, b"new\n" * 700),))
CREATION = Scene("creation", {}, (Edit(_ONE, None, b"new\n" * 700),))
DELETION = Scene("deletion", {_ONE: b"old\n"}, (Edit(_ONE, b"old\n", None),))
TOGETHER = many(3)

SCENES = (CHANGE, CREATION, DELETION, TOGETHER)


def lay(root: Path, files: Files) -> None:
    """Write files without any care."""
    root.mkdir(parents=True, exist_ok=True)
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)


def found(root: Path) -> Files:
    """The files of the corpus, without what the store keeps for itself."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and ".factcheck" not in path.parts
    }


def leftovers(root: Path) -> list[str]:
    """What the store keeps, but for the lock and its empty folder."""
    own = root / ".factcheck"
    names = sorted(path.relative_to(own).as_posix() for path in own.rglob("*"))
    return [name for name in names if name not in {"lock", "tmp"}]


def leave(root: Path, edits: Iterable[Edit]) -> None:
    """Leave a decided change behind, as a writer does that is killed then."""
    own.make(root)
    journal.write(root, [Entry(edit.path, fingerprint(edit.old), edit.new) for edit in edits])
