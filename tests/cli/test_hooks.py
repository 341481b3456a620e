"""The hooks under pre-commit itself: those that `init` writes, and those for other corpora."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT, Run
from tests.merging.edits import COST, start
from tests.merging.repository import Repository, started

pytestmark = pytest.mark.skipif(
    shutil.which("pre-commit") is None, reason="pre-commit is not installed: pip install .[dev]"
)
CITED = "sources/gazette/harbour-opening.json"
CONFIG = ".pre-commit-config.yaml"


def of_a_new_project(tmp_path: Path, run: Run) -> str:
    """Return what `init` writes."""
    assert run("init", "new")[0] == 0
    return (tmp_path / "new" / CONFIG).read_text("utf-8")


def of_other_corpora(tmp_path: Path, _: Run) -> str:
    """Return a file that takes the hooks from a repository, run by the factcheck that is here."""
    shipped = Repository(tmp_path / "shipped")
    shipped.top.mkdir()
    shipped.git("init", "--quiet")
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", shipped.top)
    shipped.git("add", ".pre-commit-hooks.yaml")
    shipped.commit("hooks")
    rev = shipped.git("rev-parse", "HEAD")[1].strip()
    names = ("factcheck-fmt", "factcheck-validate")
    hooks = [{"id": name, "language": "system"} for name in names]
    return yaml.safe_dump({"repos": [{"repo": str(shipped.top), "rev": rev, "hooks": hooks}]})


def pre_commit(repository: Repository) -> tuple[int, str]:
    """Run the hooks on what is staged; nothing is fetched."""
    here = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    home = str(repository.top.parent)
    ended = subprocess.run(
        ["pre-commit", "run", "--color", "never"],
        cwd=repository.top,
        env={"PATH": here, "HOME": home, "PRE_COMMIT_HOME": f"{home}/.cache"},
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.returncode, ended.stdout


@pytest.mark.parametrize("config", [of_a_new_project, of_other_corpora])
def test_hooks_take_what_is_good_and_refuse_what_is_not(
    tmp_path: Path, run: Run, config: Callable[[Path, Run], str]
) -> None:
    """Among what is not: to delete a source that is cited, for which no file is passed."""
    text = config(tmp_path, run)
    repository = started(tmp_path / "repository", start)
    (repository.top / CONFIG).write_text(text, "utf-8")
    repository.commit("hooks")
    claim = repository.top / "corpus" / COST

    claim.write_text(claim.read_text("utf-8").replace("  ", " "), "utf-8")
    repository.git("add", "--all")
    code, said = pre_commit(repository)
    assert (code, "files were modified by this hook" in said) == (1, True), said

    repository.git("add", "--all")
    assert pre_commit(repository)[0] == 0

    for options in ([], ["--cached"]):
        repository.git("rm", "--quiet", *options, f"corpus/{CITED}")
        code, said = pre_commit(repository)
        assert (code, "error FC111" in said) == (1, True), said
        repository.git("reset", "--quiet", "--hard")
