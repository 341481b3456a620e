"""What Git says, as values."""

import re
from datetime import UTC, date, datetime
from typing import NamedTuple, NewType

from factcheck.text import single_line

Oid = NewType("Oid", str)
"""The full name of an object: 40 or 64 hexadecimal digits."""

_OID = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_COMMITTER = re.compile(rb"^committer (?:.*[^0-9-])?(-?[0-9]++) [+-][0-9]+$", re.MULTILINE)
_AUTHOR = re.compile(rb"^author (.*?) ?<([^>\n]*+)", re.MULTILINE)


class GitError(Exception):
    """Git is missing, failed, or said something that cannot be right."""

    def __init__(self, doing: str, why: str) -> None:
        super().__init__(f"git could not {doing}: {single_line(why) or 'it gave no reason'}")


class Commit(NamedTuple):
    """A commit; the time is the committer's in UTC, author and address are as Git has them."""

    oid: Oid
    time: datetime
    author: str
    subject: str
    address: str = ""

    @property
    def date(self) -> date:
        """The day of the commit in UTC."""
        return self.time.date()


class Entry(NamedTuple):
    """A file, link, submodule or empty folder; its path counts from the top of the repository.

    Bytes of a path that are not UTF-8 become lone surrogates. Only blobs have a size.
    """

    mode: str
    kind: str
    oid: Oid
    size: int | None
    path: str


class Difference(NamedTuple):
    """A path at which two trees differ; `old` or `new` is None where nothing stands there.

    `mode` is that of what is new, six zeros where that is nothing.
    """

    path: str
    old: Oid | None
    new: Oid | None
    mode: str = "100644"


def oid(text: str) -> Oid:
    """Return `text` as the name of an object; raises GitError unless it is a full one."""
    if not _OID.fullmatch(text):
        raise GitError("name an object", f"{text!r} is not the full name of one")
    return Oid(text)


def commit(name: Oid, body: bytes) -> Commit:
    """Read a commit object; raises GitError where its date cannot be one."""
    head, _, message = body.partition(b"\n\n")
    stamp = _COMMITTER.search(head)
    author = _AUTHOR.search(head)
    try:
        time = datetime.fromtimestamp(int(stamp[1]) if stamp else 0, UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise GitError(f"date the commit {name}", "its time stamp is no date") from error
    subject = message.strip().partition(b"\n")[0]
    who, address = (author[1], author[2]) if author else (b"", b"")
    return Commit(name, time, _text(who), _text(subject), _text(address))


def entry(record: bytes) -> Entry:
    """Read `mode kind oid size<TAB>path`, a record of `ls-tree -l -z`.

    Git says BAD for the size of an object that it does not have.
    """
    facts, _, path = record.partition(b"\t")
    mode, kind, name, size = facts.decode().split()
    if size == "BAD":
        raise GitError(f"read the {kind} {name}", "it is missing, as in a partial clone")
    count = None if size == "-" else int(size)
    return Entry(mode, kind, oid(name), count, path_text(path))


def difference(record: bytes, path: bytes) -> Difference:
    """Read `:mode mode oid oid status` and its path, a record of `diff-tree --raw -z`."""
    _, mode, old, new, _ = record.decode().split()
    return Difference(path_text(path), _present(old), _present(new), mode)


def path_text(path: bytes) -> str:
    """Return a path as `Entry` holds it, whatever the locale would make of the bytes."""
    return path.decode("utf-8", "surrogateescape")


def path_bytes(path: str) -> bytes:
    """Return the bytes that Git knows a path by; the other way round than in `Entry`."""
    return path.encode("utf-8", "surrogateescape")


def _present(name: str) -> Oid | None:
    return oid(name) if name.strip("0") else None


def _text(words: bytes) -> str:
    return words.decode("utf-8", "replace")
