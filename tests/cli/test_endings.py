"""However a command ends, it ends with its exit code and a sentence, never with a traceback."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Run

REPORT = ["report", "--format", "markdown"]


def start(folder: Path, *arguments: str, **streams: Any) -> subprocess.Popen[bytes]:  # noqa: ANN401 - as Popen
    kept = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-m", "factcheck", *arguments], cwd=folder, env=kept, **streams
    )


# --- Ctrl-C


def played(program: str, folder: Path) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )


INTERRUPTED = """
import os, signal, sys
def press(*_, **__): os.kill(os.getpid(), signal.SIGINT)
import factcheck.{module} as module
module.{name} = press
sys.argv = ["factcheck", *{arguments!r}]
from factcheck.__main__ import run
run()
"""


@pytest.mark.parametrize(
    ("module", "name", "arguments"),
    [
        ("reporters.report", "placed", ["validate"]),
        ("cli.loading", "load", ["list"]),
        ("exporters.report", "render", REPORT),
        ("cli.output", "emit", ["explain"]),
        ("cli.main", "main", ["list"]),
    ],
)
def test_ctrl_c_ends_with_130_and_without_a_word(
    sample: Path, module: str, name: str, arguments: list[str]
) -> None:
    program = INTERRUPTED.format(module=module, name=name, arguments=arguments)
    ended = played(program, sample.parent)

    assert (ended.returncode, ended.stdout, ended.stderr) == (130, b"", b"")


@pytest.mark.skipif(os.name == "nt", reason="needs signals to a group")
def test_ctrl_c_while_python_imports_ends_with_130(sample: Path) -> None:
    program = (
        "import builtins, os, signal, sys\n"
        "whole = builtins.__import__\n"
        "def press(name, *rest):\n"
        "    if name == 'typer': os.kill(os.getpid(), signal.SIGINT)\n"
        "    return whole(name, *rest)\n"
        "builtins.__import__ = press\n"
        "from factcheck.__main__ import run\n"
        "run()\n"
    )
    ended = played(program, sample.parent)

    assert (ended.returncode, ended.stderr) == (130, b"")


@pytest.mark.skipif(os.name == "nt", reason="needs a terminal")
def test_ctrl_c_at_a_question_ends_with_130(sample: Path) -> None:
    near, far = os.openpty()
    try:
        with start(
            sample.parent,
            *("add", "contributor"),
            stdin=far,
            stdout=far,
            stderr=subprocess.PIPE,
            start_new_session=True,
        ) as asked:
            assert asked.stderr is not None
            told = b""
            while b"Handle" not in told:
                told += os.read(asked.stderr.fileno(), 1000)
            asked.send_signal(signal.SIGINT)
            told += asked.stderr.read()
    finally:
        os.close(near)
        os.close(far)

    assert asked.returncode == 130
    assert b"Traceback" not in told


# --- pipes and closed streams


@pytest.mark.parametrize(
    "arguments", [["list"], REPORT, ["validate"], ["--help"], ["explain"]], ids=" ".join
)
def test_pipe_that_nobody_reads_ends_with_141_and_without_a_word(
    sample: Path, arguments: list[str]
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with start(sample.parent, *arguments, stdout=writer, stderr=subprocess.PIPE) as ended:
        os.close(writer)
        _, told = ended.communicate()

    assert (ended.returncode, told) == (141, b"")


def test_closed_output_is_said(sample: Path) -> None:
    ended = subprocess.run(
        ["sh", "-c", f'exec "{sys.executable}" -m factcheck list >&-'],
        cwd=sample.parent,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
    )

    assert ended.returncode == 3
    assert ended.stderr.decode() == (
        "factcheck: the result cannot be printed: standard output is closed\n"
    )


# --- files that cannot be written


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("/", "/ cannot be written: is a directory"),
        ("corpus", "corpus cannot be written: is a directory"),
        ("nowhere/report.md", "nowhere/report.md cannot be written: no such file or directory"),
        (
            "corpus/corpus.json/x",
            "corpus/corpus.json/x lies in a corpus, which holds records only; write beside it",
        ),
        ("n" * 300, f"{'n' * 300} cannot be written: file name too long"),
        ("/dev/full", "/dev/full cannot be written: no space left on device"),
        ("/proc/report.md", "/proc/report.md cannot be written: no such file or directory"),
    ],
)
def test_output_that_cannot_be_written_is_said(
    sample: Path, run: Run, output: str, reason: str
) -> None:
    before = sorted(sample.parent.rglob("*"))

    assert run(*REPORT, "-o", output) == (3, "", f"factcheck: {reason}\n")
    assert sorted(sample.parent.rglob("*")) == before


def test_device_takes_the_report_and_stays_a_device(sample: Path, run: Run) -> None:
    assert run(*REPORT, "-o", os.devnull)[0] == 0
    assert Path(os.devnull).is_char_device()


@pytest.mark.skipif(os.name == "nt", reason="links need rights")
def test_report_is_not_written_through_a_link(sample: Path, run: Run) -> None:
    """A pull request can plant one where users are told to write their report."""
    link, claim = sample.parent / "report.md", sample / "claims/harbour/cost.json"
    link.symlink_to(claim)
    before = claim.read_bytes()

    assert run(*REPORT, "-o", "report.md") == (
        3,
        "",
        f"factcheck: {link} is a link, and none is followed; name what it leads to\n",
    )
    assert claim.read_bytes() == before


def test_report_is_not_written_over_a_record(sample: Path, run: Run) -> None:
    claim = "corpus/claims/harbour/cost.json"
    before = (sample.parent / claim).read_bytes()

    assert run(*REPORT, "-o", claim) == (
        3,
        "",
        f"factcheck: {claim} is a place of a corpus; write to another one\n",
    )
    assert (sample.parent / claim).read_bytes() == before


def test_output_that_is_a_hyphen_is_stdout(sample: Path, run: Run) -> None:
    assert run(*REPORT, "-o", "-") == run(*REPORT)
    assert not (sample.parent / "-").exists()


def test_failed_report_leaves_the_old_one(sample: Path, run: Run) -> None:
    """Disk full in the middle: the old report stays, and nothing lies beside it."""
    resource = pytest.importorskip("resource")
    old = sample.parent / "report.md"
    old.write_text("the old report")
    before = sorted(sample.parent.iterdir())
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limit[1]))
    kept = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        code, _, _ = run(*REPORT, "-o", "report.md")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, kept)

    assert code == 3
    assert old.read_text() == "the old report"
    assert sorted(sample.parent.iterdir()) == before


# --- Python without docstrings


DROPPED = b"Python drops the texts of rules and schemas; run it without\n"


@pytest.mark.parametrize(
    "command", [["explain"], ["explain", "FC111"], ["validate", "--format=sarif"]]
)
def test_texts_of_rules_that_python_dropped_are_not_shown_empty(
    sample: Path, command: list[str]
) -> None:
    assert run_optimised("2", sample, command) == (
        2,
        b"",
        b"factcheck: with -OO (PYTHONOPTIMIZE=2) " + DROPPED,
    )


@pytest.mark.parametrize("level", ["0", "1"])
def test_texts_of_rules_are_there_with_less_optimisation(sample: Path, level: str) -> None:
    code, out, err = run_optimised(level, sample, ["explain", "FC001"])

    assert (code, err) == (0, b"")
    assert b"A corpus must hold regular files only." in out


def run_optimised(level: str, sample: Path, command: list[str]) -> tuple[int, bytes, bytes]:
    kept = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONOPTIMIZE": level}
    ended = subprocess.run(
        [sys.executable, "-m", "factcheck", *command],
        cwd=sample.parent,
        env=kept,
        capture_output=True,
        check=False,
    )
    return ended.returncode, ended.stdout, ended.stderr
