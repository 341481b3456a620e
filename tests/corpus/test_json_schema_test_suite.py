"""The official JSON Schema suite, draft 2020-12: the engine that judges our records."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from jsonschema_rs import Draft202012Validator, RegexOptions

from tests.referees import REFEREES, files, needs

SUITE: Final = "JSON-Schema-Test-Suite/tests/draft2020-12"
REMOTES: Final = REFEREES / "JSON-Schema-Test-Suite" / "remotes"

needs_suite = needs(f"{SUITE}/*.json")


def served(uri: str) -> Any:  # noqa: ANN401 - the engine's signature
    """The schema that the suite expects under its own address; nothing else is served."""
    start = "http://localhost:1234/"
    if not uri.startswith(start):
        message = f"schemas are never fetched: {uri}"
        raise ValueError(message)
    return json.loads((REMOTES / uri.removeprefix(start)).read_bytes())


def failures(path: Path, *, formats: bool) -> Iterator[str]:
    """Yield the cases that the engine judges otherwise, and nothing for each that it judges so."""
    for group in json.loads(path.read_bytes()):
        engine = Draft202012Validator(
            group["schema"],
            validate_formats=formats,
            pattern_options=RegexOptions(),
            retriever=served,
        )
        for case in group["tests"]:
            if engine.is_valid(case["data"]) is not case["valid"]:
                yield f"{path.name}: {group['description']}: {case['description']}"


def count(paths: list[Path]) -> int:
    return sum(len(group["tests"]) for path in paths for group in json.loads(path.read_bytes()))


@needs_suite
def test_all_required_cases_pass() -> None:
    paths = files(f"{SUITE}/*.json")

    assert count(paths) == 1299
    assert [failure for path in paths for failure in failures(path, formats=False)] == []


@needs_suite
def test_all_format_cases_pass() -> None:
    paths = files(f"{SUITE}/optional/format/*.json")

    assert count(paths) == 764
    assert [failure for path in paths for failure in failures(path, formats=True)] == []
