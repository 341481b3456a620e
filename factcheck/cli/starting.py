"""The files that `factcheck init` makes."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import orjson

from factcheck import __version__
from factcheck.cli.failure import UseError
from factcheck.corpus import codec, conform, layout, outside, schemas
from factcheck.model.kinds import Kind
from factcheck.model.limits import SCHEMA_MAJOR

_TEMPLATES: Final = Path(__file__).parent / "templates"
_SAMPLE_SCALE: Final = _TEMPLATES / "standard.json"
_AROUND: Final = {
    ".gitattributes": "gitattributes",
    ".gitignore": "gitignore",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    ".github/workflows/validate.yml": "validate.yml",
    "README.md": "readme.md",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What the new corpus is to say."""

    title: str
    name: str
    handle: str
    language: str


def start(folder: Path, plan: Plan) -> tuple[list[str], list[str]]:
    """Make every file that is not there; return the paths made and the paths kept.

    Raises UseError when there is a corpus already or the plan does not fit the schema.
    """
    if (folder / "corpus" / layout.INFO_PATH).exists():
        sentence = f"{folder / 'corpus'} is a corpus already; nothing was made"
        raise UseError(sentence)
    made, kept = [], []
    for path, data in _files(plan).items():
        target = folder / path
        if os.path.lexists(target):
            kept.append(path)
        else:
            outside.make_folder(outside.checked(target.parent))
            outside.replace(target, data)
            made.append(path)
    return made, kept


def _files(plan: Plan) -> dict[str, bytes]:
    """Return all files; corpus.json comes last, so that where it is nothing is missing."""
    files = _records(plan) | _surroundings()
    last = f"corpus/{layout.INFO_PATH}"
    return {path: data for path, data in files.items() if path != last} | {last: files[last]}


def _records(plan: Plan) -> dict[str, bytes]:
    info = {
        "schema": SCHEMA_MAJOR,
        "title": plan.title,
        "licence": "State here under which terms the corpus may be used.",
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


def _surroundings() -> dict[str, bytes]:
    around = {
        path: (_TEMPLATES / name).read_bytes().replace(b"@VERSION@", __version__.encode())
        for path, name in _AROUND.items()
    }
    for kind in Kind:
        name = schemas.file_name(kind)
        around[f"schema/{name}"] = (schemas.folder() / name).read_bytes()
    return around | {".vscode/settings.json": _editor_settings()}


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
