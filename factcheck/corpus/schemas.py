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
    name = file_name(kind)
    folder = next((folder for folder in _FOLDERS if (folder / name).is_file()), None)
    if folder is None:
        message = f"the installation is incomplete: {name} is missing; install factcheck again"
        raise FileNotFoundError(message)
    loaded: dict[str, Any] = orjson.loads((folder / name).read_bytes())
    return loaded


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
