"""A git that hangs, floods or breaks off ends in a sentence."""

import os
from pathlib import Path

import pytest

from factcheck.git import GitError, Oid, process
from tests.git.work import fake_git, opened


def test_git_that_takes_too_long_is_stopped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = opened(folder)
    fake_git(folder.parent, "exec sleep 60", monkeypatch)
    monkeypatch.setattr(process, "TIME_LIMIT", 0.2)
    for question in (repository.is_shallow, lambda: list(repository.read_blobs([Oid("a" * 40)]))):
        with pytest.raises(GitError, match=r"it took longer than 0\.2 seconds"):
            question()


def test_git_that_prints_too_much_is_stopped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = opened(folder)
    fake_git(folder.parent, "exec yes", monkeypatch)
    monkeypatch.setattr(process, "MOST_OUTPUT", 1000)
    with pytest.raises(GitError, match="it printed more than 1000 bytes"):
        repository.is_shallow()


def test_git_that_breaks_off_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = opened(folder)
    fake_git(folder.parent, "echo 'fatal: bad \033[31m luck' >&2; exit 128", monkeypatch)
    sentence = r"git could not look at the clone: fatal: bad \\u001b\[31m luck$"
    with pytest.raises(GitError, match=sentence):
        repository.is_shallow()
    with pytest.raises(GitError, match=r"^git could not read a blob: "):
        list(repository.read_blobs([Oid("a" * 40)] * 100))


def test_git_of_a_relative_folder_is_never_started(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = opened(folder)
    fake_git(folder, "exit 1", monkeypatch)
    monkeypatch.chdir(folder)
    monkeypatch.setenv(
        "PATH",
        f"tools{os.pathsep}.{os.pathsep}{os.environ['PATH']}".replace(
            f"{folder / 'tools'}{os.pathsep}", ""
        ),
    )
    assert repository.is_shallow() is False


def test_git_starts_no_program_of_a_relative_folder_either(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = opened(folder)
    fake_git(folder.parent, 'printf %s "$PATH"', monkeypatch)
    tools = str(folder.parent / "tools")
    monkeypatch.setenv("PATH", os.pathsep.join(["tools", tools, ".", ""]))
    assert process.run(repository.git_dir, "say its PATH", []).decode() == tools
