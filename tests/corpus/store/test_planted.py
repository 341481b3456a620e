"""Journals that somebody else put into a corpus outside of Git, and the keys of our own."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.corpus.store import journal, key
from factcheck.corpus.store.journal import Entry, fingerprint
from factcheck.corpus.write import Edit, StoreError, apply, recover
from tests.corpus.store.scenes import TOGETHER, found, lay, leave

ONE = "claims/harbour/opened.json"


@pytest.fixture
def corpus(swift: Path) -> Path:
    (swift / "corpus").mkdir()
    return swift / "corpus"


PLANTED = (Entry(ONE, fingerprint(b"old"), b"evil"), Entry("corpus.json", None, b"evil"))


def _unkeyed(_: Path) -> bytes:
    return journal.encode(PLANTED)


def _of_another_user(corpus: Path) -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(corpus.parent / "of another"))
        leave(corpus, [Edit(ONE, b"old", b"evil"), Edit("corpus.json", None, b"evil")])
    data = (corpus / ".factcheck/journal").read_bytes()
    (corpus / ".factcheck/journal").unlink()
    return data


def _with_a_code_made_up(corpus: Path) -> bytes:
    key.make(corpus)
    name = key.name_of(corpus).encode()
    return (
        b"factcheck journal 1 keyed\n" + name + b" " + b"0" * 64 + b"\n" + journal.encode(PLANTED)
    )


def _with_a_key_elsewhere(corpus: Path) -> bytes:
    (corpus.parent / "key").write_bytes(b"k" * key.LENGTH)
    code = key.code(b"k" * key.LENGTH, journal.encode(PLANTED)).encode()
    named = b"../../../../" + os.fsencode(corpus.parent / "key")
    return b"factcheck journal 1 keyed\n" + named + b" " + code + b"\n" + journal.encode(PLANTED)


def _with_other_contents(corpus: Path) -> bytes:
    """The code of this user's own journal, before one that says something else."""
    leave(corpus, [Edit(ONE, b"old", b"mine"), Edit("corpus.json", None, b"mine")])
    data = (corpus / ".factcheck/journal").read_bytes()
    (corpus / ".factcheck/journal").unlink()
    return b"".join(data.splitlines(keepends=True)[:2]) + journal.encode(PLANTED)


def _replayed(corpus: Path) -> bytes:
    """This user's own journal, which was carried out long ago."""
    leave(corpus, [Edit(ONE, b"old", b"evil"), Edit("corpus.json", None, b"evil")])
    data = (corpus / ".factcheck/journal").read_bytes()
    assert recover(corpus) == (ONE, "corpus.json")
    lay(corpus, {ONE: b"old"})
    (corpus / "corpus.json").unlink()
    return data


@pytest.mark.parametrize(
    "plant",
    [
        _unkeyed,
        _of_another_user,
        _with_a_code_made_up,
        _with_a_key_elsewhere,
        _with_other_contents,
        _replayed,
    ],
)
def test_journal_without_the_key_of_this_user_is_never_carried_out(
    corpus: Path, plant: Callable[[Path], bytes]
) -> None:
    lay(corpus, {ONE: b"old"})
    data = plant(corpus)
    recover(corpus)
    (corpus / ".factcheck/journal").write_bytes(data)
    for _ in range(2):
        with pytest.raises(StoreError) as caught:
            apply(corpus, [Edit("scales/standard.json", None, b"{}")])

        assert str(caught.value) == (
            ".factcheck/journal was not left by a command of yours here, so nothing of it was "
            f"carried out: it would change {ONE}, corpus.json; remove it, or let the user who was "
            "interrupted run the command again, with the same state folder"
        )
    assert found(corpus) == {ONE: b"old"}

    (corpus / ".factcheck/journal").unlink()
    apply(corpus, [Edit("scales/standard.json", None, b"{}")])
    assert found(corpus) == {ONE: b"old", "scales/standard.json": b"{}"}


def test_corpus_that_moved_is_completed(corpus: Path) -> None:
    lay(corpus, TOGETHER.before)
    leave(corpus, TOGETHER.edits)
    moved = corpus.rename(corpus.parent / "moved")
    recover(moved)

    assert found(moved) == TOGETHER.after


def test_key_is_there_only_while_a_journal_is(corpus: Path) -> None:
    state = Path(os.environ["XDG_STATE_HOME"]) / "factcheck/journals"
    lay(corpus, TOGETHER.before)
    leave(corpus, TOGETHER.edits)

    assert [path.stat().st_mode & 0o777 for path in state.iterdir()] == [0o600]
    recover(corpus)
    assert list(state.iterdir()) == []


def test_change_is_refused_where_no_key_can_be_kept(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(corpus, TOGETHER.before)
    (corpus.parent / "file").write_bytes(b"")
    monkeypatch.setenv("XDG_STATE_HOME", str(corpus.parent / "file"))
    with pytest.raises(StoreError, match="set XDG_STATE_HOME to a folder of yours") as caught:
        apply(corpus, TOGETHER.edits)

    assert "no file of the corpus changed" in str(caught.value)
    assert found(corpus) == TOGETHER.before
