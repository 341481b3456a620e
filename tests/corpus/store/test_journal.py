"""What a journal looks like, and what it is taken for."""

import hashlib
import os
from pathlib import Path

import pytest

from factcheck.corpus.store import journal
from factcheck.corpus.store.journal import Entry, Fingerprint, fingerprint
from factcheck.corpus.write import Edit, StoreError, apply, recover
from tests.corpus.store.scenes import found, lay, leftovers

OLD, NEW = b"old", b"one\ntwo\n"

CHANGED = Entry("claims/harbour/opened.json", fingerprint(OLD), NEW)
DELETED = Entry("claims/harbour/cost.json", fingerprint(OLD), None)
CREATED = Entry("corpus.json", None, b"{}")
EMPTIED = Entry("scales/standard.json", fingerprint(OLD), b"")
ALL = [DELETED, CHANGED, EMPTIED, CREATED]

NAME = ".factcheck/journal"
NO_SENSE = ".factcheck/journal makes no sense"
REMOVE = "remove it if it is not yours"


def digest(data: bytes) -> str:
    """The digest as it stands in a journal."""
    return hashlib.sha256(data).hexdigest()


def sealed(files: str, contents: str = "", head: str = "factcheck journal 1") -> bytes:
    """A journal with a mark that fits."""
    body = f"{head}\n{files}\n{contents}".encode()
    return body + f"\nCOMMIT {digest(body)}\n".encode()


def test_fingerprint_is_the_size_and_the_digest() -> None:
    assert fingerprint(OLD) == Fingerprint(3, digest(OLD))
    assert fingerprint(b"") == Fingerprint(0, digest(b""))
    assert fingerprint(None) is None


def test_journal_is_a_head_a_list_the_contents_and_the_digest_of_it_all() -> None:
    files = (
        f'[{{"path":"claims/harbour/opened.json",'
        f'"old":[3,"{digest(OLD)}"],"new":[8,"{digest(NEW)}"]}},'
        f'{{"path":"corpus.json","old":null,"new":[2,"{digest(b"{}")}"]}},'
        f'{{"path":"claims/harbour/cost.json","old":[3,"{digest(OLD)}"],"new":null}}]'
    )

    assert journal.encode([CHANGED, CREATED, DELETED]) == sealed(files, "one\ntwo\n{}")


def test_journal_is_read_as_it_was_written() -> None:
    assert journal.decode(journal.encode(ALL), NAME) == ALL
    assert journal.decode(journal.encode([]), NAME) == []


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            sealed("[]", head="factcheck journal 2"),
            ".factcheck/journal is from another version of factcheck; finish the change with it",
        ),
        (
            sealed('[{"path": "README.md", "old": null, "new": null}]'),
            f"{NO_SENSE} (a path or a content is none of a corpus); {REMOVE}",
        ),
        (
            sealed(f'[{{"path": "corpus.json", "old": null, "new": [2, "{digest(OLD)}"]}}]', "{}"),
            f"{NO_SENSE} (a path or a content is none of a corpus); {REMOVE}",
        ),
        (
            sealed('[{"old": null, "new": null}]'),
            f"{NO_SENSE} ('path'); {REMOVE}",
        ),
    ],
    ids=["version", "path", "content", "no path"],
)
def test_sealed_journal_that_is_not_ours_says_why(data: bytes, sentence: str) -> None:
    with pytest.raises(StoreError) as caught:
        journal.decode(data, NAME)

    assert str(caught.value) == sentence


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody make links")
def test_journal_that_is_a_link_says_so(swift: Path) -> None:
    recover(swift)
    (swift / ".factcheck/journal").symlink_to(swift / "elsewhere")
    with pytest.raises(StoreError) as caught:
        apply(swift, [Edit("corpus.json", None, b"{}")])

    assert str(caught.value) == (
        ".factcheck/journal cannot be read: too many levels of symbolic links; "
        "remove it if it is not yours"
    )
    assert found(swift) == {}


def test_change_up_to_the_greatest_size_is_made(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A journal that is written is also read: both know one limit."""
    recover(swift)
    monkeypatch.setattr(journal, "_MOST_BYTES", len(journal.encode(ALL)))
    journal.write(swift, ALL)

    assert journal.read(swift) == ALL


def test_change_above_the_greatest_size_is_refused(
    swift: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(swift, {DELETED.path: OLD})
    entries = [DELETED, CREATED]
    monkeypatch.setattr(journal, "_MOST_BYTES", len(journal.encode(entries)) - 1)
    with pytest.raises(StoreError) as caught:
        apply(swift, [Edit(DELETED.path, OLD, None), Edit(CREATED.path, None, b"{}")])

    assert str(caught.value) == (
        ".factcheck/journal cannot be written (the change is too large to be made at once; "
        "make it in parts); no file of the corpus changed"
    )
    assert found(swift) == {DELETED.path: OLD}
    assert leftovers(swift) == ["holder"]
