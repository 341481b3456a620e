"""Which files are generated from the models, and whether they are current."""

from pathlib import Path

import orjson

from factcheck.cli.failure import FailureError
from factcheck.corpus import outside, schemas
from factcheck.model import records, shapes
from factcheck.model.kinds import Kind
from factcheck.model.schema import schema_of


def contents() -> dict[Path, bytes]:
    """Return path and bytes of every generated file, where this installation keeps it."""
    option = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    files = {
        schemas.folder() / schemas.file_name(kind): orjson.dumps(schema_of(kind), option=option)
        for kind in Kind
    }
    return files | {Path(str(records.__file__)): shapes.source_text().encode()}


def stale() -> list[str]:
    """Return the names of generated files that differ from what the models give."""
    return [
        path.name
        for path, data in contents().items()
        if not path.is_file() or path.read_bytes() != data
    ]


def write() -> list[str]:
    """Write what is stale and return its names; raises FailureError outside a checkout."""
    if not (schemas.folder().parent / "pyproject.toml").is_file():
        sentence = "this factcheck is installed, not checked out; its schemas are fixed"
        raise FailureError(sentence)
    names = stale()
    for path, data in contents().items():
        if path.name in names:
            outside.replace(path, data)
    return names
