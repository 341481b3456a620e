"""Take plain values of the command line as they are, and start fast.

typer converts every value, even none at all, with pydantic, whose import takes longer than the rest
of a small command. What needs no conversion is taken here; everything else is left to typer, so
that every wrong value is refused in its words. Another typer than the one this knows does all.
"""

import os
from enum import Enum
from pathlib import Path
from typing import Any, Final

from typer import BadParameter
from typer.core import TyperCommand, TyperGroup

_OF_PYDANTIC: Final = "Value error, "
_NO: Final = object()
"""The value is not plain."""
_MANY_DIGITS: Final = 10


class LightCommand(TyperCommand):
    """A command that takes plain values as they are."""

    def get_params(self, ctx: Any) -> Any:  # noqa: ANN401 - as typer's
        """Return all parameters, the one of `--help` among them."""
        return _lighten(super().get_params(ctx))


class LightGroup(TyperGroup):
    """A group of commands that takes plain values as they are."""

    def get_params(self, ctx: Any) -> Any:  # noqa: ANN401 - as typer's
        """Return all parameters, the one of `--help` among them."""
        return _lighten(super().get_params(ctx))


class _Light:
    """Stands in for typer's conversion of one parameter until a value is not plain."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ANN401 - as typer's
        """Return a plain value, or else what typer makes of it."""
        taken = plain(value, param)
        if taken is not _NO:
            return taken
        param._runtime_param = None  # noqa: SLF001 - typer builds its own then
        try:
            return param.get_runtime_param().coerce(value, param=param, ctx=ctx)
        except BadParameter as error:
            error.message = error.message.removeprefix(_OF_PYDANTIC)
            raise
        finally:
            param._runtime_param = self  # noqa: SLF001 - as above


def plain(value: Any, param: Any) -> Any:  # noqa: ANN401 - any value of a parameter
    """Return what typer would make of a plain value; for any other a mark of this module."""
    annotation, info = param.type_descriptor.annotation, param.type_descriptor.parameter_info
    if getattr(info, "parser", None) or getattr(info, "click_type", None):
        return _NO
    if param.multiple or param.nargs == -1:
        return _several(value, annotation)
    return None if value is None else _single(value, annotation, info)


def _several(values: Any, annotation: Any) -> Any:  # noqa: ANN401 - any values of a parameter
    if values is None:
        return ()
    is_plain = annotation == list[str] and isinstance(values, list | tuple)
    return list(values) if is_plain and all(type(item) is str for item in values) else _NO


def _single(value: Any, annotation: Any, info: Any) -> Any:  # noqa: ANN401 - as above
    if annotation is str and type(value) is str:
        return value
    if annotation is int:
        return _whole_number(value, info)
    if isinstance(annotation, type) and issubclass(annotation, Enum) and isinstance(value, str):
        return next((each for each in annotation if value in {each, each.value}), _NO)
    if annotation is Path and isinstance(value, str | Path):
        return Path(value) if _is_free(info) and _is_readable(value) else _NO
    return _NO


def _whole_number(value: Any, info: Any) -> Any:  # noqa: ANN401 - as above
    if type(value) is not str or not (value.isascii() and value.isdecimal()):
        return _NO
    number = int(value) if len(value) < _MANY_DIGITS else -1
    is_within = (info.min is None or number >= info.min) and info.max is None
    return number if number >= 0 and is_within else _NO


def _is_free(info: Any) -> bool:  # noqa: ANN401 - typer's
    """Whether any path will do."""
    return (
        info.file_okay
        and info.dir_okay
        and info.path_type is None
        and not (info.exists or info.writable or info.resolve_path or info.allow_dash)
    )


def _is_readable(path: str | Path) -> bool:
    return os.access(path, os.R_OK) or not os.path.lexists(path)


def _lighten(params: list[Any]) -> list[Any]:
    for param in params:
        if hasattr(param, "type_descriptor") and getattr(param, "_runtime_param", _NO) is None:
            param._runtime_param = _Light()  # noqa: SLF001 - see above
    return params
