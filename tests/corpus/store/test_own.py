"""The store keeps its state where no commit can put anything."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.corpus.store import own
from factcheck.corpus.store.journal import Entry, encode, fingerprint
from factcheck.corpus.tree import Entry as TreeEntry
from factcheck.corpus.tree import Folder
from factcheck.corpus.write import Edit, apply, is_pending, recover
from tests.corpus.store.scenes import TOGETHER, found, lay

ONE = "claims/harbour/opened.json"


@pytest.fixture
def corpus(swift: Path) -> Path:
    """A corpus in a repository."""
    lay(swift, {".git/HEAD": b"ref: refs/heads/main\n", f"corpus/{ONE}": b"old"})
    return swift / "corpus"


def planted() -> bytes:
    return encode([Entry(ONE, fingerprint(b"old"), b"evil"), Entry("corpus.json", None, b"evil")])


def test_nothing_is_kept_in_the_corpus(corpus: Path) -> None:
    apply(corpus, [Edit(ONE, b"old", b"new"), Edit("corpus.json", None, b"{}")])

    assert sorted(path.name for path in corpus.iterdir()) == ["claims", "corpus.json"]
    assert own.file(corpus, own.LOCK).is_relative_to(corpus.parent / ".git" / "factcheck")


def test_a_journal_in_the_corpus_is_not_ours(corpus: Path) -> None:
    lay(corpus, {".factcheck/journal": planted(), ".factcheck/holder": b"{}"})

    assert (is_pending(corpus), recover(corpus)) == (False, ())
    assert apply(corpus, [Edit("scales/standard.json", None, b"{}")]) == ()
    assert found(corpus) == {ONE: b"old", "scales/standard.json": b"{}"}


def test_what_lies_there_is_listed(corpus: Path) -> None:
    lay(corpus, {".factcheck/journal": planted()})

    assert sorted(Folder(corpus).entries()) == [TreeEntry(".factcheck/journal"), TreeEntry(ONE)]


def _folder_in_tmp(corpus: Path) -> None:
    (corpus / ".factcheck/tmp/folder").mkdir(parents=True)


def _file(corpus: Path) -> None:
    (corpus / ".factcheck").write_bytes(b"")


def _link(corpus: Path) -> None:
    (corpus / ".factcheck").symlink_to("..")


def _lock_is_a_folder(corpus: Path) -> None:
    (corpus / ".factcheck/lock/x").mkdir(parents=True)


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody make links")
@pytest.mark.parametrize("plant", [_folder_in_tmp, _file, _link, _lock_is_a_folder])
def test_what_lies_in_the_corpus_blocks_no_writer(
    corpus: Path, plant: Callable[[Path], None]
) -> None:
    plant(corpus)
    before = sorted(path.as_posix() for path in corpus.rglob(".factcheck*"))

    apply(corpus, [Edit(ONE, b"old", b"new"), Edit("corpus.json", None, b"{}")])

    assert (corpus / ONE).read_bytes() == b"new"
    assert sorted(path.as_posix() for path in corpus.rglob(".factcheck*")) == before


def test_recovery_names_every_file_that_it_completes(corpus: Path) -> None:
    lay(corpus, TOGETHER.before)
    recover(corpus)
    entries = [Entry(edit.path, fingerprint(edit.old), edit.new) for edit in TOGETHER.edits]
    own.file(corpus, own.JOURNAL).write_bytes(encode(entries))

    assert recover(corpus) == tuple(edit.path for edit in TOGETHER.edits)
    assert is_pending(corpus) is False


def test_corpora_of_one_repository_have_folders_of_their_own(corpus: Path) -> None:
    lay(corpus.parent, {"other/corpus.json": b"{}"})

    assert own.folder(corpus) != own.folder(corpus.parent / "other")


def test_on_another_disk_than_git_files_are_put_aside_in_the_corpus(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own, "_is_one_disk", lambda *_: False)
    lay(corpus, {".factcheck/journal": planted()})

    apply(corpus, [Edit(ONE, b"old", b"new"), Edit("corpus.json", None, b"{}")])

    assert own.temporary(corpus) == corpus / ".factcheck/tmp"
    assert (corpus / ONE).read_bytes() == b"new"
    assert own.file(corpus, own.LOCK).is_relative_to(corpus.parent / ".git")
