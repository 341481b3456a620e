"""Links, special files and foreign journals in the way of a writer."""

import os
from pathlib import Path

import pytest

from factcheck.corpus.store import journal
from factcheck.corpus.store.journal import Entry, fingerprint
from factcheck.corpus.write import Edit, StoreError, apply, recover
from tests.corpus.store.scenes import TOGETHER, found, lay, leave, leftovers

ONE = "claims/harbour/opened.json"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody make links")


@pytest.fixture
def outside(swift: Path) -> Path:
    """A file of somebody else, beside the corpus."""
    lay(swift, {"outside/opened.json": b"precious"})
    return swift / "outside"


@pytest.fixture
def corpus(swift: Path) -> Path:
    """An empty corpus."""
    (swift / "corpus").mkdir()
    return swift / "corpus"


@pytest.mark.parametrize(
    ("old", "new"), [(None, b"new"), (b"precious", b"new"), (b"precious", None)]
)
@pytest.mark.parametrize("link", ["claims", "claims/harbour", ONE])
def test_link_on_the_way_is_refused(
    corpus: Path, outside: Path, link: str, old: bytes | None, new: bytes | None
) -> None:
    (corpus / link).parent.mkdir(parents=True, exist_ok=True)
    target = outside / "opened.json" if link == ONE else outside
    (corpus / link).symlink_to(target)
    with pytest.raises(StoreError):
        apply(corpus, [Edit(ONE, old, new)])

    assert (corpus / link).is_symlink()
    assert found(outside) == {"opened.json": b"precious"}


def test_link_in_a_folder_says_where_it_is(corpus: Path, outside: Path) -> None:
    (corpus / "claims").symlink_to(outside)
    with pytest.raises(StoreError) as caught:
        apply(corpus, [Edit(ONE, None, b"new")])

    assert str(caught.value) == (
        f"{ONE} cannot be written (claims is a link or a file where a folder is expected); "
        "no file of the corpus changed"
    )


@pytest.mark.parametrize("name", [".factcheck", ".factcheck/tmp"])
def test_own_folder_that_is_a_link_is_refused_and_not_swept(
    corpus: Path, outside: Path, name: str
) -> None:
    (corpus / name).parent.mkdir(exist_ok=True)
    (corpus / name).symlink_to(outside)
    with pytest.raises(StoreError) as caught:
        apply(corpus, [Edit(ONE, None, b"new")])

    assert str(caught.value) == (
        f"{name} is a link or a file where a folder is expected; it is not ours; "
        "nothing was written"
    )
    assert found(outside) == {"opened.json": b"precious"}


@pytest.mark.parametrize("name", ["lock", "holder", "journal"])
def test_own_file_that_is_a_link_is_refused(corpus: Path, outside: Path, name: str) -> None:
    recover(corpus)
    (corpus / ".factcheck" / name).unlink(missing_ok=True)
    (corpus / ".factcheck" / name).symlink_to(outside / "opened.json")
    with pytest.raises(StoreError):
        apply(corpus, [Edit(ONE, None, b"new")])

    assert found(outside) == {"opened.json": b"precious"}
    assert found(corpus) == {}


@pytest.mark.parametrize("name", ["holder", "journal"])
def test_pipe_in_place_of_an_own_file_does_not_stop_the_writer(corpus: Path, name: str) -> None:
    recover(corpus)
    os.mkfifo(corpus / ".factcheck" / name)
    with pytest.raises(StoreError):
        apply(corpus, [Edit(ONE, None, b"new")])


# --- journals


def _leave(corpus: Path, data: bytes) -> None:
    recover(corpus)
    (corpus / ".factcheck/journal").write_bytes(data)


def _journal(*entries: Entry) -> bytes:
    return journal.encode(entries)


def test_decided_change_is_completed(corpus: Path) -> None:
    lay(corpus, TOGETHER.before)
    leave(corpus, TOGETHER.edits)
    recover(corpus)

    assert found(corpus) == TOGETHER.after
    assert leftovers(corpus) == []


@pytest.mark.parametrize("cut", [0, 1, 10, 30, 64, 73, 74, 75, 100])
def test_torn_journal_is_dropped(corpus: Path, cut: int) -> None:
    whole = _journal(Entry(ONE, None, b"new"), Entry("corpus.json", None, b"{}"))
    _leave(corpus, whole[: len(whole) - 1 - cut])
    recover(corpus)

    assert found(corpus) == {}
    assert leftovers(corpus) == []


@pytest.mark.parametrize("position", [0, 25, 100, -80, -2])
def test_journal_with_one_byte_changed_is_dropped(corpus: Path, position: int) -> None:
    data = bytearray(_journal(Entry(ONE, None, b"new"), Entry("corpus.json", None, b"{}")))
    data[position] ^= 1
    _leave(corpus, bytes(data))
    recover(corpus)

    assert found(corpus) == {}


def test_file_that_was_edited_since_is_not_overwritten(corpus: Path) -> None:
    lay(corpus, {ONE: b"edited by hand"})
    leave(corpus, [Edit(ONE, b"old", b"new"), Edit("corpus.json", None, b"{}")])
    with pytest.raises(StoreError) as caught:
        apply(corpus, [Edit("scales/standard.json", None, b"{}")])

    assert str(caught.value) == (
        f"an interrupted change of 2 files waits in .factcheck/journal, but {ONE} was edited "
        "since; put it back as it was, or remove .factcheck/journal to give the rest of the "
        "change up"
    )
    assert found(corpus) == {ONE: b"edited by hand"}


@pytest.mark.parametrize("path", ["../outside/opened.json", "/etc/x", ".git/config", "README.md"])
def test_journal_of_somebody_else_cannot_lead_out_of_the_corpus(
    corpus: Path, outside: Path, path: str
) -> None:
    _leave(corpus, _journal(Entry(path, fingerprint(b"precious"), b"evil")))
    with pytest.raises(StoreError, match="makes no sense"):
        recover(corpus)

    assert found(outside) == {"opened.json": b"precious"}
    assert found(corpus) == {}


def test_journal_cannot_lead_over_a_link(corpus: Path, outside: Path) -> None:
    (corpus / "claims").mkdir()
    (corpus / "claims/harbour").symlink_to(outside)
    leave(corpus, [Edit(ONE, b"precious", b"evil")])
    with pytest.raises(StoreError, match="over a link"):
        recover(corpus)

    assert found(outside) == {"opened.json": b"precious"}


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"factcheck journal 2\n[]\n", "is from another version of factcheck"),
        (b"factcheck journal 1\n{\n", "makes no sense"),
        (b"factcheck journal 1\n[1]\n", "makes no sense"),
        (b'factcheck journal 1\n[{"path": 1}]\n', "makes no sense"),
        (b'factcheck journal 1\n[{"path": 1, "old": null, "new": null}]\n', "makes no sense"),
        (b'factcheck journal 1\n[{"path": "corpus.json", "old": [1], "new": 5}]\n', "makes no"),
        *(
            (
                b'factcheck journal 1\n[{"path": "corpus.json", "old": %b, "new": null}]\n' % old,
                "makes no sense",
            )
            for old in (b"0", b"[]", b'"ab"', b'["1", "a"]', b'[1.5, "a"]', b'[null, "a"]')
        ),
    ],
)
def test_decided_journal_that_cannot_be_understood_is_kept(
    corpus: Path, body: bytes, sentence: str
) -> None:
    _leave(corpus, body + journal._mark(body))
    with pytest.raises(StoreError, match=sentence):
        recover(corpus)

    assert leftovers(corpus) == ["holder", "journal"]
