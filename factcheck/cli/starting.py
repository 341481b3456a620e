"""The files that `factcheck init` makes."""

import os
import shlex
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from factcheck.cli.failure import UseError
from factcheck.cli.settings import shown
from factcheck.cli.surrounding import (
    HOOKS,
    TO_FILL_IN,
    WORKFLOW,
    Surroundings,
    at_top,
    beside,
    checked_requirement,
    own_requirement,
    surroundings,
)
from factcheck.corpus import codec, conform, layout, outside
from factcheck.model import terms
from factcheck.model.kinds import Kind
from factcheck.model.limits import SCHEMA_MAJOR

_SAMPLE_SCALE: Final = Path(__file__).parent / "templates" / "standard.json"


@dataclass(frozen=True, slots=True)
class Plan:
    """What the new corpus is to say."""

    title: str
    name: str
    handle: str
    language: str
    requirement: str = ""


class Started(NamedTuple):
    """The files made, the files that were there before, and what is left to do."""

    made: list[Path]
    kept: list[Path]
    left: list[str]


def start(folder: Path, plan: Plan) -> Started:
    """Make every file that is not there, and say what is left to do.

    Raises UseError when there is a corpus already or the plan does not fit the schema.
    """
    if (folder / "corpus" / layout.INFO_PATH).exists():
        sentence = f"{folder / 'corpus'} is a corpus already; nothing was made"
        raise UseError(sentence)
    _refuse_inside_a_corpus(folder)
    place = surroundings(folder)
    requirement = checked_requirement(plan.requirement) if plan.requirement else own_requirement()
    made, kept = [], []
    files = _files(folder, plan, at_top(place, requirement), place)
    _refuse_strangers(folder / "corpus", files)
    for target in files:
        outside.checked(target.parent)
    for target, data in files.items():
        if os.path.lexists(target):
            kept.append(target)
        else:
            outside.make_folder(target.parent)
            outside.replace(target, data)
            made.append(target)
    return Started(made, kept, list(_left(place, kept)))


def _refuse_inside_a_corpus(folder: Path) -> None:
    for above in (folder.resolve(), *folder.resolve().parents):
        if (above / layout.INFO_PATH).is_file():
            sentence = f"{folder} lies in the corpus {above}; name a folder beside it"
            raise UseError(sentence)


def _refuse_strangers(corpus: Path, files: Collection[Path]) -> None:
    """Raise UseError for a folder of others; what an earlier run left is none."""
    for found in sorted(corpus.rglob("*")) if corpus.is_dir() else ():
        if found.is_file() and found not in files and not found.name.startswith(".factcheck-"):
            sentence = f"{corpus} holds files of others, such as {found}; nothing was made"
            raise UseError(sentence)


def _files(
    folder: Path, plan: Plan, above: dict[str, bytes], place: Surroundings
) -> dict[Path, bytes]:
    """Return all files; corpus.json comes last, so that where it is nothing is missing."""
    files = {folder / path: data for path, data in (_records(plan) | beside()).items()}
    files |= {(place.top if place.inside else folder) / path: above[path] for path in above}
    last = folder / "corpus" / layout.INFO_PATH
    return {path: data for path, data in files.items() if path != last} | {last: files[last]}


def _left(place: Surroundings, kept: list[Path]) -> Iterator[str]:
    """Yield what is not in force yet, in the order in which it is done."""
    if not place.is_in_git:
        yield "run `git init -b main`: history, hooks and CI need Git"
    option = f" --corpus {shlex.quote(place.corpus)}" if place.inside else ""
    for name, what in ((HOOKS, "a hook"), (WORKFLOW, "a step")):
        path = place.top / name
        if path in kept:
            does = f"add {what} that runs `factcheck{option} validate`"
            yield f"{shown(path)} was there before and is left as it is: {does}"
    if TO_FILL_IN in _text(place.top / WORKFLOW):
        does = "put the address that pip is to install factcheck from there; until then CI fails"
        yield f"{shown(place.top / WORKFLOW)} says FILL IN: {does}"
    yield "run `pip install pre-commit && pre-commit install`, so that commits are checked"
    yield f"run `factcheck{option} git install` in each clone, so that Git merges by meaning"
    yield f"factcheck{option} validate, then add a document (see CONTRIBUTING of factcheck)"


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError:
        return ""


def _records(plan: Plan) -> dict[str, bytes]:
    info = {
        "schema": SCHEMA_MAJOR,
        "title": plan.title,
        "licence": terms.TO_STATE,
        "language": plan.language,
        "scale": "standard",
    }
    editor = {"id": plan.handle, "schema": SCHEMA_MAJOR, "name": plan.name, "kind": "person"}
    _refuse_misfits(Kind.CORPUS, info)
    _refuse_misfits(Kind.CONTRIBUTOR, editor)
    if not layout.is_id(Kind.CONTRIBUTOR, plan.handle):
        sentence = f"{plan.handle!r} cannot be a file name on every system; choose another handle"
        raise UseError(sentence)
    return {
        f"corpus/{layout.INFO_PATH}": codec.dumps(Kind.CORPUS, info),
        f"corpus/contributors/{plan.handle}.json": codec.dumps(Kind.CONTRIBUTOR, editor),
        "corpus/scales/standard.json": _SAMPLE_SCALE.read_bytes(),
    }


def _refuse_misfits(kind: Kind, record: dict[str, object]) -> None:
    for misfit in conform.misfits(kind, record):
        sentence = f"{misfit.pointer.removeprefix('/')}: {misfit.message}"
        raise UseError(sentence)
