"""Known ways out of a folder, as arguments: no command opens a file outside of the corpus."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.conftest import ROOT
from tests.payloads import TRAVERSALS, lines
from tests.referees import needs

EACH = 10
"""Every tenth way is tried with every command: they differ in few things."""

PROGRAM = """
import contextlib, io, json, os, sys
from factcheck.cli.main import main
opened = set()
def watch(event, arguments):
    if event in ("open", "os.listdir", "os.scandir", "os.rename", "os.remove", "os.mkdir"):
        path = arguments[0]
        if isinstance(path, (str, bytes)):
            opened.add(os.path.realpath(os.path.join(os.getcwd(), os.fsdecode(path))))
codes = []
watching = False
sys.addaudithook(lambda event, arguments: watching and watch(event, arguments))
for command in json.load(sys.stdin):
    watching = True
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        codes.append(main(command))
    watching = False
print(json.dumps([codes, sorted(opened)]))
"""


@needs(TRAVERSALS)
def test_no_command_opens_what_an_argument_leads_to(
    sample: Path, tell: Callable[[str], None]
) -> None:
    ways = [way for way in lines(TRAVERSALS)[::EACH] if "\0" not in way and way != "-"]
    forms = [
        ["show", "--"],
        ["report", "--claim"],
        ["report", "--document"],
        ["coverage", "--"],
        ["log", "--"],
        ["explain", "--"],
        ["fmt", "--check", "--"],
    ]
    commands = [[*form, way] for form in forms for way in ways]
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=sample.parent,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        input=json.dumps(commands).encode(),
        capture_output=True,
        check=True,
    )
    codes, opened = json.loads(ended.stdout)
    ours = (str(sample.resolve()), str(ROOT), sys.prefix, sys.base_prefix, os.devnull)
    here = str(sample.parent.resolve())
    foreign = [path for path in opened if not path.startswith(ours) and path != here]

    assert foreign == []
    assert str((sample / "corpus.json").resolve()) in opened
    assert set(codes) <= {2, 3}
    tell(f"ways out as arguments: {len(commands)} commands: 0 files opened outside")
