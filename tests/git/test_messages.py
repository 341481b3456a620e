"""Each question that fails says, in one exact sentence, what git could not do and why."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from factcheck.git import Commit, GitError, Oid, Repository, process, values
from factcheck.git.values import commit, oid
from tests.git.work import fake_git, git_in, opened, save

NAME = Oid("a" * 40)

QUESTIONS: list[tuple[str, Callable[[Repository], object]]] = [
    ('find the commit "main"', lambda repository: repository.resolve("main")),
    ("find HEAD", lambda repository: repository.head_date()),
    ("compare two histories", lambda repository: repository.merge_base(NAME, NAME)),
    ("look at the clone", lambda repository: repository.is_shallow()),
    ("list files", lambda repository: repository.ls_tree(NAME)),
    ("read a blob", lambda repository: list(repository.read_blobs([NAME]))),
    ("read a commit", lambda repository: repository.commit_date(NAME)),
    ("list commits", lambda repository: repository.rev_list(NAME)),
    ("list commits", lambda repository: repository.history(NAME, "a.txt")),
    ("compare two trees", lambda repository: repository.diff_tree(NAME, NAME)),
    ("set merge.x", lambda repository: repository.configure("merge.x", "y")),
    ("find info/attributes", lambda repository: repository.file("info/attributes")),
]


def exactly(sentence: str) -> str:
    return f"^{re.escape(sentence)}$"


@pytest.mark.parametrize(("doing", "ask"), QUESTIONS)
def test_failing_git_is_told_with_what_it_should_do(
    doing: str, ask: Callable[[Repository], object], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = opened(folder)
    fake_git(folder.parent, r"printf 'fatal: it is \377 so' >&2; exit 128", monkeypatch)
    with pytest.raises(GitError, match=exactly(f"git could not {doing}: fatal: it is \ufffd so")):
        ask(repository)


@pytest.mark.parametrize(("doing", "ask"), QUESTIONS)
def test_git_that_fails_without_a_word_is_told(
    doing: str, ask: Callable[[Repository], object], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = opened(folder)
    fake_git(folder.parent, "exit 128", monkeypatch)
    with pytest.raises(GitError, match=exactly(f"git could not {doing}: it gave no reason")):
        ask(repository)


def test_git_that_hears_a_question_and_ends_without_a_word_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = opened(folder)
    fake_git(folder.parent, "read name; exit 128", monkeypatch)
    with pytest.raises(GitError, match=exactly("git could not read a blob: it gave no reason")):
        list(repository.read_blobs([NAME]))


def test_long_complaint_is_cut(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = opened(folder)
    fake_git(folder.parent, "printf '%03000d' 7 >&2; exit 128", monkeypatch)
    with pytest.raises(GitError) as caught:
        repository.is_shallow()

    assert str(caught.value) == f"git could not look at the clone: {'0' * 2000}"


def test_output_of_exactly_the_limit_is_taken(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = opened(folder)
    fake_git(folder.parent, "printf '%s' \"$TOO_MUCH\" 12345", monkeypatch)
    monkeypatch.setattr(process, "MOST_OUTPUT", 5)
    assert process.run(repository.git_dir, "count", []) == b"12345"
    monkeypatch.setattr(process, "MOST_OUTPUT", 4)
    with pytest.raises(
        GitError, match=exactly("git could not count: it printed more than 4 bytes")
    ):
        process.run(repository.git_dir, "count", [])


@pytest.mark.parametrize("revision", ["", "^HEAD", "a\nb"])
def test_words_that_can_name_nothing(folder: Path, revision: str) -> None:
    with pytest.raises(GitError, match=r": that names no revision$"):
        opened(folder).resolve(revision)


@pytest.mark.parametrize("text", ["HEAD", "a" * 39, "A" * 40, "a" * 41, "a" * 40 + "\n", ""])
def test_what_is_no_name_of_an_object(text: str) -> None:
    sentence = f"git could not name an object: {text!r} is not the full name of one"
    with pytest.raises(GitError, match=exactly(sentence)):
        oid(text)


def test_objects_are_told_from_each_other(folder: Path) -> None:
    made = save(folder, {"a.txt": "a"})
    sentence = f"git could not read a blob: {made} is a commit"
    with pytest.raises(GitError, match=exactly(sentence)):
        list(opened(folder).read_blobs([made]))


def test_object_that_is_too_large_is_told_with_both_sizes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = save(folder, {"a.txt": "123456"})
    [file] = opened(folder).ls_tree(made)
    monkeypatch.setattr("factcheck.git.objects.MOST_OBJECT", 5)
    sentence = f"git could not read a blob: {file.oid} has 6 bytes, more than 5"
    with pytest.raises(GitError, match=exactly(sentence)):
        list(opened(folder).read_blobs([file.oid]))


def test_answer_with_odd_bytes_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = opened(folder)
    fake_git(folder.parent, "read name; printf '%s \\377 odd\\tanswer here\\n' $name", monkeypatch)
    sentence = f"git could not read a blob: {NAME} is \ufffd odd answer here"
    with pytest.raises(GitError, match=exactly(sentence)):
        list(repository.read_blobs([NAME]))


def test_repository_with_long_names_is_read(folder: Path) -> None:
    """Names of 64 digits: Git calls this object format sha256."""
    top = folder.parent / "long"
    top.mkdir()
    git_in(top, "init", "-q", "-b", "main", "--object-format=sha256")
    made = save(top, {"a.txt": "a"})
    repository = opened(top)

    assert len(made) == 64
    assert repository.resolve("HEAD").oid == made
    assert [*repository.read_blobs([repository.ls_tree(made)[0].oid])] == [b"a"]
    [added] = repository.diff_tree(Oid(git_in(top, "hash-object", "-t", "tree", "/dev/null")), made)
    assert (added.path, added.old) == ("a.txt", None)


# --- commits that no git of today writes


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"tree x\n\nSubject\n\nMore.", (0, "", "", "Subject")),
        (
            b"author A B <a@b> 5 +0000\ncommitter C <c@d> 7 +0200\n\n\n\nOdd\n",
            (7, "A B", "a@b", "Odd"),
        ),
        (b"author  <> 5 +0000\ncommitter C <c@d> -7 -0000\n\n", (-7, "", "", "")),
        (b"author \xff <> 5 +0000\n\n\xfe", (0, "\ufffd", "", "\ufffd")),
        (b"", (0, "", "", "")),
    ],
    ids=range(5),
)
def test_odd_commit_is_read(body: bytes, expected: tuple[int, str, str, str]) -> None:
    seconds, author, address, subject = expected

    day = datetime.fromtimestamp(seconds, UTC)
    assert commit(NAME, body) == Commit(NAME, day, author, subject, address=address)


def test_commit_of_a_day_that_never_comes_is_told() -> None:
    sentence = f"git could not date the commit {NAME}: its time stamp is no date"
    with pytest.raises(GitError, match=exactly(sentence)):
        commit(NAME, b"committer C <c@d> 99999999999999 +0000\n\n")


@pytest.mark.parametrize(
    ("name", "present"),
    [("0" * 40, None), ("0" * 64, None), ("0" * 39 + "1", "0" * 39 + "1")],
)
def test_name_of_zeros_is_nothing(name: str, present: str | None) -> None:
    assert values._present(name) == present
