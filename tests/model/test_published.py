"""The table of what may happen to published fields names every field, and rules that there are."""

from collections.abc import Iterator

import pytest

from factcheck.model.fields import FIELDS, Field, Shape
from factcheck.model.kinds import Kind
from factcheck.model.published import PUBLISHED, May
from factcheck.rules.registry import rules


@pytest.mark.parametrize("kind", Kind)
def test_every_field_has_its_freedom_and_no_other(kind: Kind) -> None:
    assert set(_leaves(FIELDS[kind])) == set(PUBLISHED[kind])


def test_every_step_is_judged_by_a_rule() -> None:
    steps = [one for table in PUBLISHED.values() for one in table.values() if one.may is May.STEP]

    assert {step.rule for step in steps} <= rules().keys()
    assert all(step.rule for step in steps)


def _leaves(shape: Shape, way: str = "") -> Iterator[str]:
    for name, field in shape.fields.items():
        yield from _below(field, f"{way}{name}")


def _below(field: Field, way: str) -> Iterator[str]:
    inner = field
    while inner.entry is not None and inner.entry.shape is None and inner.entry.entry is not None:
        inner, way = inner.entry, f"{way}/*"
    entry = inner.entry
    if entry is not None and entry.shape is not None:
        yield from _leaves(entry.shape, f"{way}/*/")
    elif inner.shape is not None:
        yield from _leaves(inner.shape, f"{way}/")
    else:
        yield way
