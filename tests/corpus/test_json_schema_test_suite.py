"""The official JSON Schema suite, draft 2020-12: the engine that judges our records."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema_rs import Draft202012Validator, RegexOptions
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from factcheck.corpus.second_opinion import explainer
from factcheck.model.kinds import Kind
from tests.conftest import ROOT
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


def failures(path: Path, *, formats: bool | None) -> Iterator[str]:
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
def test_all_required_cases_pass(tell: Callable[[str], None]) -> None:
    paths = files(f"{SUITE}/*.json")

    assert count(paths) == 1299
    failed = [failure for path in paths for failure in failures(path, formats=False)]
    assert failed == []
    tell(f"JSON Schema suite, required: {count(paths)} cases: {len(failed)} judged otherwise")


@needs_suite
def test_all_format_cases_pass(tell: Callable[[str], None]) -> None:
    paths = files(f"{SUITE}/optional/format/*.json")

    assert count(paths) == 764
    failed = [failure for path in paths for failure in failures(path, formats=True)]
    assert failed == []
    tell(f"JSON Schema suite, format: {count(paths)} cases: {len(failed)} judged otherwise")


@needs_suite
def test_all_optional_cases_pass(tell: Callable[[str], None]) -> None:
    paths = files(f"{SUITE}/optional/*.json")

    assert count(paths) == 162
    failed = [failure for path in paths for failure in failures(path, formats=None)]
    assert failed == []
    tell(f"JSON Schema suite, other optional: {count(paths)} cases: {len(failed)} judged otherwise")


# --- the second opinion: another library, with keywords narrowed to what our schemas use

UNLIKE: Final = {
    "pattern is not anchored": 1,  # our patterns are, and end at the end of the text
    "pattern with Unicode property escape requires unicode mode": 3,  # Python knows no \p{…}
    "patternProperties with Unicode property escape": 2,
    "uniqueItems=false validation": 6,  # our schemas say true, or nothing
    "uniqueItems=false with an array of items": 4,
    "uniqueItems=false with an array of items and additionalItems=false": 2,
    "schema that uses custom metaschema with with no validation vocabulary": 1,
}
"""Groups of required cases that the second opinion judges otherwise, and how many of each."""


def second_failures(path: Path, *, formats: bool) -> Iterator[str]:
    """Yield the group of each case that the second opinion judges otherwise, or cannot judge."""
    engine = type(explainer(Kind.CORPUS))
    checker = engine.FORMAT_CHECKER if formats else None
    registry: Registry[Any] = Registry(retrieve=resource)  # type: ignore[call-arg] # as attrs makes it
    for group in json.loads(path.read_bytes()):
        judge = engine(group["schema"], registry=registry, format_checker=checker)
        for case in group["tests"]:
            try:
                said = judge.is_valid(case["data"])
            except re.error:
                said = None
            if said is not case["valid"]:
                yield group["description"]


def resource(uri: str) -> Resource[Any]:
    return Resource.from_contents(served(uri), default_specification=DRAFT202012)


@needs_suite
def test_second_opinion_fails_only_where_it_is_known_to(tell: Callable[[str], None]) -> None:
    found = Counter(
        group for path in files(f"{SUITE}/*.json") for group in second_failures(path, formats=False)
    )

    assert found == UNLIKE
    tell(
        f"JSON Schema suite, second opinion: {sum(found.values())} of 1299 judged otherwise, known"
    )


@needs_suite
@pytest.mark.parametrize("keyword", ["date"])
def test_second_opinion_passes_for_the_formats_that_our_schemas_use(keyword: str) -> None:
    schemas = b"".join(path.read_bytes() for path in (ROOT / "schema").glob("*.json"))
    used = set(re.findall(rb'"format": "([^"]*)"', schemas))

    assert used == {keyword.encode()}
    [path] = files(f"{SUITE}/optional/format/{keyword}.json")
    assert list(second_failures(path, formats=True)) == []
