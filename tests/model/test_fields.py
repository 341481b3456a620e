"""The table of fields names every field of every model, and fits what the field holds."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from annotated_types import MinLen
from pydantic.fields import FieldInfo

from factcheck.model.base import Record
from factcheck.model.contributor import Contributor
from factcheck.model.fields import FIELDS, Field, How, Shape
from factcheck.model.kinds import Kind
from factcheck.model.schema import MODELS

PLAIN = (Field(How.ATOM), Field(How.MUTE))
HOLDS_ENTRIES = {How.SET, How.LOG, How.BY_KEY, How.BY_IDENTITY}


@pytest.mark.parametrize("kind", Kind)
def test_every_field_has_its_entry_in_the_order_of_the_model(kind: Kind) -> None:
    assert list(_misfits(kind.value, MODELS[kind], FIELDS[kind])) == []


def test_a_new_field_without_an_entry_is_seen() -> None:
    class Longer(Contributor):
        motto: str

    assert list(_misfits("longer", Longer, FIELDS[Kind.CONTRIBUTOR])) == [
        (
            "longer: ['$schema', 'id', 'schema', 'name', 'kind', 'url', 'note', 'identities', "
            "'motto'], not ['$schema', 'id', 'schema', 'name', 'kind', 'url', 'note', 'identities']"
        )
    ]


def test_an_entry_that_does_not_fit_what_the_field_holds_is_seen() -> None:
    fields = dict(FIELDS[Kind.CONTRIBUTOR].fields) | {"name": Field(How.BY_KEY)}

    assert list(_misfits("it", Contributor, Shape(fields))) == [
        "it/name: by-key holds <class 'str'>"
    ]


def test_what_stands_together_are_fields_of_the_shape_and_each_of_one_bundle() -> None:
    for shape in (shape for kind in Kind for shape in _shapes(FIELDS[kind])):
        bundled = [name for names in shape.together for name in names]
        assert len(set(bundled)) == len(bundled)
        assert set(bundled) <= shape.fields.keys()


def _misfits(place: str, model: type[Record], shape: Shape) -> Iterator[str]:
    names = [field.alias or name for name, field in model.model_fields.items()]
    if names != list(shape.fields):
        yield f"{place}: {names}, not {list(shape.fields)}"
        return
    for name, field in zip(names, model.model_fields.values(), strict=True):
        entry = shape.fields[name]
        if name.startswith("$") and entry == Field(How.MUTE):
            continue
        yield from _misfit(f"{place}/{name}", _bare(field.annotation), entry)
        if entry.how in HOLDS_ENTRIES and entry.stays is not (_may_be_empty(field)):
            yield f"{place}/{name}: {entry.how} stays: {entry.stays}"


def _may_be_empty(field: FieldInfo) -> bool:
    return field.is_required() and not any(isinstance(rule, MinLen) for rule in field.metadata)


def _misfit(place: str, held: Any, field: Field) -> Iterator[str]:  # noqa: ANN401 - a type
    origin = get_origin(held)
    if origin is dict and field.how is How.BY_KEY and field.entry is not None:
        yield from _misfit(f"{place}/*", _bare(get_args(held)[1]), field.entry)
    elif origin is tuple and field.entry is not None and field.how is not How.BY_KEY:
        yield from _misfit(f"{place}/*", _bare(get_args(held)[0]), field.entry)
        yield from _wrong_identity(place, field)
    elif isinstance(held, type) and issubclass(held, Record) and field.shape is not None:
        yield from _misfits(place, held, field.shape)
    elif field not in PLAIN or (isinstance(held, type) and issubclass(held, Record)):
        yield f"{place}: {field.how} holds {held}"


def _wrong_identity(place: str, field: Field) -> Iterator[str]:
    shape = field.entry.shape if field.entry else None
    if (field.how is How.BY_IDENTITY) is not bool(field.identity):
        yield f"{place}: {field.how} is told apart by {field.identity}"
    if not set(field.identity) <= set(shape.fields if shape else ()):
        yield f"{place}: no such fields {field.identity}"


def _bare(annotation: Any) -> Any:  # noqa: ANN401 - any type expression
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in {Union, UnionType}:
        (held,) = (argument for argument in get_args(annotation) if argument is not NoneType)
        return _bare(held)
    return annotation


def _shapes(shape: Shape) -> Iterator[Shape]:
    yield shape
    for field in shape.fields.values():
        inner: Field | None = field
        while inner is not None:
            if inner.shape is not None:
                yield from _shapes(inner.shape)
            inner = inner.entry
