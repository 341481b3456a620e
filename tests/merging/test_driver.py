"""The driver that Git runs: by meaning, and where that fails by lines, but never ours alone."""

import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from factcheck.cli.installing import install
from factcheck.cli.merging import Labels, Versions, merge_files
from factcheck.git import driver
from tests.conftest import ROOT, Run
from tests.merging.edits import COST, sets
from tests.merging.outcomes import Edit
from tests.merging.repository import Repository

PATH = f"corpus/{COST}"
FAR_APART = ('"importance": "low"', '"confidence": "low"')
"""Changes of one side and of the other that lines can merge."""
FAILURES = {
    "is not there": None,
    "ends as an interpreter without our package": "exit 1",
    "finds no corpus": "exit 3",
    "has a bug": "exit 70",
    "is killed": "kill -9 $$",
    "writes nothing": "exit 0",
    "writes an empty file": ': >"$OUTPUT"; exit 0',
    "writes an empty file and finds a conflict": ': >"$OUTPUT"; exit 1',
    "writes, then fails": 'echo "{}" >"$OUTPUT"; exit 70',
}
SCRIPT = """#!/bin/sh
while test "$1" != --; do case "$1" in --output=*) OUTPUT="${1#--output=}" ;; esac; shift; done
"""


@pytest.fixture
def repository(with_lines: Repository, tmp_path: Path) -> Repository:
    """A repository in a folder that needs quotes."""
    return with_lines.copied_to(tmp_path / """it's a "work" of $HOME %A""")


def tell_git_to_run(program: Path, repository: Repository, patch: pytest.MonkeyPatch) -> None:
    with patch.context() as inner:
        inner.setattr(sys, "executable", str(program))
        assert len(list(install(repository.corpus.root))) == 2


def both_change(repository: Repository, field: str, ours: object, theirs: object) -> str:
    """Return the file after a merge that must end in a conflict."""
    paths = repository.merge(sets(COST, (field, ours)), sets(COST, (field, theirs)))

    assert paths == [PATH]
    return (repository.top / PATH).read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")
class TestProgramThatFails:
    """What Git runs is a stand-in that fails in one way or another."""

    @pytest.fixture(params=["has a bug"], autouse=True)
    def _installed(
        self,
        request: pytest.FixtureRequest,
        repository: Repository,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        program = tmp_path / """Ada's "tools" %A $HOME""" / "python"
        program.parent.mkdir()
        script = FAILURES[request.param]
        if script is not None:
            program.write_text(f"{SCRIPT}{script}\n", "utf-8")
            program.chmod(0o755)
        tell_git_to_run(program, repository, monkeypatch)

    @pytest.mark.parametrize("_installed", FAILURES, indirect=True)
    def test_both_sides_are_merged_by_lines_in_a_conflict(self, repository: Repository) -> None:
        paths = repository.merge(
            sets(COST, ("importance", "low")), sets(COST, ("verdict/confidence", "low"))
        )
        text = (repository.top / PATH).read_text("utf-8")

        assert paths == [PATH]
        assert [each in text for each in FAR_APART] == [True, True]

    @pytest.mark.parametrize("_installed", FAILURES, indirect=True)
    def test_one_line_of_both_stands_between_markers(self, repository: Repository) -> None:
        text = both_change(repository, "importance", "low", "medium")

        assert re.findall('^(?:[<=>]{7}.*|  "importance.*)$', text, re.MULTILINE) == [
            "<<<<<<< ours",
            '  "importance": "low",',
            "=======",
            '  "importance": "medium",',
            ">>>>>>> theirs",
        ]

    def test_what_lines_cannot_merge_stands_whole_between_markers(
        self, repository: Repository
    ) -> None:
        def writes(data: bytes) -> Edit:
            return lambda files: files.data(COST, data)

        paths = repository.merge(writes(b"\0ours"), writes(b"\0theirs"))

        assert paths == [PATH]
        assert (repository.top / PATH).read_bytes() == (
            b"<<<<<<< ours\n\0ours\n=======\n\0theirs\n>>>>>>> theirs\n"
        )

    def test_markers_are_as_long_as_the_repository_wants_them(self, repository: Repository) -> None:
        with (repository.top / ".git/info/attributes").open("a", encoding="utf-8") as file:
            file.write("*.json conflict-marker-size=20\n")

        text = both_change(repository, "importance", "low", "medium")

        assert f"{'<' * 20} ours\n" in text

    def test_nothing_is_left_beside_the_file(self, repository: Repository) -> None:
        both_change(repository, "importance", "low", "medium")

        assert repository.git("status", "--porcelain")[1] == f"UU {PATH}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")
