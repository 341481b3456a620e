"""`doctor` tries the driver that Git runs, and says what is wrong with it."""

import sys
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.merging.repository import Repository
from tests.merging.test_driver import repository, tell_git_to_run

__all__ = ["repository"]

INSTALL = "run `factcheck git install`"


def said_of_the_driver(run: Run) -> tuple[int, str]:
    code, out, _ = run("doctor")
    return code, next(line for line in out.splitlines() if " merge driver: " in line)


@pytest.fixture
def here(repository: Repository, run: Run, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.chdir(repository.top)
    return repository


def test_doctor_tries_the_driver(here: Repository, run: Run) -> None:
    run("git", "install")

    assert said_of_the_driver(run) == (
        0,
        "ok           merge driver: Git merged a trial by meaning",
    )


def test_doctor_says_that_there_is_no_driver(here: Repository, run: Run) -> None:
    assert said_of_the_driver(run) == (
        0,
        "not set up   merge driver: Git merges this corpus line by line; to merge by meaning, "
        + INSTALL,
    )


def test_doctor_says_that_the_program_is_gone(
    here: Repository, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell_git_to_run(tmp_path / "gone", here, monkeypatch)

    assert said_of_the_driver(run) == (
        1,
        f"BROKEN       merge driver: {tmp_path / 'gone'} is gone, so Git merges line by line; "
        + INSTALL,
    )


def test_doctor_runs_no_program_but_this_one(
    here: Repository, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "tool"
    program.write_text(f"#!/bin/sh\ntouch '{tmp_path}/ran'\n", "utf-8")
    program.chmod(0o755)
    tell_git_to_run(program, here, monkeypatch)

    assert said_of_the_driver(run) == (
        0,
        f"not checked  merge driver: it runs {program}, not this factcheck, and was not tried; "
        + INSTALL,
    )
    assert not (tmp_path / "ran").exists()


def test_doctor_refuses_a_driver_without_a_merge_of_lines(here: Repository, run: Run) -> None:
    command = f"{sys.executable} -P -m factcheck merge-driver --marker-size %L %O %A %B %P"
    here.git("config", "merge.factcheck.driver", command)

    assert said_of_the_driver(run) == (
        1,
        "BROKEN       merge driver: this version of factcheck did not set it up; " + INSTALL,
    )


def test_doctor_tells_of_a_driver_that_fails(
    here: Repository, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has the name of this interpreter, and fails when it is tried."""
    program = tmp_path / "bin" / "python"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nexit 70\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    run("git", "install")

    code, said = said_of_the_driver(run)

    assert code == 1
    assert "merging by meaning failed (exit code 70), so Git merged lines" in said
    assert said.endswith("; install factcheck anew, then run `factcheck git install`")
