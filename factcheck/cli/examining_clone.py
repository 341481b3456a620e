"""The examinations that `factcheck doctor` makes of a clone."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import orjson

from factcheck.cli.examined import Examined, State
from factcheck.cli.examining_ci import examine_workflows, needs_environment
from factcheck.cli.history import DEEPEN
from factcheck.cli.installing import ARGUMENTS, DRIVER, attribute_line, overriding
from factcheck.corpus import codec
from factcheck.git import FILL, GitError, Repository, driver, find_repository, trial, why_none
from factcheck.model.kinds import Kind
from factcheck.rules.cases import SAMPLE
from factcheck.text import quoted

_HISTORY: Final = "history"
_ATTRIBUTES: Final = "attributes"
_OWN: Final = "own files"
_MERGING: Final = "merge driver"
_HOOKS: Final = "commit hook"
_CONFIG: Final = ".pre-commit-config.yaml"
_MOST_BYTES: Final = 100_000
_INSTALL: Final = "run `factcheck git install`"
_TRIED: Final = "claims/harbour/cost.json"


def examine_clone(root: Path) -> Iterator[Examined]:
    """Yield what there is to say of the clone that a corpus lies in."""
    repository = find_repository(root)
    if repository is None:
        detail = f"{why_none(root)}; run `git init` first"
        for what in (_HISTORY, _MERGING, _HOOKS, _ATTRIBUTES):
            yield Examined(State.UNCHECKED, what, detail)
        return
    yield _history(repository)
    yield _merge_driver(repository)
    yield _hooks(repository)
    yield from examine_workflows(repository, root)
    yield from _attributes(repository, root)
    yield from _own_files(repository, root)


def examine_history(folder: Path) -> Iterator[Examined]:
    """Yield whether a clone is whole, also where the corpus is not on the disk."""
    repository = find_repository(folder)
    if repository is not None:
        yield _history(repository)


def _history(repository: Repository) -> Examined:
    if repository.is_shallow():
        detail = f"the clone is shallow, so history cannot be compared; {DEEPEN}"
        return Examined(State.BROKEN, _HISTORY, detail)
    if repository.is_partial():
        detail = f"the clone is partial: it lacks older files, which commands need; {FILL}"
        return Examined(State.BROKEN, _HISTORY, detail)
    return Examined(State.FINE, _HISTORY, "the clone is whole")


def _attributes(repository: Repository, root: Path) -> Iterator[Examined]:
    """Whether Git leaves the bytes of the corpus alone, and merges it with the driver."""
    inside = repository.inside(root)
    path = f"{inside}/{_TRIED}" if inside else _TRIED
    try:
        if repository.attribute("text", path) != "unset":
            place = f"/{inside}/**" if inside else "/**"
            detail = f"Git may change line ends; add `{place} -text diff` to .gitattributes"
            yield Examined(State.ABSENT, _ATTRIBUTES, detail)
            return
        has_driver = repository.configured(DRIVER) is not None
        if has_driver and repository.attribute("merge", path) != "factcheck":
            yield Examined(State.BROKEN, _ATTRIBUTES, _why_not_called(repository, inside))
            return
        yield Examined(State.FINE, _ATTRIBUTES, "Git changes no bytes of the corpus")
    except GitError as error:
        yield Examined(State.UNCHECKED, _ATTRIBUTES, str(error))


def _why_not_called(repository: Repository, inside: str) -> str:
    file = repository.file("info/attributes")
    line = overriding(file, attribute_line(inside))
    if line:
        said = f"{quoted(line)} in {file.name} of this clone overrides the merge driver"
        return f"{said}; remove it, or {_INSTALL}, which puts its own line last"
    return f"the merge driver is not called for this corpus; {_INSTALL}"


def _own_files(repository: Repository, root: Path) -> Iterator[Examined]:
    """Whether a commit holds what is the tool's own on one machine."""
    try:
        head = repository.head_date() and repository.resolve("HEAD")
        if not head:
            return
        inside = repository.inside(root)
        prefix = f"{inside}/.factcheck" if inside else ".factcheck"
        if repository.ls_tree(head.oid, prefix):
            detail = f"Git holds {prefix}; run `git rm -r --cached {prefix}` and ignore it"
            yield Examined(State.BROKEN, _OWN, detail)
        else:
            yield Examined(State.FINE, _OWN, "no lock or journal of factcheck is in Git")
    except GitError as error:
        yield Examined(State.UNCHECKED, _OWN, str(error))


