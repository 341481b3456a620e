"""No command speaks to the network: seen at the system calls, below any library."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.kill_points import is_possible

pytestmark = pytest.mark.skipif(not is_possible(), reason="needs strace, and leave to trace")

COMMANDS = [
    ["validate", "--as-of", "2024-03-01"],
    ["doctor"],
    ["fmt", "--check"],
    ["list", "sources"],
    ["show", "harbour/opened"],
    ["coverage"],
    ["stats"],
    ["explain", "FC301"],
    ["report", "--format", "html", "-o", "report.html"],
    ["report", "--format", "json"],
    ["site", "build", "-o", "site"],
    ["add", "contributor", "zoe", "--name", "Zoe Example", "--kind", "person"],
]

PROGRAM = f"from factcheck.cli.main import main\nfor command in {COMMANDS!r}: main(command)"


def test_no_command_opens_a_connection(sample: Path, tell: Callable[[str], None]) -> None:
    record = sample / "sources" / "gazette" / "harbour-opening.json"
    text = record.read_text("utf-8")
    record.write_text(text.replace("{", '{\n  "$schema": "https://schema.example/x.json",', 1))
    trace = sample.parent / "trace"
    tracer = ["strace", "-f", "-qq", "-e", "trace=socket,connect,sendto,sendmsg", "-o", str(trace)]
    ended = subprocess.run(
        [*tracer, sys.executable, "-c", PROGRAM],
        cwd=sample.parent,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(sample.parent)},
        capture_output=True,
        check=True,
    )
    calls = trace.read_text("utf-8", "replace")

    assert b"Traceback" not in ended.stderr
    assert b"2 sources" in ended.stdout
    assert re.findall(r".*AF_INET.*", calls) == []
    tell(f"network: {len(COMMANDS)} commands: 0 connections")


def test_a_connection_would_be_seen(tmp_path: Path) -> None:
    program = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"
    trace = tmp_path / "trace"
    command = ["strace", "-f", "-qq", "-e", "trace=socket,connect", "-o", str(trace)]
    subprocess.run([*command, sys.executable, "-c", program], check=True)

    assert "AF_INET" in trace.read_text("utf-8")
