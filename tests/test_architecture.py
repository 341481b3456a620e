"""Invariants of the code as a whole: layers, rules, edges, sizes, generated files."""

import importlib
import re
import subprocess
import sys
from itertools import permutations
from pathlib import Path
from types import ModuleType

import grimp
import pytest

from tests import guards

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "factcheck"
RULES = PACKAGE / "rules"

MODULES = {path.relative_to(ROOT).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
SOURCES = MODULES | {
    path.relative_to(ROOT).as_posix(): path
    for folder in ("tests", ".ci")
    for path in sorted((ROOT / folder).rglob("*.py"))
}

LONG_FILES = frozenset({"factcheck/model/records.py"})  # generated: as long as the models are many
LONG_FUNCTIONS: frozenset[str] = frozenset()
"""Named exceptions, as `path` and `path:line name`. None but what is generated."""


# --- layers


def test_contracts_of_imports_are_kept() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_rules_do_not_import_each_other() -> None:
    graph = grimp.build_graph("factcheck", cache_dir=None)
    rules = sorted(graph.find_matching_modules("factcheck.rules.*"))
    rules = [name for name in rules if _is_rule(name)]

    assert [
        chain
        for importer, imported in permutations(rules, 2)
        if (chain := graph.find_shortest_chain(importer, imported))
    ] == []


# --- rules


def test_each_rule_has_a_case_file_and_each_case_file_a_rule() -> None:
    assert {path.stem for path in RULES.glob("fc*.py")} == {
        path.stem for path in RULES.glob("fc*.toml")
    }


def test_each_rule_file_is_named_for_its_code_and_slug() -> None:
    names = {}
    for path in RULES.glob("fc*.py"):
        code = _rule_module(path).RULE.code
        names[path.stem] = f"{code.number.lower()}_{code.slug.replace('-', '_')}"

    assert names == {name: name for name in names}
    assert all(re.fullmatch("fc[0-9]{3}(?:_[a-z0-9]+)+", name) for name in names)


def test_each_rule_file_holds_one_rule() -> None:
    modules = [_rule_module(path) for path in RULES.glob("fc*.py")]

    assert {
        module.__name__: [name for name, value in vars(module).items() if _same_type(value, module)]
        for module in modules
    } == {module.__name__: ["RULE"] for module in modules}


def test_no_two_rules_share_a_number_or_a_slug() -> None:
    codes = [_rule_module(path).RULE.code for path in RULES.glob("fc*.py")]

    assert len({code.number for code in codes}) == len(codes)
    assert len({code.slug for code in codes}) == len(codes)


# --- edges of the world


def test_only_the_edges_print_start_processes_or_ask_clock_and_environment() -> None:
    assert [
        use
        for path, file in MODULES.items()
        for use in guards.misplaced(file.read_text("utf-8"), path)
    ] == []


@pytest.mark.parametrize(
    ("source", "edge"),
    [
        ("print('x')", "print"),
        ("import subprocess", "subprocess"),
        ("import subprocess as shell", "subprocess"),
        ("from subprocess import run", "subprocess"),
        ("import os\nhome = os.environ['HOME']", "os.environ"),
        ("from os import environ as settings", "os.environ"),
        ("import os\nos.getenv('HOME')", "os.getenv"),
        ("import datetime\ndatetime.datetime.now()", "datetime.datetime.now"),
        ("import datetime as dt\ndt.date.today()", "datetime.date.today"),
        ("from datetime import datetime\ndatetime.now()", "datetime.datetime.now"),
        ("from datetime import date\nfactory = date.today", "datetime.date.today"),
        ("from time import time", "time.time"),
    ],
)
def test_use_of_an_edge_is_seen(source: str, edge: str) -> None:
    line = source.count("\n") + 1

    assert guards.misplaced(source, "factcheck/anchor.py") == [f"factcheck/anchor.py:{line} {edge}"]


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("import subprocess", "factcheck/git/process.py"),
        ("from datetime import date\ndate.today()", "factcheck/cli/add.py"),
        ("import os\nos.path.join('a', 'b')", "factcheck/anchor.py"),
        ("import time\ntime.monotonic()", "factcheck/anchor.py"),
        ("def show(page: Page) -> str:\n    return page.print()", "factcheck/anchor.py"),
    ],
)
def test_use_where_it_belongs_and_likely_names_are_silent(source: str, path: str) -> None:
    assert guards.misplaced(source, path) == []


# --- duties, names, sizes


def test_each_module_states_its_duty_in_a_sentence() -> None:
    assert [
        path
        for path, file in SOURCES.items()
        if not guards.states_its_duty(file.read_text("utf-8"))
    ] == []


@pytest.mark.parametrize("source", ["", "import os", '"""No full stop\n\nhere."""', '""" """'])
def test_missing_duty_is_seen(source: str) -> None:
    assert not guards.states_its_duty(source)


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = {path: {file.stem, file.parent.name} for path, file in SOURCES.items()}

    assert [path for path, parts in names.items() if parts & guards.EMPTY_NAMES] == []


def test_no_file_is_longer_than_the_limit() -> None:
    lengths = {path: file.read_text("utf-8").count("\n") for path, file in SOURCES.items()}

    assert {path for path, lines in lengths.items() if lines > guards.FILE_LINES} == LONG_FILES


def test_no_function_is_longer_than_the_limit() -> None:
    assert {
        name
        for path, file in SOURCES.items()
        for name in guards.long_functions(file.read_text("utf-8"), path)
    } == LONG_FUNCTIONS


@pytest.mark.parametrize(("lines", "found"), [(45, []), (46, ["a.py:2 method"])])
def test_length_of_a_function_counts_its_body_without_docstring(
    lines: int, found: list[str]
) -> None:
    body = "        pass\n" * lines
    source = f'class A:\n    async def method(self):\n        """One.\n\n        Two."""\n{body}'

    assert guards.long_functions(source, "a.py") == found


# --- generated files, the corpus


@pytest.mark.parametrize(
    "arguments",
    [["schema", "check"], ["fmt", "--check"], ["validate"]],
    ids=" ".join,
)
def test_the_repository_passes_its_own_command(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "--corpus", "corpus", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def _is_rule(module: str) -> bool:
    return module.rpartition(".")[2].startswith("fc")


def _rule_module(path: Path) -> ModuleType:
    return importlib.import_module(f"factcheck.rules.{path.stem}")


def _same_type(value: object, module: ModuleType) -> bool:
    return type(value) is type(module.RULE)


# --- what an old Python gets wrong

GROUP_POSSESSIVE = re.compile(r"\)[*+?]\+")


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Python 3.11.0 to 3.11.4 match such patterns wrongly (gh-106052); atomic groups are right."""
    found = {
        f"{path}: {line.strip()}"
        for path, file in SOURCES.items()
        for line in file.read_text("utf-8").splitlines()
        if GROUP_POSSESSIVE.search(line.replace("()*+,", "")) and path.startswith("factcheck/")
    }

    assert found == set()