def _hooks(repository: Repository) -> Examined:
    """Whether a commit is checked before it is made: by pre-commit, or by a hook of one's own."""
    config = repository.top / _CONFIG
    is_listed = _names_us(config)
    try:
        hook = _folder_of_hooks(repository) / "pre-commit"
    except GitError as error:
        return Examined(State.UNCHECKED, _HOOKS, str(error))
    if not hook.is_file():
        way = "" if is_listed else f"add the hooks of factcheck to {_CONFIG}, then "
        detail = f"nothing checks commits here; {way}run {_pre_commit()}"
        return Examined(State.ABSENT, _HOOKS, detail)
    if not os.access(hook, os.X_OK):
        return Examined(State.BROKEN, _HOOKS, f"Git skips {hook}; make it executable")
    if _names_us(hook):
        return Examined(State.FINE, _HOOKS, f"{hook.name} runs factcheck{needs_environment()}")
    if is_listed:
        needs = needs_environment() if b"language: system" in config.read_bytes() else ""
        detail = f"{hook.name} is there, and {_CONFIG} names factcheck{needs}"
        return Examined(State.FINE, _HOOKS, detail)
    detail = f"{hook} does not name factcheck, nor does {_CONFIG}; add it to one of them"
    return Examined(State.ABSENT, _HOOKS, detail)


def _pre_commit() -> str:
    """Return the command that installs the hook, and before it pre-commit where that is missing."""
    install = "" if shutil.which("pre-commit") else "pip install pre-commit && "
    return f"`{install}pre-commit install`"


def _folder_of_hooks(repository: Repository) -> Path:
    named = repository.configured("core.hooksPath")
    if named is not None:
        return repository.top / Path(named).expanduser()
    return repository.file("info/attributes").resolve().parent.parent / "hooks"


def _names_us(file: Path) -> bool:
    """Whether a text file speaks of factcheck; a hook that is a program does not show it."""
    try:
        return "factcheck" in file.read_bytes()[:_MOST_BYTES].decode("utf-8", "replace")
    except OSError:
        return False


def _merge_driver(repository: Repository) -> Examined:
    try:
        found = repository.configured(DRIVER)
        if found is None:
            detail = f"Git merges this corpus line by line; to merge by meaning, {_INSTALL}"
            return Examined(State.ABSENT, _MERGING, detail)
        return _driver(found, repository.version())
    except GitError as error:
        return Examined(State.UNCHECKED, _MERGING, str(error))


def _driver(found: str, version: tuple[int, ...]) -> Examined:
    """Try what this installation sets up, and nothing else: whatever is tried is run."""
    program = driver.program_of(found)
    if program is None:
        detail = f"this version of factcheck did not set it up; {_INSTALL}"
    elif not Path(program[0]).exists():
        detail = f"{program[0]} is gone, so Git merges line by line; {_INSTALL}"
    elif Path(program[0]).parent != Path(sys.executable).parent:
        detail = f"it runs {program[0]}, not this factcheck, and was not tried; {_INSTALL}"
        return Examined(State.UNCHECKED, _MERGING, detail)
    elif found != driver.command((program[0], *ARGUMENTS), version):
        detail = f"it was set up for another version of Git or of factcheck; {_INSTALL}"
    else:
        return _tried(found)
    return Examined(State.BROKEN, _MERGING, detail)


def _tried(command: str) -> Examined:
    """Let Git merge what it cannot merge by lines: two fields that follow each other."""
    base = orjson.loads((SAMPLE / _TRIED).read_bytes())
    ours, theirs = {"kind": "event"}, {"importance": "low"}
    versions = (base, base | ours, base | theirs, base | ours | theirs)
    *three, wanted = (codec.dumps(Kind.CLAIM, version) for version in versions)
    tried = trial.merge(command, *three)
    if tried.data == wanted:
        return Examined(State.FINE, _MERGING, "Git merged a trial by meaning")
    why = tried.complaint or "a trial was merged, but not by meaning"
    detail = f"{why}; install factcheck anew, then {_INSTALL}"
    return Examined(State.BROKEN, _MERGING, detail)
