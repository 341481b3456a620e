"""Validates every claim with a library, as the shortest loop that does so."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any


def main(library: str, schema_path: str, folder: str) -> None:
    """Print how many of the files in the folders of the folder fail."""
    with open(schema_path, "rb") as file:  # noqa: PTH123 - as quick as the standard library is
        schema = json.load(file)
    check = _native(schema) if library == "jsonschema_rs" else _python(schema)
    failed = sum(not check(data) for data in _files(folder))
    sys.stdout.write(f"{failed} failed\n")


def _native(schema: Any) -> Callable[[bytes], bool]:  # noqa: ANN401 - a schema
    import jsonschema_rs
    import orjson

    is_valid = jsonschema_rs.Draft202012Validator(schema, validate_formats=True).is_valid
    return lambda data: is_valid(orjson.loads(data))


def _python(schema: Any) -> Callable[[bytes], bool]:  # noqa: ANN401 - a schema
    import jsonschema

    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    validator = jsonschema.Draft202012Validator(schema, format_checker=checker)
    return lambda data: validator.is_valid(json.loads(data))


def _files(folder: str) -> Iterator[bytes]:
    for shard in os.listdir(folder):  # noqa: PTH208 - as above
        for name in os.listdir(f"{folder}/{shard}"):  # noqa: PTH208 - as above
            with open(f"{folder}/{shard}/{name}", "rb") as file:  # noqa: PTH123 - as above
                yield file.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
