"""Invariants of the repository: what lies where, what no file may hold, what CI runs."""

import re
import subprocess
import tomllib
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import factcheck

ROOT = Path(__file__).parents[1]
CI = ROOT / ".ci"

TOP_LEVEL = {
    *("pyproject.toml", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE"),
    *("corpus", "schema", "factcheck", "tests"),
}
"""All that stands at the top level, besides machinery whose name starts with a dot."""

MACHINE = re.compile(
    r"(?<![\w.~:/>-])/(?:home|Users|root|work)/\w"  # somebody's folder
    r"|\b[A-Z]:\\+Users\\"
    r"|https?://[^\s\"'<>]+/simple(?:[/\s\"']|$)"  # a package index
    r"|files\.pythonhosted\.org"
)
"""Traces of one machine, which mean nothing on another."""

TEST_COMMAND = re.compile("^(?:python -m )?pytest(?: .*)?$", re.MULTILINE)
"""The line of README.md that `.ci/run` takes as the test command."""

needs_git = pytest.mark.skipif(
    not (ROOT / ".git").exists(), reason="only a clone knows which files are tracked"
)


@needs_git
def test_top_level_holds_what_was_agreed() -> None:
    names = {path.partition("/")[0] for path in _tracked()}

    assert {name for name in names if not name.startswith(".")} == TOP_LEVEL


@needs_git
def test_no_tracked_file_names_a_machine() -> None:
    found = []
    for path in _tracked():
        text = (ROOT / path).read_bytes().decode("utf-8", "replace")
        found += [f"{path}: {match[0]}" for match in MACHINE.finditer(text)]

    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "cd /{}/me/factcheck".format("home"),
        'path = "/{}/x"'.format("root"),
        "(/{}/me/a)".format("Users"),
        r"C:\{}\me".format("Users"),
        "--index-url https://pypi.example.org/{}".format("simple"),
    ],
)
def test_trace_of_a_machine_is_seen(text: str) -> None:
    assert MACHINE.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/home/news",
        "../work/a",
        "https://example.org/simple-facts",
        "at home/work/school",
        "GET /static/page.css",
    ],
)
def test_address_on_the_web_is_no_trace_of_a_machine(text: str) -> None:
    assert not MACHINE.search(text)


@needs_git
def test_no_tracked_path_clashes_on_a_disk_that_ignores_case() -> None:
    folded = [path.casefold() for path in _tracked()]

    assert sorted(folded) == sorted(set(folded))


@needs_git
def test_no_tracked_file_is_ignored() -> None:
    assert _git("ls-files", "-z", "--cached", "--ignored", "--exclude-standard") == []


@pytest.mark.parametrize("path", ["corpus/documents/a/r1.txt", "corpus/corpus.json"])
def test_git_never_converts_a_file_of_the_corpus(tmp_path: Path, path: str) -> None:
    content = b"one\r\ntwo\nthree\r\n"
    (tmp_path / ".gitattributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_bytes(content)
    _git("init", "--quiet", folder=tmp_path)
    _git("-c", "core.autocrlf=true", "add", ".", folder=tmp_path)
    (tmp_path / path).unlink()
    _git("-c", "core.autocrlf=true", "checkout", "--", path, folder=tmp_path)

    assert (tmp_path / path).read_bytes() == content


def test_readme_names_one_test_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")

    assert len(TEST_COMMAND.findall(readme)) == 1


def test_ci_takes_the_test_command_from_the_readme() -> None:
    expression = TEST_COMMAND.pattern

    assert f"'{expression}'".replace("(?:", "(") in (CI / "run").read_text("utf-8")


@pytest.mark.parametrize(
    "name",
    ["run", "browser", "strace", "pull-request", "install", "machinery", "actionlint"],
)
def test_script_of_ci_runs_and_is_bash(name: str) -> None:
    script = CI / name

    assert script.stat().st_mode & 0o111 == 0o111
    assert script.read_text("utf-8").startswith("#!/usr/bin/env bash\n")
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0


def test_constraints_are_names_and_versions_only() -> None:
    lines = (CI / "constraints.txt").read_text("utf-8").splitlines()

    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
    assert lines == sorted(lines, key=str.lower)


def test_constraints_lie_in_the_ranges_of_each_requirement() -> None:
    tested = {}
    for line in (CI / "constraints.txt").read_text("utf-8").splitlines():
        name, _, number = line.partition("==")
        tested[canonicalize_name(name)] = number

    assert [
        str(needed)
        for needed in _requirements()
        if not needed.specifier.contains(tested.get(canonicalize_name(needed.name), "0"))
    ] == []


def test_version_is_told_once() -> None:
    assert version("factcheck") == factcheck.__version__


def _requirements() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras: dict[str, list[str]] = project["optional-dependencies"]
    lines = [*project["dependencies"], *(line for extra in extras.values() for line in extra)]
    return [needed for line in lines if (needed := Requirement(line)).name != "factcheck"]


@cache
def _tracked() -> list[str]:
    """Paths of all tracked files that are there, with slashes, from the top of the repository."""
    return [path for path in _git("ls-files", "-z") if (ROOT / path).is_file()]


def _git(*arguments: str, folder: Path = ROOT) -> list[str]:
    """What git lists, separated by NUL."""
    command = ["git", "-c", f"safe.directory={folder}", *arguments]
    listed = subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout
    return listed.decode("utf-8").split("\0")[:-1]
