"""A hosting site for tests: a repository, a contributor's clone, and steps run as a runner does."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from factcheck.rules.cases import SAMPLE
from tests.conftest import ROOT

GITHUB = ROOT / ".github"
DAY = "2024-03-01"
ACTION = GITHUB / "actions" / "validate" / "action.yml"


class Hosting:
    """A repository with a sample corpus and the machinery, and a contributor's clone of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.origin = folder / "base"
        self.clone = folder / "change"
        git(folder, "init", "--quiet", "--initial-branch=main", str(self.origin))
        for path in SAMPLE.rglob("*"):
            if path.is_file():
                self.write(self.origin, f"corpus/{path.relative_to(SAMPLE)}", path.read_bytes())
        for path in (ROOT / ".ci").iterdir():
            self.write(self.origin, f".ci/{path.name}", path.read_bytes())
            (self.origin / ".ci" / path.name).chmod(path.stat().st_mode)
        self.write(
            self.origin, "factcheck/__init__.py", b'raise SystemExit("run from the change")\n'
        )
        self.write(self.origin, "pyproject.toml", b"")
        self.commit(self.origin)
        git(folder, "clone", "--quiet", str(self.origin), str(self.clone))
        self.python = folder / "temp" / "tool" / "bin" / "python"
        self.python.parent.mkdir(parents=True)
        self.python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        self.python.chmod(0o755)

    def write(self, repository: Path, path: str, data: bytes) -> None:
        (repository / path).parent.mkdir(parents=True, exist_ok=True)
        (repository / path).write_bytes(data)

    def replace(self, path: str, old: str, new: str, *, repository: Path | None = None) -> None:
        file = (repository or self.clone) / path
        text = file.read_text("utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), "utf-8")

    def commit(self, repository: Path, *, day: str = DAY) -> None:
        git(repository, "add", "--all")
        git(repository, "commit", "--quiet", "--allow-empty", "--message", "change", day=day)

    def judge(self, **environment: str) -> tuple[int, str]:
        """Commit the contributor's work and run the step of the workflow on it."""
        self.commit(self.clone)
        git(self.clone, "fetch", "--quiet", "origin")
        [step] = [
            step
            for step in steps(read(GITHUB / "workflows" / "pull-request.yml"))
            if step.get("id") == "judge"
        ]
        assert step["env"] == {
            sort.upper(): (
                f"${{{{ github.event.pull_request.{sort}.sha "
                f"|| github.event.merge_group.{sort}_sha }}}}"
            )
            for sort in ("base", "head")
        }
        known = {
            "BASE": git(self.origin, "rev-parse", "HEAD").strip(),
            "HEAD": git(self.clone, "rev-parse", "HEAD").strip(),
            "RUNNER_TEMP": str(self.folder / "temp"),
            "GITHUB_OUTPUT": str(self.folder / "output"),
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary"),
        }
        return shell(step["run"], self.folder, known | environment)

    def said(self, name: str) -> str:
        path = self.folder / name
        return path.read_text("utf-8") if path.exists() else ""


def read(path: Path) -> Any:  # noqa: ANN401 - YAML
    return yaml.safe_load(path.read_text("utf-8"))


def steps(machinery: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - YAML
    if "runs" in machinery:
        return list(machinery["runs"]["steps"])
    return [step for job in machinery["jobs"].values() for step in job["steps"]]


def shell(script: str, folder: Path, environment: Mapping[str, str]) -> tuple[int, str]:
    """Run a script as a step does; return exit code, and what a log would show."""
    ended = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return ended.returncode, ended.stdout


def git(folder: Path, *arguments: str, day: str = DAY) -> str:
    person = [
        "-c",
        "user.name=Ada",
        "-c",
        "user.email=ada@example.org",
        "-c",
        "commit.gpgSign=false",
    ]
    return subprocess.run(
        ["git", *person, *arguments],
        cwd=folder,
        env={
            "PATH": os.environ["PATH"],
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_DATE": f"{day}T12:00:00Z",
            "GIT_COMMITTER_DATE": f"{day}T12:00:00Z",
        },
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
