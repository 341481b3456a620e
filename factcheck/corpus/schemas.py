"""The JSON Schemas as shipped: read once, and the order of fields that they fix."""

import functools
from pathlib import Path
from typing import Any, Final

import orjson

from factcheck.model.kinds import Kind

_HERE: Final = Path(__file__).parent
_FOLDERS: Final = (_HERE.parent / "schema", _HERE.parent.parent / "schema")
"""In an installed package the schemas lie inside it, in a checkout beside it."""


@functools.cache
def schema(kind: Kind) -> dict[str, Any]:
    """Return the schema of one kind of record, as a dict that nobody may change."""
    loaded: dict[str, Any] = orjson.loads((folder() / file_name(kind)).read_bytes())
    return loaded


@functools.cache
def folder() -> Path:
    """Return the folder of the schemas; raises FileNotFoundError in a broken installation."""
    for candidate in _FOLDERS:
        if (candidate / file_name(Kind.CLAIM)).is_file():
            return candidate
    message = "the installation is incomplete: its schemas are missing; install factcheck again"
    raise FileNotFoundError(message)


def file_name(kind: Kind) -> str:
    """Return the name of the schema's file."""
    return f"{kind.value}.schema.json"


def resolve(kind: Kind, node: dict[str, Any]) -> dict[str, Any]:
    """Follow a `$ref` within one schema; the node itself when it has none."""
    reference = node.get("$ref")
    if reference is None:
        return node
    target: dict[str, Any] = schema(kind)["$defs"][reference.rpartition("/")[2]]
    return target
