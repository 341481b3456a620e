"""What the canonical form of every record would be, and why some have none."""

import difflib
from collections.abc import Collection, Iterator
from typing import NamedTuple

from factcheck.corpus import codec, inventory, reading
from factcheck.corpus.soundness import BYTE_ORDER_MARK
from factcheck.corpus.tree import Tree, UnreadableError
from factcheck.model.kinds import Kind


class Form(NamedTuple):
    """A record's bytes as they are and as they should be; a refusal says why neither is known."""

    path: str
    old: bytes
    new: bytes
    refusal: str

    @property
    def is_changed(self) -> bool:
        """Whether the file is not in canonical form."""
        return not self.refusal and self.old != self.new


def forms(tree: Tree, paths: Collection[str] | None = None) -> Iterator[Form]:
    """Yield the form of every record, or of those at the given paths."""
    found = inventory.take(tree)
    for kind, places in found.records.items():
        for path in places.values():
            if paths is None or path in paths:
                yield _form(tree, kind, path)


def unified(form: Form, prefix: str) -> str:
    """Return the change as a unified diff; a change of line ends is said in words before it."""
    name = prefix + form.path
    unix = form.old.replace(b"\r\n", b"\n")
    note = "" if unix == form.old else f"{name}: line ends change from CR LF to LF\n"
    old = unix.decode("utf-8", "replace").splitlines(keepends=True)
    new = form.new.decode().splitlines(keepends=True)
    lines = difflib.unified_diff(old, new, name, name)
    return note + "".join(line if line.endswith("\n") else line + "\n" for line in lines)


def with_carriage_returns(tree: Tree) -> Iterator[str]:
    """Yield the paths of texts that hold CR: no formatter changes a text."""
    found = inventory.take(tree)
    for path in (*found.revisions.values(), *found.captures.values()):
        try:
            if b"\r" in tree.read(path, reading.MOST_BYTES):
                yield path
        except UnreadableError:
            continue


def _form(tree: Tree, kind: Kind, path: str) -> Form:
    """Only JSON that every reader understands alike may be rewritten."""
    try:
        data = tree.read(path, reading.MOST_BYTES)
    except UnreadableError as error:
        return Form(path, b"", b"", str(error))
    if reading.is_flawless(kind, data):
        return Form(path, data, data, "")
    unmarked = data.removeprefix(BYTE_ORDER_MARK)
    doubts = reading.doubts(path, unmarked)
    if doubts:
        first = doubts[0]
        return Form(path, data, data, f"{first.code}: {first.message}")
    record = codec.loads(unmarked)
    if not isinstance(record, dict):
        return Form(path, data, data, "it holds no object")
    return Form(path, data, codec.dumps(kind, record), "")
