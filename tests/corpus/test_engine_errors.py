"""What is said of a broken record does not depend on the engine that found the errors."""

import copy
from collections.abc import Iterator
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.corpus import conform, engine_errors, schemas
from factcheck.corpus.conform import Misfit
from factcheck.corpus.second_opinion import explainer
from factcheck.model.kinds import Kind
from tests.model.whole_records import WHOLE

VALUES: Final[st.SearchStrategy[Any]] = st.sampled_from(
    [None, True, 0, -1, 10**9, "", " x", "x", "2024-02-30", "a/b", [], [1, 1], {}, {"Bad Key": {}}]
)


def ways(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - any JSON value
    """The ways to all values below a value."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, below in items:
        yield (*way, key)
        if isinstance(below, dict | list):
            yield from ways(below, (*way, key))


@st.composite
def broken(draw: st.DrawFn) -> tuple[Kind, dict[str, Any]]:
    """A record in which some values are others, some are missing, and some are new."""
    kind = draw(st.sampled_from(list(Kind)))
    record = copy.deepcopy(WHOLE[kind])
    for _ in range(draw(st.integers(1, 4))):
        *before, last = draw(st.sampled_from(list(ways(record))))
        node: Any = record
        for key in before:
            node = node[key]
        match draw(st.sampled_from(["change", "remove", "add"])):
            case "change":
                node[last] = copy.deepcopy(draw(VALUES))
            case "remove":
                del node[last]
            case "add" if isinstance(node, dict):
                node[draw(st.sampled_from(["zz", "Status", "Bad Key"]))] = copy.deepcopy(
                    draw(VALUES)
                )
        if not record:
            break
    return kind, record


@given(broken())
def test_both_engines_lead_to_the_same_words(case: tuple[Kind, dict[str, Any]]) -> None:
    kind, record = case
    native = engine_errors.told(conform._engine(kind).iter_errors(record), schemas.schema(kind))

    assert said(native) == said(explainer(kind).iter_errors(record))


def said(errors: Any) -> set[Misfit]:  # noqa: ANN401 - errors of either engine
    return {misfit for error in errors for misfit in conform._explained(error)}


@pytest.mark.parametrize("kind", list(Kind))
def test_a_record_that_fits_has_no_errors(kind: Kind) -> None:
    errors = conform._engine(kind).iter_errors(WHOLE[kind])

    assert list(engine_errors.told(errors, schemas.schema(kind))) == []


def test_missing_fields_of_an_object_are_one_error_with_all_their_names() -> None:
    record = WHOLE[Kind.CLAIM] | {"verdict": {}, "evidence": {"one": {}, "two": {}}}
    schema = schemas.schema(Kind.CLAIM)
    found = engine_errors.told(conform._engine(Kind.CLAIM).iter_errors(record), schema)

    assert sorted(
        (error.absolute_path, error.validator, error.validator_value) for error in found
    ) == [
        (["evidence", "one"], "required", ["source", "stance", "finding"]),
        (["evidence", "two"], "required", ["source", "stance", "finding"]),
        (["verdict"], "required", ["rating", "confidence", "rationale", "as_of", "by", "at"]),
    ]
