"""The files that `factcheck init` puts around a corpus, and where Git and hosting sites look."""

import re
import shlex
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Final, NamedTuple

import orjson

from factcheck import __version__
from factcheck.cli.failure import FailureError, UseError
from factcheck.corpus import schemas
from factcheck.git import GitError, Repository, find_repository
from factcheck.model.kinds import Kind

TO_FILL_IN: Final = "FILL IN what pip is to install"
"""Stands in the workflow where nobody knows yet where factcheck comes from."""
WORKFLOW: Final = ".github/workflows/validate.yml"
HOOKS: Final = ".pre-commit-config.yaml"
_TEMPLATES: Final = Path(__file__).parent / "templates"
_BESIDE: Final = {".gitattributes": "gitattributes", ".gitignore": "gitignore"}
_AT_TOP: Final = {HOOKS: "pre-commit-config.yaml", WORKFLOW: "validate.yml"}
_EXAMPLE: Final = "factcheck @ git+https://ADDRESS@COMMIT"


class Surroundings(NamedTuple):
    """Where hooks and workflows are looked for, and the new project's path from there.

    `top` is the top of the repository, or else the project's own folder; `branch` is the default.
    """

    top: Path
    inside: str
    branch: str
    is_in_git: bool

    @property
    def corpus(self) -> str:
        """The corpus, from the top."""
        return f"{self.inside}/corpus" if self.inside else "corpus"


def surroundings(folder: Path) -> Surroundings:
    """Look at what the new project lies in; raises FailureError where Git cannot tell."""
    try:
        repository = find_repository(folder)
        if repository is None:
            return Surroundings(folder, "", "main", is_in_git=False)
        inside = repository.inside(folder)
        return Surroundings(
            repository.top if inside else folder, inside, _branch(repository), is_in_git=True
        )
    except GitError as error:
        raise FailureError(str(error)) from error


def _branch(repository: Repository) -> str:
    return repository.default_branch() or "main"


def checked_requirement(requirement: str) -> str:
    """Return what pip can fetch from an address; raises UseError for anything else."""
    is_plain = requirement.isprintable() and "${{" not in requirement
    if not is_plain or "://" not in requirement or requirement.startswith("-"):
        sentence = (
            "--requirement must name an address, for the package called factcheck on the public "
            f'index is another project: "{_EXAMPLE}"'
        )
        raise UseError(sentence)
    return requirement


def own_requirement() -> str:
    """Return where this factcheck was installed from, as pip noted (PEP 610), "" if from a disk."""
    try:
        noted = distribution("factcheck").read_text("direct_url.json")
    except PackageNotFoundError:
        return ""
    return requirement_of(orjson.loads(noted)) if noted else ""


def requirement_of(noted: Any) -> str:  # noqa: ANN401 - JSON of pip
    """Return the requirement that gives the same again, "" where only one machine has it."""
    url = noted["url"]
    if not url.startswith("https://"):
        return ""
    if source := noted.get("vcs_info"):
        return f"factcheck @ {source['vcs']}+{url}@{source['commit_id']}"
    digest = noted.get("archive_info", {}).get("hashes", {}).get("sha256")
    return f"factcheck @ {url}#sha256={digest}" if digest else f"factcheck @ {url}"


def beside() -> dict[str, bytes]:
    """Return the files that lie in the project's own folder."""
    around = {path: (_TEMPLATES / name).read_bytes() for path, name in _BESIDE.items()}
    for kind in Kind:
        name = schemas.file_name(kind)
        around[f"schema/{name}"] = (schemas.folder() / name).read_bytes()
    return around | {
        "README.md": (_TEMPLATES / "readme.md").read_bytes(),
        ".vscode/settings.json": _editor_settings(),
    }


def at_top(place: Surroundings, requirement: str) -> dict[str, bytes]:
    """Return the files that are in force at the top of a repository only."""
    values = {
        "VERSION": __version__,
        "REQUIREMENT": requirement or TO_FILL_IN,
        "BRANCH": re.sub(r"([*+!?\[\]\\])", r"\\\1", place.branch),
        "CORPUS": place.corpus,
        "FILES": f"^{re.escape(place.corpus)}/",
        "FACTCHECK": f"factcheck{_option(place)}",
    }
    return {path: _filled(name, values) for path, name in _AT_TOP.items()}


def _option(place: Surroundings) -> str:
    return f" --corpus {shlex.quote(place.corpus)}" if place.inside else ""


def _filled(name: str, values: dict[str, str]) -> bytes:
    """Fill a template in, in which each value stands between the quotation marks of YAML."""
    text = (_TEMPLATES / name).read_text("utf-8")
    return re.sub("@([A-Z]+)@", lambda found: _in_yaml(values[found[1]]), text).encode()


def _in_yaml(text: str) -> str:
    return orjson.dumps(text).decode()[1:-1]


def _editor_settings() -> bytes:
    """Let editors check records against the schemas while they are typed."""
    globs = {
        Kind.CORPUS: "/corpus/corpus.json",
        Kind.SCALE: "/corpus/scales/*.json",
        Kind.CONTRIBUTOR: "/corpus/contributors/*.json",
        Kind.DOCUMENT: "/corpus/documents/*/document.json",
        Kind.ORIGIN: "/corpus/origins/*.json",
        Kind.SOURCE: "/corpus/sources/*/*.json",
        Kind.CLAIM: "/corpus/claims/*/*.json",
    }
    mapped = [
        {"fileMatch": [glob], "url": f"./schema/{schemas.file_name(kind)}"}
        for kind, glob in globs.items()
    ]
    settings = {"json.schemas": mapped, "files.insertFinalNewline": True, "files.eol": "\n"}
    return orjson.dumps(settings, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
