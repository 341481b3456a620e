"""The ways in which a pull request is judged, each by the very step that CI runs."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.hosting import ACTION, Hosting, git, read, shell, steps
from tests.reporters.test_github import commands
from tests.test_workflows import TEMPLATE

Judge = Callable[[Hosting], tuple[int, str]]


def by_pull_request(hosting: Hosting) -> tuple[int, str]:
    return hosting.judge(GITHUB_ACTIONS="true")


def by_template(hosting: Hosting) -> tuple[int, str]:
    return _step(hosting, TEMPLATE, {"CORPUS": "corpus"})


def by_action(hosting: Hosting) -> tuple[int, str]:
    return _step(
        hosting,
        ACTION,
        {"CORPUS": "corpus", "STRICT": "true", "NEW_CORPUS": "false", "GUARD": "false"},
    )


JUDGES: dict[str, Judge] = {
    "pull-request": by_pull_request,
    "template": by_template,
    "action": by_action,
}


def errors(output: str) -> set[tuple[str, str]]:
    """Return code and file of every error that the output names."""
    return {
        (properties["title"][:5], properties["file"])
        for command, properties, _ in commands(output)
        if command == "error"
    }


def _step(hosting: Hosting, machinery: Path, environment: Mapping[str, str]) -> tuple[int, str]:
    """Run the step that validates, in a checkout of the change."""
    [step] = [step for step in steps(read(machinery)) if step["name"] == "Validate"]
    hosting.commit(hosting.clone)
    git(hosting.clone, "fetch", "--quiet", "origin")
    tool = hosting.folder / "temp" / "factcheck"
    if not tool.exists():
        tool.symlink_to("tool")
    known = {
        "BASE": git(hosting.origin, "rev-parse", "HEAD").strip(),
        "HEAD": "HEAD",
        "RUNNER_TEMP": str(hosting.folder / "temp"),
    }
    script = f'PATH="{hosting.python.parent}:$PATH"\n{step["run"]}'
    return shell(script, hosting.clone, {**known, **environment})
