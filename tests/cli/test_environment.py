"""Whatever surrounds the command, the same corpus gives the same bytes."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import confusable_homoglyphs
import pytest

from tests.conftest import ROOT

COMMANDS = [
    ["validate", "--as-of", "2024-03-01", "--format", "json"],
    ["report", "--format", "html"],
    ["report", "--format", "json"],
    ["report", "--format", "csv"],
    ["report", "--format", "markdown"],
    ["list", "sources"],
    ["show", "harbour/opened"],
]

ENVIRONMENTS = {
    "as it is": {},
    "locale C": {"LC_ALL": "C", "LANG": "C"},
    "locale C without UTF-8": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "Turkish": {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "Windows code page": {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    "ASCII": {"PYTHONIOENCODING": "ascii:strict"},
    "east": {"TZ": "Pacific/Kiritimati"},
    "west": {"TZ": "Pacific/Pago_Pago"},
    "one order of hashes": {"PYTHONHASHSEED": "1"},
    "another order of hashes": {"PYTHONHASHSEED": "4242"},
    "narrow terminal": {"COLUMNS": "20", "LINES": "5", "TERM": "xterm"},
    "optimised": {"PYTHONOPTIMIZE": "2"},
}


@pytest.fixture
def foreign(sample: Path) -> Path:
    """The sample with words that no small alphabet holds."""
    file = sample / "sources" / "gazette" / "harbour-opening.json"
    text = file.read_text("utf-8")
    title = text.split('"title": "', 1)[1].split('"', 1)[0]
    file.write_text(text.replace(title, "Ελευθερία 自由 İıßﬁ 🚢 é"), "utf-8")
    return sample


def said(corpus: Path, folder: Path, options: list[str], environment: dict[str, str]) -> bytes:
    """Everything that the commands print, in one run of Python that finds no kept result."""
    before = ["--corpus", os.path.relpath(corpus, folder)]
    program = (
        "from factcheck.cli.main import main\n"
        f"for command in {COMMANDS!r}: main([*{before!r}, *command])"
    )
    with TemporaryDirectory() as cache:
        start = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": cache}
        ended = subprocess.run(
            [sys.executable, *options, "-c", program],
            cwd=folder,
            env=start | environment,
            capture_output=True,
            check=False,
        )
    assert (ended.returncode, ended.stderr) == (0, b"")
    return ended.stdout


def test_every_environment_gives_the_same_bytes(foreign: Path, tell: Callable[[str], None]) -> None:
    found = {name: said(foreign, foreign.parent, [], ENVIRONMENTS[name]) for name in ENVIRONMENTS}

    assert len(found["as it is"]) > 20_000
    assert "Ελευθερία 自由 İıßﬁ 🚢 é".encode() in found["as it is"]
    assert {name for name in found if found[name] != found["as it is"]} == set()
    tell(
        f"environments: {len(ENVIRONMENTS)} × {len(COMMANDS)} commands: "
        f"{len(set(found.values()))} distinct output"
    )


def test_every_folder_gives_the_same_report(foreign: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "else" / "where"
    elsewhere.mkdir(parents=True)
    here = said(foreign, tmp_path, [], {})

    assert said(foreign, elsewhere, [], {}) == here


def test_no_encoding_is_left_to_the_locale(foreign: Path) -> None:
    options = ["-X", "warn_default_encoding", "-W", "error::EncodingWarning"]
    # This library leaves it to the locale, for files that are the same in all of them.
    options += ["-W", "ignore::EncodingWarning:confusable_homoglyphs.utils"]
    tables = Path(confusable_homoglyphs.__file__).parent.glob("*.json")
    assert [table.read_bytes().isascii() for table in tables] == [True, True]

    assert said(foreign, foreign.parent, options, {}) == said(foreign, foreign.parent, [], {})


def test_order_of_files_on_the_disk_does_not_matter(foreign: Path, tmp_path: Path) -> None:
    """A copy whose files were made in another order, with other times, gives the same."""
    copy = tmp_path / "copy" / "corpus"
    for number, path in enumerate(sorted(_files(foreign), reverse=True)):
        target = copy / path.relative_to(foreign)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
        os.utime(target, (number, number))

    assert said(copy, copy.parent, [], {}) == said(foreign, foreign.parent, [], {})


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())
