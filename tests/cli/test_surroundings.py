"""Closed streams, no home, litter of editors: a clean corpus stays clean."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="streams are closed by a shell of POSIX")


def shell(folder: Path, command: str, **environment: str) -> tuple[int, str, str]:
    ended = subprocess.run(
        ["sh", "-c", command.replace("factcheck", f"'{sys.executable}' -m factcheck")],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.returncode, ended.stdout, ended.stderr


def test_closed_stdout_is_said(sample: Path) -> None:
    code, _, err = shell(sample.parent, "factcheck validate --as-of 2024-03-01 >&-")

    assert (code, err) == (
        3,
        "factcheck: the result cannot be printed: standard output is closed\n",
    )


def test_closed_stderr_changes_nothing(sample: Path) -> None:
    code, out, _ = shell(sample.parent, "factcheck validate --as-of 2024-03-01 2>&-")

    assert (code, "0 errors" in out) == (0, True)


def test_closed_stdin_is_nobody_to_ask(sample: Path) -> None:
    code, _, err = shell(sample.parent, "factcheck add contributor eve <&-")

    assert (code, "--name is missing" in err, "Traceback" in err) == (2, True, False), err


def test_unknown_user_without_a_home(
    sample: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 54321)
    added = run("add", "contributor", "eve", "--name", "Eve")
    code, _, err = run("-q", "validate", "--as-of", "2024-03-01")

    assert (added[0], code, err) == (0, 0, ""), added


@pytest.mark.parametrize("where", ["no/such/summary", "."])
def test_summary_that_cannot_be_written_is_no_failure(
    sample: Path, run: Run, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", where)
    code, _, err = run("-q", "validate", "--format", "github", "--as-of", "2024-03-01")

    assert code == 0
    assert err.startswith("factcheck: warning: the summary of the job cannot be written: ")


@pytest.mark.parametrize("is_linked", [True, False])
def test_summary_is_appended_to_no_record_and_over_no_link(
    sample: Path, run: Run, monkeypatch: pytest.MonkeyPatch, is_linked: bool
) -> None:
    record = sample / "corpus.json"
    before = record.read_bytes()
    summary = sample.parent / "summary" if is_linked else record
    if is_linked:
        summary.symlink_to(record)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    code, _, err = run("-q", "validate", "--format", "github", "--as-of", "2024-03-01")

    told = "is a link, and none is followed" if is_linked else "is a place of a corpus"
    assert (code, record.read_bytes()) == (0, before)
    assert told in err


@pytest.mark.parametrize("output", ["corpus/x.html", ".git/config", ".git/hooks/post-merge", ""])
def test_report_goes_to_no_place_of_others(sample: Path, run: Run, output: str) -> None:
    subprocess.run(["git", "init", "-q"], cwd=sample.parent, check=True)
    before = (sample.parent / ".git/config").read_bytes()
    target = output.replace("corpus", sample.name)
    code, _, err = run("report", "-o", target and str(sample.parent / target))

    assert code in {2, 3}
    assert "lies in a" in err or "--output is empty" in err
    assert (sample.parent / ".git/config").read_bytes() == before
    assert not (sample / "x.html").exists()


@pytest.mark.parametrize("output", ["-", ".git/site"])
def test_site_is_no_stream_and_goes_into_no_git_directory(
    sample: Path, run: Run, monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    monkeypatch.chdir(sample.parent)
    subprocess.run(["git", "init", "-q"], cwd=sample.parent, check=True)

    assert run("site", "build", "--no-history", "-o", output)[0] == 3
    assert not Path(output).exists()


def test_link_in_the_place_of_attributes_is_refused(sample: Path, run: Run) -> None:
    subprocess.run(["git", "init", "-q"], cwd=sample.parent, check=True)
    attributes = sample.parent / ".git/info/attributes"
    attributes.parent.mkdir(exist_ok=True)
    attributes.symlink_to(sample.parent / "precious")
    code, _, err = run("git", "install")

    assert (code, "is a link, and none is followed" in err) == (3, True)
    assert not (sample.parent / "precious").exists()
    assert "factcheck" not in (sample.parent / ".git/config").read_text("utf-8")


@pytest.mark.parametrize(
    "name", [".DS_Store", "Thumbs.db", "desktop.ini", ".cost.json.swp", "cost.json~", ".#cost.json"]
)
def test_litter_of_editors_is_no_problem(sample: Path, run: Run, name: str) -> None:
    (sample / "claims/harbour" / name).write_bytes(b"\0")

    assert run("validate", "--as-of", "2024-03-01")[0] == 0


@pytest.mark.parametrize("name", ["notes.txt", "DS_Store", "cost.swp", "cost.json.bak"])
def test_other_files_are_problems(sample: Path, run: Run, name: str) -> None:
    (sample / "claims/harbour" / name).write_bytes(b"\0")

    code, out, _ = run("validate", "--as-of", "2024-03-01")

    assert (code, "FC013" in out) == (1, True)


def test_init_makes_nothing_in_a_corpus_nor_among_files_of_others(
    sample: Path, run: Run, tmp_path: Path
) -> None:
    before = sorted(sample.rglob("*"))
    other = tmp_path / "other"
    (other / "corpus").mkdir(parents=True)
    (other / "corpus/thesis.txt").write_text("mine", "utf-8")

    assert run("init", str(sample / "claims"))[0] == 2
    assert run("init", str(sample))[0] == 2
    assert sorted(sample.rglob("*")) == before
    assert run("init", str(other))[0] == 2
    assert [each.name for each in other.rglob("*")] == ["corpus", "thesis.txt"]


def test_init_looks_at_all_links_before_it_writes(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "new/elsewhere").mkdir(parents=True)
    (tmp_path / "new/schema").symlink_to("elsewhere")
    monkeypatch.chdir(tmp_path / "new")
    code, _, err = run("init")

    assert (code, "schema is a link, and none is followed" in err) == (3, True)
    assert sorted(each.name for each in Path().iterdir()) == ["elsewhere", "schema"]


def test_quiet_commands_that_set_up_say_nothing(sample: Path, run: Run, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=sample.parent, check=True)

    assert run("-q", "git", "install") == (0, "", "")
    assert run("-q", "init", str(tmp_path / "new")) == (0, "", "")
    assert run("--corpus", str(tmp_path / "new/corpus"), "-q", "schema", "check") == (0, "", "")
    assert run("--corpus", str(tmp_path / "new/corpus"), "-q", "schema", "write") == (0, "", "")
