"""Write the models' shapes as TypedDicts, so that rules read parsed JSON with full types.

Beside them stand the ways to all texts, for rules that look at every text.
Rules run on what the JSON parser returns: building a model for every record costs more than
all rules together. The shapes are generated, committed as `records.py` and checked. `$schema`,
which means nothing, is left out.
"""

import keyword
from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from factcheck.model.base import Record, Written
from factcheck.model.schema import MODELS

HEADER = '''"""The shapes of records as parsed from JSON; generated from the models, do not edit.

`factcheck schema write` writes this file and `factcheck schema check` compares it.
"""

from typing import Final, Literal, NotRequired, TypedDict

'''

_MOST_ON_A_LINE = 66


def source_text() -> str:
    """Return the Python source of `records.py`."""
    shapes: dict[str, str] = {}
    for model in MODELS.values():
        _collect(model, shapes)
    ways = [_ways(sort, about) for sort, about in _ABOUT.items()]
    return HEADER + "\n" + "\n\n".join(shapes.values()) + "\n\n" + "\n".join(ways)


_ABOUT = {
    Written.PROSE: "Texts that explain something in our own words; `*` stands for every entry.",
    Written.WORDS: "Texts that name or say something, mostly on one line.",
}


def _ways(sort: Written, about: str) -> str:
    lines = "".join(
        f'    "{kind.value}": {_listed([way for way, mark in texts(model) if mark is sort])},\n'
        for kind, model in MODELS.items()
    )
    return f'{sort.name}: Final[dict[str, tuple[str, ...]]] = {{\n{lines}}}\n"""{about}"""\n'


def _listed(ways: list[str]) -> str:
    if len(ways) == 1:
        return f'("{ways[0]}",)'
    return "(\n" + "".join(f'        "{way}",\n' for way in ways) + "    )"


def texts(model: type[Record]) -> Iterator[tuple[str, Written]]:
    """Yield the way to each text of a model, and what it is to a reader."""
    for attribute, field in model.model_fields.items():
        marks = [mark for mark in field.metadata if isinstance(mark, Written)]
        for way, mark in _texts(field.annotation, marks):
            yield f"{field.alias or attribute}{way}", mark


def _texts(annotation: Any, marks: list[Written]) -> Iterator[tuple[str, Written]]:  # noqa: ANN401 - any type expression
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        marks = [mark for mark in arguments[1:] if isinstance(mark, Written)]
        yield from _texts(arguments[0], marks)
    elif origin in {Union, UnionType}:
        for argument in arguments:
            yield from _texts(argument, marks)
    elif origin in {tuple, dict}:
        inner = arguments[1 if origin is dict else 0]
        yield from ((f"/*{way}", mark) for way, mark in _texts(inner, []))
    elif isinstance(annotation, type) and issubclass(annotation, Record):
        yield from ((f"/{way}", mark) for way, mark in texts(annotation))
    elif annotation is str:
        yield from (("", mark) for mark in marks)


def _collect(model: type[Record], shapes: dict[str, str]) -> None:
    name = shape_name(model)
    if name in shapes:
        return
    lines = {}
    for attribute, field in model.model_fields.items():
        written = _written(field.annotation, shapes)
        key = field.alias or attribute
        if key.startswith("$"):
            continue
        lines[key] = written if field.is_required() else f"NotRequired[{written}]"
    shapes[name] = _definition(name, model.__doc__ or "", lines)


def shape_name(model: type[Record]) -> str:
    """Return the name of a model's shape: `Claim` becomes `ClaimRecord`."""
    return f"{model.__name__}Record"


def _definition(name: str, docstring: str, lines: dict[str, str]) -> str:
    if any(keyword.iskeyword(key) for key in lines):
        body = "".join(f'        "{key}": {written},\n' for key, written in lines.items())
        return f'{name} = TypedDict(\n    "{name}",\n    {{\n{body}    }},\n)\n'
    body = "".join(f"    {key}: {written}\n" for key, written in lines.items())
    return f'class {name}(TypedDict):\n    """{docstring}"""\n\n{body}'


def _written(annotation: Any, shapes: dict[str, str]) -> str:  # noqa: ANN401 - any type expression
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is None:
        return _written_name(annotation, shapes)
    if origin is Annotated:
        return _written(arguments[0], shapes)
    if origin is Literal:
        return _written_literal(arguments)
    if origin in {Union, UnionType}:
        return _written_union(arguments, shapes)
    key = "dict[str, " if origin is dict else "list["
    return f"{key}{_written(arguments[1 if origin is dict else 0], shapes)}]"


def _written_name(annotation: type, shapes: dict[str, str]) -> str:
    if not issubclass(annotation, Record):
        return annotation.__name__
    _collect(annotation, shapes)
    return shape_name(annotation)


def _written_union(arguments: tuple[Any, ...], shapes: dict[str, str]) -> str:
    """An optional field is never null when it is there; only `position` is int or null."""
    rest = [argument for argument in arguments if argument is not NoneType]
    if len(rest) == 1 and get_origin(rest[0]) is Annotated and get_args(rest[0])[0] is int:
        return "int | None"
    return " | ".join(_written(argument, shapes) for argument in rest)


def _written_literal(arguments: tuple[Any, ...]) -> str:
    """Write one value a line where they are many, as the formatter does."""
    written = [_quoted(argument) for argument in arguments]
    if sum(map(len, written)) < _MOST_ON_A_LINE:
        return f"Literal[{', '.join(written)}]"
    body = "".join(f"        {value},\n" for value in written)
    return f"Literal[\n{body}    ]"


def _quoted(value: str | int) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)
