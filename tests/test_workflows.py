"""What the workflows, hooks and forms for the hosting site say, and what they may do."""

import re
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from factcheck.cli.main import main
from factcheck.cli.surrounding import TO_FILL_IN
from factcheck.model.claim import Stance
from tests.conftest import ROOT
from tests.hosting import ACTION, GITHUB, read, shell, steps

TEMPLATE = ROOT / "factcheck" / "cli" / "templates" / "validate.yml"
WORKFLOWS = [*sorted((GITHUB / "workflows").glob("*.yml")), TEMPLATE]


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.name)
def workflow(request: pytest.FixtureRequest) -> Any:  # noqa: ANN401 - YAML
    return read(request.param)


def test_a_workflow_may_only_read(workflow: Any) -> None:  # noqa: ANN401 - YAML
    assert workflow["permissions"] == {}
    assert [job["permissions"] for job in workflow["jobs"].values()] == [
        {"contents": "read"} for _ in workflow["jobs"]
    ]


def test_a_workflow_starts_where_no_secret_is_in_reach(workflow: Any) -> None:  # noqa: ANN401 - YAML
    triggers = workflow[True]  # YAML 1.1 takes `on` for a truth

    assert set(triggers) <= {"pull_request", "merge_group", "push"}
    assert "secrets." not in str(workflow)


def test_a_workflow_ends_in_time(workflow: Any) -> None:  # noqa: ANN401 - YAML
    assert all(0 < job["timeout-minutes"] <= 30 for job in workflow["jobs"].values())
    assert workflow["concurrency"]["group"]


def test_each_action_is_pinned_by_its_commit() -> None:
    used = [
        match[1]
        for path in (*WORKFLOWS, ACTION)
        for match in re.finditer(r"uses: (\S+.*)", path.read_text("utf-8"))
    ]

    assert len(used) > 8
    assert [
        use
        for use in used
        if not re.fullmatch(
            r"[\w-]+/[\w-]+@[0-9a-f]{40} # v[0-9.]+|\$/\.github/actions/validate", use
        )
    ] == []


def test_no_checkout_leaves_its_token() -> None:
    checkouts = [
        step["with"]
        for path in WORKFLOWS
        for step in steps(read(path))
        if step.get("uses", "").startswith("actions/checkout@")
    ]

    assert len(checkouts) > 4
    assert all(given["persist-credentials"] is False for given in checkouts)


def test_no_script_is_made_of_expressions() -> None:
    scripts = [
        step["run"] for path in (*WORKFLOWS, ACTION) for step in steps(read(path)) if "run" in step
    ]

    assert len(scripts) > 5
    assert [script for script in scripts if "${{" in script] == []


def test_nothing_installs_the_other_project_of_this_name() -> None:
    wrong = re.compile(
        r"\binstall\b[^\n;&|]*[\s\"'](?:factcheck)(?=[\s\"'\[=<>~!]|$)", re.MULTILINE
    )
    files = [
        path
        for name in (".ci", ".github", "factcheck", "tests", ".pre-commit-hooks.yaml")
        for path in [ROOT / name, *(ROOT / name).rglob("*")]
        if path.is_file() and path.suffix in {"", ".bash", ".md", ".yaml", ".yml"}
    ]

    assert wrong.search("pip install -U factcheck")
    assert wrong.search('pip install "factcheck[test]"')
    assert not wrong.search("pip install -e . && factcheck validate")
    assert [str(path) for path in files if wrong.search(path.read_text("utf-8"))] == []
    for name in ("README.md", "CONTRIBUTING.md"):
        assert not wrong.search((ROOT / name).read_text("utf-8"))


def test_hooks_are_commands_that_look_at_the_whole_corpus(
    capsys: pytest.CaptureFixture[str],
) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))

    assert {hook["id"]: hook["entry"] for hook in hooks} == {
        "factcheck-fmt": "factcheck fmt",
        "factcheck-validate": "factcheck validate --staged --base HEAD --new-corpus",
    }
    assert [hook.get("always_run") for hook in hooks] == [None, True]
    assert all(hook["pass_filenames"] is False for hook in hooks)
    assert [main([*hook["entry"].split()[1:], "--help"]) for hook in hooks] == [0, 0]


