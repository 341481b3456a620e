"""A real repository to work in, and a false git."""

import os
import subprocess
from pathlib import Path

import pytest

from factcheck.git import Oid, Repository, find_repository


def git_in(top: Path, *arguments: str, when: str = "2024-07-08T12:00:00+00:00") -> str:
    """Run the real git as a person would, with a date and a name that are always the same."""
    person = {"NAME": "Ana Müller", "EMAIL": "ana@example.org", "DATE": when}
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(top.parent),
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_AUTHOR_{name}": value for name, value in person.items()},
        **{f"GIT_COMMITTER_{name}": value for name, value in person.items()},
    }
    command = ["git", "-C", str(top), *arguments]
    done = subprocess.run(command, env=environment, check=False, capture_output=True)
    return done.stdout.decode("utf-8", "replace").strip()


def save(top: Path, files: dict[str, str | None], when: str = "2024-07-08T12:00:00+00:00") -> Oid:
    """Write (or with None remove) files and commit them."""
    for name, content in files.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.unlink()
        else:
            path.write_bytes(content.encode())
    git_in(top, "add", "-A")
    git_in(top, "commit", "-q", "-m", f"Change {', '.join(files)}\n\nMore.", when=when)
    return Oid(git_in(top, "rev-parse", "HEAD"))


def opened(top: Path) -> Repository:
    repository = find_repository(top)
    assert repository is not None
    return repository


def fake_git(place: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tools = place / "tools"
    tools.mkdir()
    (tools / "git").write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    (tools / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