def test_program_that_is_gone_is_said_in_one_sentence(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell_git_to_run(tmp_path / "gone/python", repository, monkeypatch)
    for branch, value in (("theirs", "low"), ("ours", "medium")):
        repository.git("checkout", "--quiet", "-b", branch, "main")
        sets(COST, ("importance", value))(repository.corpus)
        repository.commit(branch)
    _, said = repository.git("merge", "--quiet", "--no-edit", "theirs")
    told = [line for line in said.splitlines() if not line.startswith(("Auto", "CONFLICT"))]

    (sentence,) = told
    assert sentence == (
        f"factcheck: {tmp_path}/gone/python is gone, so Git merged lines; "
        "check the file before you add it, and run 'factcheck doctor'"
    )


def test_version_that_does_not_validate_is_merged_by_lines(
    with_driver: Repository, tmp_path: Path
) -> None:
    repository = with_driver.copied_to(tmp_path / "repository")
    paths = repository.merge(
        sets(COST, ("importance", "lowest")), sets(COST, ("verdict/confidence", "low"))
    )
    text = (repository.top / PATH).read_text("utf-8")

    assert paths == []
    assert ['"importance": "lowest"' in text, FAR_APART[1] in text] == [True, True]


def test_version_that_does_not_validate_is_named_with_its_reason(with_driver: Repository) -> None:
    good = (with_driver.top / PATH).read_bytes()
    bad = good.replace(b'"importance": "high"', b'"importance": "lowest"')
    theirs = good.replace(b'"importance": "high"', b'"importance": "low"')
    merged = merge_files(Versions(good, bad, theirs), PATH, Labels("ours", "theirs", 7))

    assert not merged.is_clean
    assert merged.data.count(b"<<<<<<< ours\n") == 1
    assert len(merged.data) < 1.5 * len(good)
    assert "our version of " in merged.told[0]
    assert "does not validate (FC104: " in merged.told[0]


@pytest.mark.slow
def test_environment_that_is_deleted_after_it_was_told_to_git(
    repository: Repository, tmp_path: Path
) -> None:
    """It merges by meaning, and by lines once it is gone; then `doctor` says so."""
    home = tmp_path / "an environment"
    venv.create(home, symlinks=sys.platform != "win32")
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    packages = [str(ROOT), *(path for path in sys.path if path.endswith("site-packages"))]
    found = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    (Path(found.stdout.strip()) / "factcheck.pth").write_text("\n".join(packages), "utf-8")
    corpus = str(repository.corpus.root)
    command = [str(python), "-m", "factcheck", "--corpus", corpus, "git", "install"]
    subprocess.run(command, check=True, capture_output=True)
    again = repository.copied_to(tmp_path / "again")

    def both(one: Repository) -> list[str]:
        return one.merge(sets(COST, ("kind", "event")), sets(COST, ("importance", "low")))

    assert both(repository) == []
    shutil.rmtree(home)
    assert both(again) == [PATH]
    text = (again.top / PATH).read_text("utf-8")
    assert text.count('"kind": "event"') == text.count('"importance": "low"') == 1
    assert text.count("<<<<<<< ") == 1


def test_labels_are_those_of_git_where_it_has_them() -> None:
    old, new = driver.command(["tool"], (2, 43, 9)), driver.command(["tool"], (2, 44, 0))

    assert old.endswith("; merge %O %A %B %L %P ours theirs")
    assert new.endswith("; merge %O %A %B %L %P %X %Y")


@pytest.mark.parametrize("program", [["tool"], ["/a b/100 %", "it's"], ["%O", "$(x)", '"']])
def test_program_of_a_command_is_read_back(program: list[str]) -> None:
    assert driver.program_of(driver.command(program, (2, 50))) == program


@pytest.mark.parametrize("command", ["", "true", "merge() { :; }; merge %O %A %B"])
def test_foreign_command_has_no_program_of_ours(command: str) -> None:
    assert driver.program_of(command) is None


def test_result_goes_to_the_file_that_is_asked_for(sample: Path, run: Run) -> None:
    path = str(sample / COST)

    code, _, _ = run("merge-driver", path, path, path, COST, "--output", "result")

    assert code == 0
    assert Path("result").read_bytes() == (sample / COST).read_bytes()