def test_form_asks_for_what_a_claim_needs() -> None:
    form = read(GITHUB / "ISSUE_TEMPLATE" / "claim.yml")
    asked = {part["id"]: part for part in form["body"] if "id" in part}

    assert list(asked) == [
        *("document", "quote", "statement", "url"),
        *("publisher", "finding", "locator", "stance"),
    ]
    assert asked["stance"]["attributes"]["options"] == list(get_args(Stance))
    assert [name for name, part in asked.items() if not part["validations"]["required"]] == [
        "locator"
    ]


def test_each_answer_of_the_form_is_an_option_of_a_command(
    capfd: pytest.CaptureFixture[str],
) -> None:
    form = read(GITHUB / "ISSUE_TEMPLATE" / "claim.yml")
    asked = {f"--{part['id']}" for part in form["body"] if "id" in part}

    ended = [main(["add", kind, "--help"]) for kind in ("claim", "source", "evidence")]

    assert ended == [0, 0, 0]
    assert asked - set(re.findall(r"--[a-z]+", capfd.readouterr().out)) == set()


def test_the_workflow_of_a_new_corpus_refuses_a_bare_name(tmp_path: Path) -> None:
    [step] = [step for step in steps(read(TEMPLATE)) if "pip install" in step.get("run", "")]

    assert [
        shell(step["run"], tmp_path, {"FACTCHECK": name})[0]
        for name in ("", "factcheck", "factcheck==1", TO_FILL_IN)
    ] == [2, 2, 2, 2]


def test_no_workflow_asks_for_variables_which_forks_are_not_given() -> None:
    assert [path.name for path in WORKFLOWS if "vars." in path.read_text("utf-8")] == []


def validated(folder: Path, **inputs: str) -> tuple[int, str]:
    """Play the step that validates, with a Python that only tells its arguments."""
    python = folder / "factcheck" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\necho "$@"\n', "utf-8")
    python.chmod(0o755)
    [step] = [step for step in steps(read(ACTION)) if "STRICT" in step.get("env", {})]
    given = dict.fromkeys(step["env"], "") | inputs
    return shell(step["run"], folder, given | {"RUNNER_TEMP": str(folder)})


SWITCHES = [("STRICT", "strict"), ("NEW_CORPUS", "new-corpus")]


@pytest.mark.parametrize(("name", "option"), SWITCHES)
@pytest.mark.parametrize("value", ["true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "1"])
def test_a_switch_of_the_action_that_is_on_adds_its_option(
    tmp_path: Path, name: str, option: str, value: str
) -> None:
    code, output = validated(tmp_path, **{name: value})

    assert code == 0
    others = {f"--{other}" for _, other in SWITCHES} - {f"--{option}"}
    assert f"--{option}" in output.split()
    assert others.isdisjoint(output.split())


@pytest.mark.parametrize(("name", "option"), SWITCHES)
@pytest.mark.parametrize("value", ["false", "False", "FALSE", "no", "No", "NO", "off", "0", ""])
def test_a_switch_of_the_action_that_is_off_adds_nothing(
    tmp_path: Path, name: str, option: str, value: str
) -> None:
    code, output = validated(tmp_path, **{name: value})

    assert code == 0
    assert "validate --at HEAD --format github" in output
    assert f"--{option}" not in output.split()


@pytest.mark.parametrize(("name", "option"), SWITCHES)
@pytest.mark.parametrize("value", ["ture", "2", " ", "true false", "$(true)", "--strict"])
def test_a_switch_of_the_action_that_is_neither_fails_and_names_the_input(
    tmp_path: Path, name: str, option: str, value: str
) -> None:
    code, output = validated(tmp_path, **{name: value})

    assert code == 2
    assert f"the input {option} must be true or false" in output
    assert "validate --format" not in output
