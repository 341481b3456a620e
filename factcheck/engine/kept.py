"""Results of `validate` as files, and back; a file that is odd in any way is no result."""

import json
import os
import threading
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from factcheck.model.kinds import Kind
from factcheck.problem import Place, Problem, Result, Severity

_MOST_BYTES: Final = 16 * 1024 * 1024
_MOST_FILES: Final = 64
_OTHERS_MAY_WRITE: Final = 0o022


def load(folder: Path, key: str) -> Result | None:
    """Return the result that was kept under the key; None where there is none to be trusted."""
    try:
        with (folder / key).open("rb") as file:
            found = os.fstat(file.fileno())
            if found.st_mode & _OTHERS_MAY_WRITE or not _is_mine(found):
                return None
            digest, _, data = file.read(_MOST_BYTES).partition(b"\n")
        if digest.decode() != _digest(key, data):
            return None
        return _result(json.loads(data))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def save(folder: Path, key: str, result: Result) -> None:
    """Keep a result; where that fails, nothing is kept and nothing is said."""
    data = json.dumps(_values(result), separators=(",", ":")).encode()
    whole = f"{_digest(key, data)}\n".encode() + data
    if len(whole) > _MOST_BYTES:
        return
    temporary = folder / f".{key}.{os.getpid()}.{threading.get_ident()}"
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(whole)
            temporary.replace(folder / key)
        finally:
            temporary.unlink(missing_ok=True)
        _forget_the_oldest(folder)


def _digest(key: str, data: bytes) -> str:
    """A file that was cut, changed or moved to another key does not match."""
    return sha256(key.encode() + b"\0" + data).hexdigest()


def _is_mine(found: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or found.st_uid == os.getuid()


def _forget_the_oldest(folder: Path) -> None:
    files = [(path.stat().st_mtime_ns, path) for path in folder.iterdir()]
    for _, path in sorted(files)[:-_MOST_FILES]:
        path.unlink(missing_ok=True)


def _values(result: Result) -> dict[str, Any]:
    return {
        "problems": [_of_problem(problem) for problem in result.problems],
        "checked": {kind.value: count for kind, count in result.checked.items()},
        "as_of": result.as_of,
        "unchecked": result.unchecked,
        "waived": result.waived,
        "known": result.known,
        "unread": result.unread,
        "incomplete": result.incomplete,
    }


def _of_problem(problem: Problem) -> list[Any]:
    related = [[place.path, place.pointer, place.message, place.at] for place in problem.related]
    return [
        problem.path,
        problem.pointer,
        problem.code,
        problem.message,
        problem.severity.value,
        related,
        problem.at,
    ]


def _result(values: dict[str, Any]) -> Result:
    return Result(
        problems=tuple(map(_problem, values["problems"])),
        checked={Kind(kind): int(count) for kind, count in values["checked"].items()},
        as_of=values["as_of"],
        unchecked=tuple(values["unchecked"]),
        waived=int(values["waived"]),
        known=int(values["known"]),
        unread=tuple(values["unread"]),
        incomplete=tuple(values["incomplete"]),
    )


def _problem(values: list[Any]) -> Problem:
    path, pointer, code, message, severity, related, at = values
    places = tuple(Place(where, way, what, _spot(spot)) for where, way, what, spot in related)
    return Problem(path, pointer, code, message, Severity(severity), places, _spot(at))


def _spot(values: list[int]) -> tuple[int, int]:
    line, column = values
    return line, column
