"""The examinations that `factcheck doctor` makes of workflows, and of what hooks can start."""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from factcheck.cli.examined import Examined, State
from factcheck.cli.surrounding import TO_FILL_IN
from factcheck.git import GitError, Repository

_WORKFLOW: Final = "workflow"
_FOLDER: Final = Path(".github/workflows")
_BRANCHES: Final = re.compile(r"""^ +branches: \[["']?([^]"'*,]+)["']?\]""", re.MULTILINE)


def examine_workflows(repository: Repository, root: Path) -> Iterator[Examined]:
    """Yield what there is to say of workflows that run factcheck; nothing where there are none."""
    beside = root.resolve().parent / _FOLDER
    if beside != repository.top / _FOLDER and beside.is_dir():
        detail = f"hosting sites never look into {beside}; move it to {repository.top}"
        yield Examined(State.BROKEN, _WORKFLOW, detail)
    for path in sorted((repository.top / _FOLDER).glob("*.y*ml")):
        text = path.read_text("utf-8", "replace")
        if "factcheck" in text:
            yield _workflow(repository, path.name, text)


def _workflow(repository: Repository, name: str, text: str) -> Examined:
    if TO_FILL_IN in text:
        detail = f"{name} does not say what CI is to install; put the address after FACTCHECK:"
        return Examined(State.ABSENT, _WORKFLOW, detail)
    unborn = repository.default_branch()
    for branch in _BRANCHES.findall(text):
        if branch != unborn and not _is_there(repository, branch):
            detail = f"{name} names the branch {branch}, which is not there; correct `branches`"
            return Examined(State.BROKEN, _WORKFLOW, detail)
    return Examined(State.FINE, _WORKFLOW, f"{name} runs factcheck")


def _is_there(repository: Repository, branch: str) -> bool:
    for prefix in ("refs/heads", "refs/remotes/origin"):
        try:
            repository.resolve(f"{prefix}/{branch}")
        except GitError:
            continue
        return True
    return False


def needs_environment() -> str:
    """Say where hooks that run `factcheck` work only; "" where they work anywhere."""
    own = Path(sys.executable).parent
    folders = os.environ.get("PATH", os.defpath).split(os.pathsep)
    others = os.pathsep.join(one for one in folders if Path(one) != own)
    if sys.prefix == sys.base_prefix or shutil.which("factcheck", path=others):
        return ""
    return f"; works only while the environment {sys.prefix} is active"
