"""Bytes of one file to a record, strictly: what is odd becomes a problem with a code.

Most of it is proved at full speed: parse, write canonically, compare bytes, ask the schema
engine. Only where that fails is the file walked slowly and explained.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final, NamedTuple

import orjson

from factcheck.corpus import codec, conform, soundness
from factcheck.corpus.conform import Misfit
from factcheck.corpus.soundness import MOST_DOUBTS, leaves, spot
from factcheck.model.kinds import Kind
from factcheck.problem import Problem, Severity
from factcheck.text import quoted, visible

MOST_BYTES: Final = soundness.MOST_BYTES

_FEWEST_BYTES_OF_MANY_NODES: Final = 2 * soundness.MOST_NODES

_FRACTION: Final = re.compile(rb"\.0,?\n")
_ODD_ESCAPE: Final = re.compile(rb"\\[^n\"\\]")
_ODD_BYTES: Final = tuple(
    re.compile(pattern)
    for pattern in (rb"\xc2[\x80-\x9f]", rb"\xe2\x80[\xa8-\xae]", rb"\xe2\x81[\xa6-\xa9]")
)
"""UTF-8 of what `_CONTROL` and `_BIDI` find beyond ASCII; apart, as each then is a plain search."""
_CONTROL: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_BIDI: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")


class Reading(NamedTuple):
    """What came of reading a file: the record when it fits its schema, and every problem.

    `canonical` are the bytes of a flawless file, and empty for any other.
    """

    record: Any
    problems: tuple[Problem, ...]
    canonical: bytes = b""


def read(kind: Kind, path: str, data: bytes) -> Reading:
    """Read the bytes of a record; a record comes back only when it fits its schema."""
    if len(data) <= _FEWEST_BYTES_OF_MANY_NODES:
        record = _read_fast(kind, data)
        if record is not None:
            return Reading(record, (), data)
    return _read_slowly(kind, path, data)


def is_flawless(kind: Kind, data: bytes) -> bool:
    """Whether the bytes are a sound record in canonical form; False may mean: not told so soon."""
    return len(data) <= _FEWEST_BYTES_OF_MANY_NODES and _read_fast(kind, data) is not None


def doubts(path: str, data: bytes) -> list[Problem]:
    """Return why the bytes are no JSON that every reader understands alike; no schema asked."""
    return soundness.doubts(path, data)


def read_text(path: str, data: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    """Read the bytes of a plain text: UTF-8, LF, nothing that hides or reorders."""
    text = soundness.as_text(path, data)
    if isinstance(text, Problem):
        return None, (text,)
    return text, tuple(
        Problem(path, "", code, message, Severity.ERROR, at=spot(text, offset))
        for code, offset, message in _odd_characters("the text", text)
    )


def _read_fast(kind: Kind, data: bytes) -> Any:  # noqa: ANN401 - any JSON value
    """Return the record of a flawless file; None for any other."""
    try:
        record = orjson.loads(data)
    except ValueError:
        return None
    flawless = (
        _is_plain(data) and codec.is_canonical(kind, record, data) and conform.fits(kind, record)
    )
    return record if flawless else None


def _is_plain(data: bytes) -> bool:
    """Whether canonical bytes hold no odd character and no fraction.

    Where every backslash stands before an n or a quotation mark, nothing else is escaped. A line
    ends in `.0` only after a number, and the schema takes 1.0 for the whole number 1.
    """
    if (b"\\" in data and _ODD_ESCAPE.search(data)) or b"\x7f" in data or _FRACTION.search(data):
        return False
    if data.isascii() or not (b"\xc2" in data or b"\xe2" in data):
        return True
    return not any(odd.search(data) for odd in _ODD_BYTES)


def _read_slowly(kind: Kind, path: str, data: bytes) -> Reading:
    problems = soundness.doubts(path, data)
    if problems:
        return Reading(None, tuple(problems))
    record = orjson.loads(data)
    misfits = [*islice(_oddities(record), MOST_DOUBTS), *conform.misfits(kind, record)]
    if misfits:
        return Reading(None, tuple(_problem(path, misfit) for misfit in misfits))
    return Reading(record, tuple(_form(kind, path, record, data)))


def _problem(path: str, misfit: Misfit) -> Problem:
    return Problem(path, misfit.pointer, misfit.code, misfit.message, Severity.ERROR)


def _oddities(record: Any) -> Iterator[Misfit]:  # noqa: ANN401 - any JSON value
    """Yield characters that no text may hold."""
    for leaf in leaves(record):
        for code, _, message in _odd_characters(leaf, leaf.text):
            yield Misfit(code, leaf.pointer, message)


def _odd_characters(holder: object, text: str) -> Iterator[tuple[str, int, str]]:
    """Yield code, offset and sentence for the first control and the first bidi character."""
    if found := _CONTROL.search(text):
        yield "FC010", found.start(), _control(holder, text, found.start())
    if found := _BIDI.search(text):
        message = f"{holder} holds {visible(found[0])}, which reorders what readers see"
        yield "FC011", found.start(), message


def _control(holder: object, text: str, offset: int) -> str:
    if text.startswith("\r\n", offset):
        return "the line ends in CR LF; expected LF alone"
    return f"{holder} holds the control character {visible(text[offset])}"


def _form(kind: Kind, path: str, record: Any, data: bytes) -> Iterator[Problem]:  # noqa: ANN401 - any JSON value
    """Say where the file first differs from its canonical form."""
    wanted = codec.dumps(kind, record)
    if wanted == data:
        return
    found, expected = data.split(b"\n"), wanted.split(b"\n")
    pairs = enumerate(zip(found, expected, strict=False))
    at = next((place for place, (here, there) in pairs if here != there), len(expected) - 1)
    difference = _difference(found[at : at + 1], expected[at])
    message = f"the file is not in canonical form from here on: {difference}"
    line = min(at, len(found) - 1) + 1
    yield Problem(path, "", "FC012", message, Severity.ERROR, at=(line, 1))


def _difference(found: list[bytes], expected: bytes) -> str:
    if not found:
        return "the line end of the last line is missing"
    if found[0] == expected + b"\r":
        return "the line ends in CR LF instead of LF"
    if not expected:
        return "nothing is expected after the last line"
    return f"this line should read: {quoted(expected.decode().strip(), 60)[1:-1]}"
