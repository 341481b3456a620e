"""The examples of a rule: what each changes in the sample corpus, and what must be found then.

The case file is the documentation of a code, a test of its rule, and a canary for `doctor`.
Every case starts from the sample corpus, in which nothing is wrong.
"""

import functools
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import orjson
from pydantic import BaseModel, ConfigDict, Field

from factcheck.corpus import codec, layout
from factcheck.corpus.layout import RecordPlace
from factcheck.corpus.locate.pointer import tokens
from factcheck.corpus.tree import Folder, Memory
from factcheck.problem import Problem
from factcheck.rules.registry import case_file
from factcheck.rules.rule import Rule

SAMPLE: Final = Path(__file__).parent / "sample"
AS_OF: Final = "2024-03-01"
"""The day on which the sample corpus is checked, unless a case says another."""

_MOST_BYTES: Final = 1024 * 1024


class Changes(BaseModel):
    """Changes of a corpus; places are written `path#pointer`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    copy_: dict[str, str] = Field({}, alias="copy")
    set_: dict[str, Any] = Field({}, alias="set")
    remove: tuple[str, ...] = ()
    replace: tuple[tuple[str, str, str], ...] = ()
    text: dict[str, str] = {}
    latin1: dict[str, str] = {}
    repeat: dict[str, tuple[str, int]] = {}
    oddities: dict[str, str] = {}


class Case(Changes):
    """One example: `set`, `remove` and the rest change the sample, `problems` is all that results.

    A problem is written `CODE path#pointer`, or `CODE path` for a whole file; the list is exact,
    over all codes. With `base`, the case is a change of what `base` makes of the sample, and is
    checked against that.
    """

    name: str
    as_of: str | None = AS_OF
    base: Changes | None = None
    problems: tuple[str, ...]

    def fires(self, code: str) -> bool:
        """Return whether the case shows a problem of this code, and not restraint."""
        return any(problem.startswith(code) for problem in self.problems)


def cases(rule: Rule) -> tuple[Case, ...]:
    """Return the examples of a rule; raises FileNotFoundError when it has no case file."""
    loaded = tomllib.loads(case_file(rule).read_text("utf-8"))
    return tuple(Case.model_validate(case) for case in loaded["case"])


def tree_of(case: Case) -> Memory:
    """Build the sample corpus with the changes of the case, in the order of its fields."""
    base = base_of(case)
    return _changed(_sample() if base is None else base.files, case)


def base_of(case: Case) -> Memory | None:
    """Build what the case is held against; None when it is no change of anything."""
    return None if case.base is None else _changed(_sample(), case.base)


def _changed(origin: Mapping[str, bytes], changes: Changes) -> Memory:
    """Make the changes, in the order of their fields.

    `copy` (new path = old path) copies a record and gives it the id of its new path; `set`
    and `remove` change values; `replace` changes bytes; `text` writes whole files, `latin1`
    those that are no text (each character is the byte of its number), and `repeat` long ones.
    `oddities` (path = what is there) are no regular files.
    """
    files = dict(origin)
    for target, source in changes.copy_.items():
        files[target] = _with_id(target, files[source])
    for place, value in changes.set_.items():
        _change(files, place, value)
    for place in changes.remove:
        path, _, pointer = place.partition("#")
        if pointer:
            _change(files, place, None)
        else:
            del files[path]
    for path, old, new in changes.replace:
        files[path] = _replaced(files[path], old, new)
    return Memory(files | _whole_files(changes), changes.oddities)


def _whole_files(changes: Changes) -> dict[str, bytes]:
    return {
        **{path: text.encode() for path, text in changes.text.items()},
        **{path: text.encode("latin-1") for path, text in changes.latin1.items()},
        **{path: text.encode() * count for path, (text, count) in changes.repeat.items()},
    }


def spelled(problem: Problem) -> str:
    """Write a problem as case files do."""
    pointer = f"#{problem.pointer}" if problem.pointer else ""
    return f"{problem.code} {problem.path}{pointer}"


@functools.cache
def _sample() -> Mapping[str, bytes]:
    tree = Folder(SAMPLE)
    return {entry.path: tree.read(entry.path, _MOST_BYTES) for entry in tree.entries()}


def _with_id(path: str, data: bytes) -> bytes:
    place = layout.occupant(path)
    if not isinstance(place, RecordPlace):
        return data
    return codec.dumps(place.kind, orjson.loads(data) | {"id": place.id})


def _change(files: dict[str, bytes], place: str, value: Any) -> None:  # noqa: ANN401 - any JSON value
    """Set a value in a record and write it canonically; None removes it."""
    path, _, pointer = place.partition("#")
    occupant = layout.occupant(path)
    if not isinstance(occupant, RecordPlace):
        message = f"{path} holds no record"
        raise ValueError(message)  # noqa: TRY004 - the path is wrong, not a type
    record = orjson.loads(files[path])
    *way, last = tokens(pointer)
    node = record
    for token in way:
        node = node[int(token)] if isinstance(node, list) else node.setdefault(token, {})
    _put(node, last, value)
    files[path] = codec.dumps(occupant.kind, record)


def _put(node: Any, last: str, value: Any) -> None:  # noqa: ANN401 - any JSON value
    key: Any = int(last) if isinstance(node, list) else last
    if value is None:
        del node[key]
    elif isinstance(node, list) and key == len(node):
        node.append(value)
    else:
        node[key] = value


def _replaced(data: bytes, old: str, new: str) -> bytes:
    if data.count(old.encode()) != 1:
        message = f"{old!r} stands {data.count(old.encode())} times"
        raise ValueError(message)
    return data.replace(old.encode(), new.encode())
