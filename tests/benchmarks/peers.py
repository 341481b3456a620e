"""Other validators, as commands that do no more than the schema of claims."""

import importlib.util
import platform
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.benchmarks.running import Command

SCHEMA: Final = Path(__file__).parents[2] / "schema" / "claim.schema.json"
FASTEST: Final = "sourcemeta --fast"
CHECK_JSONSCHEMA: Final = "check-jsonschema"
_HERE: Final = Path(__file__).parent
_SLOW: Final = 10_000
"""More claims than this take the slow peers minutes."""
HINTS: Final = {
    "sourcemeta": "pip install sourcemeta-jsonschema",
    CHECK_JSONSCHEMA: "pip install check-jsonschema",
    "ajv": "npm install ajv ajv-formats, and name its folder with --node-modules",
}


def peers(claims: Path, count: int, node_modules: Path | None) -> Iterator[Command]:
    """Yield the peers that are installed and can cope with so many claims."""
    schema, folder = str(SCHEMA), str(claims)
    if native := _sourcemeta():
        words = (native, "validate", "--continue", "--format-assertion", schema, folder)
        yield Command(FASTEST, (*words[:2], "--fast", *words[2:]))
        yield Command("sourcemeta", words)
    if node_modules is not None and (node := shutil.which("node")):
        script = str(_HERE / "ajv.cjs")
        yield Command("ajv", (node, script, str(node_modules), schema, folder))
    yield Command("jsonschema-rs loop", _loop("jsonschema_rs", schema, folder))
    if count <= _SLOW:
        yield Command("jsonschema loop", _loop("jsonschema", schema, folder))
        if found := _beside_python(CHECK_JSONSCHEMA):
            yield Command(CHECK_JSONSCHEMA, _in_batches(found, schema, folder))


def missing(node_modules: Path | None) -> Iterator[str]:
    """Say which peers are left out, and how to have them."""
    there = {
        "sourcemeta": _sourcemeta() is not None,
        CHECK_JSONSCHEMA: _beside_python(CHECK_JSONSCHEMA) is not None,
        "ajv": node_modules is not None and shutil.which("node") is not None,
    }
    for name, is_there in there.items():
        if not is_there:
            yield f"left out: {name} ({HINTS[name]})"


def _sourcemeta() -> str | None:
    """Find the native program that the package wraps."""
    spec = importlib.util.find_spec("sourcemeta_jsonschema")
    if spec is None or spec.origin is None:
        return None
    machine = {"amd64": "x86_64"}.get(platform.machine().lower(), platform.machine().lower())
    program = Path(spec.origin).with_name(f"jsonschema-{platform.system().lower()}-{machine}")
    return str(program) if program.is_file() else None


def _beside_python(name: str) -> str | None:
    program = Path(sys.executable).with_name(name)
    return str(program) if program.is_file() else shutil.which(name)


def _loop(library: str, schema: str, folder: str) -> tuple[str, ...]:
    return (sys.executable, str(_HERE / "loop.py"), library, schema, folder)


def _in_batches(program: str, schema: str, folder: str) -> tuple[str, ...]:
    """It takes file names only, and a command line has an end."""
    script = 'find "$2" -name "*.json" -print0 | xargs -0 -n 20000 "$0" --schemafile "$1"'
    return ("sh", "-c", f"{script} || test $? -eq 123", program, schema, folder)
