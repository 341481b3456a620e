"""Bytes of one file to a record, strictly: what is odd becomes a problem with a code.

Most of it is proved at full speed: parse, write canonically, compare bytes, ask the schema
engine. Only where that fails is the file walked slowly and explained.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import orjson

from factcheck.corpus import codec, conform, locate
from factcheck.corpus.locate.pointer import escape
from factcheck.model.kinds import Kind
from factcheck.problem import Place, Problem, Severity, Spot
from factcheck.text import quoted, visible

MOST_BYTES: Final = 1024 * 1024
MOST_LEVELS: Final = 64
MOST_NODES: Final = 50_000
LARGEST_INTEGER: Final = 2**53 - 1

_FEWEST_BYTES_OF_MANY_NODES: Final = 2 * MOST_NODES
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_TOKENS: Final = re.compile(r'"(?:[^"\\]|\\.)*+"?+|[\[\]{},]', re.DOTALL)

_ODD_BYTES: Final = re.compile(
    rb"\\[^n\"\\]|\x7f|\xc2[\x80-\x9f]|\xe2\x80[\xa8-\xae]|\xe2\x81[\xa6-\xa9]"
)
"""UTF-8 of what `_CONTROL` and `_BIDI` find, and escapes that may spell it."""
_CONTROL: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_BIDI: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class Reading(NamedTuple):
    """What came of reading a file: the record when it fits its schema, and every problem."""

    record: Any
    problems: tuple[Problem, ...]


def read(kind: Kind, path: str, data: bytes) -> Reading:
    """Read the bytes of a record; a record comes back only when it fits its schema."""
    if len(data) <= _FEWEST_BYTES_OF_MANY_NODES:
        record = _read_fast(kind, data)
        if record is not None:
            return Reading(record, ())
    return _read_slowly(kind, path, data)


def _read_fast(kind: Kind, data: bytes) -> Any:  # noqa: ANN401 - any JSON value
    """Return the record of a flawless file; None for any other."""
    try:
        record = orjson.loads(data)
        flawless = (
            codec.is_canonical(kind, record, data)
            and _ODD_BYTES.search(data) is None
            and conform.fits(kind, record)
        )
    except ValueError:
        return None
    return record if flawless else None


def read_text(path: str, data: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    """Read the bytes of a plain text: UTF-8, LF, nothing that hides or reorders."""
    if len(data) > MOST_BYTES:
        return None, (_too_large(path),)
    if data.startswith(_BYTE_ORDER_MARK):
        return None, (_marked(path),)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return None, (_not_utf8(path, data, error),)
    return text, tuple(
        Problem(path, "", code, message, Severity.ERROR, at=_spot(text, offset))
        for code, offset, message in _odd_characters(text)
    )


def _read_slowly(kind: Kind, path: str, data: bytes) -> Reading:
    problems = list(_unreadable(path, data))
    if problems:
        return Reading(None, tuple(problems))
    record = orjson.loads(data)
    wrong = [
        Problem(path, pointer, code, message, Severity.ERROR)
        for code, pointer, message in (*_oddities(record), *conform.misfits(kind, record))
    ]
    if wrong:
        return Reading(None, tuple(wrong))
    return Reading(record, tuple(_form(kind, path, record, data)))


def _unreadable(path: str, data: bytes) -> Iterator[Problem]:
    """Yield why the bytes are no JSON that can be trusted; nothing more is looked at then."""
    if len(data) > MOST_BYTES:
        yield _too_large(path)
    elif data.startswith(_BYTE_ORDER_MARK):
        yield _marked(path)
    else:
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            yield _not_utf8(path, data, error)
        else:
            yield from _untrusted(path, text)


def _untrusted(path: str, text: str) -> Iterator[Problem]:
    complexity = _complexity(text)
    if complexity:
        yield Problem(path, "", "FC007", complexity, Severity.ERROR)
    elif wrong := locate.syntax_error(text):
        message, place = wrong
        at = (place.line, place.column)
        yield Problem(path, "", "FC005", message, Severity.ERROR, at=at)
    else:
        yield from _duplicates(path, text)
        yield from _odd_values(path, text)


def _too_large(path: str) -> Problem:
    message = f"the file has more than {MOST_BYTES:,} bytes"
    return Problem(path, "", "FC002", message, Severity.ERROR)


def _marked(path: str) -> Problem:
    message = "the file starts with a byte order mark (EF BB BF)"
    return Problem(path, "", "FC004", message, Severity.ERROR, at=(1, 1))


def _not_utf8(path: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    utf16 = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    found = "the file is UTF-16" if utf16 else f"the byte {data[error.start]:02X} is not UTF-8"
    text = data[: error.start].decode("utf-8", "replace")
    message = f"{found}; save the file as UTF-8"
    return Problem(path, "", "FC003", message, Severity.ERROR, at=_spot(text, len(text)))


def _spot(text: str, offset: int) -> Spot:
    place = locate.position(text, offset)
    return place.line, place.column


def _complexity(text: str) -> str:
    """Count levels and nodes without building anything."""
    level, nodes = 0, 1
    for token in _TOKENS.finditer(text):
        mark = token[0]
        level += (mark in "[{") - (mark in "]}")
        nodes += mark in "[{,"
        if level > MOST_LEVELS:
            return f"values are nested more than {MOST_LEVELS} levels deep"
        if nodes > MOST_NODES:
            return f"the file holds more than {MOST_NODES:,} values"
    return ""


def _duplicates(path: str, text: str) -> Iterator[Problem]:
    for double in locate.duplicate_keys(text):
        lines = f"on lines {double.first.line} and {double.second.line}"
        message = f"the key {quoted(double.key)} stands {lines}; a reader would keep only the last"
        first = Place(path, "", "first here", (double.first.line, double.first.column))
        at = (double.second.line, double.second.column)
        yield Problem(path, double.pointer, "FC006", message, Severity.ERROR, (first,), at)


def _odd_values(path: str, text: str) -> Iterator[Problem]:
    """Parse with Python's own reader, which keeps what the fast one would round or refuse."""
    value = json.loads(text, parse_int=_integer, parse_float=_Odd, parse_constant=_Odd)
    for pointer, leaf in _leaves(value):
        if isinstance(leaf, _Odd):
            message = f"the number {quoted(leaf, 40)} is not a whole number below 2^53"
            yield Problem(path, pointer, "FC008", message, Severity.ERROR)
        elif isinstance(leaf, str) and _SURROGATE.search(leaf):
            message = "half of a surrogate pair stands alone"
            yield Problem(path, pointer, "FC009", message, Severity.ERROR)


class _Odd(str):
    """A number that would not survive being read, kept as its digits."""

    __slots__ = ()


def _integer(digits: str) -> int | _Odd:
    if len(digits) > len(str(LARGEST_INTEGER)) + 1 or digits == "-0":
        return _Odd(digits)
    value = int(digits)
    return value if abs(value) <= LARGEST_INTEGER else _Odd(digits)


def _leaves(value: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - any JSON value
    """Yield every key and value with its pointer, in the file's order."""
    waiting = [("", value)]
    while waiting:
        pointer, node = waiting.pop()
        yield pointer, node
        if isinstance(node, dict):
            for key in node:
                yield f"{pointer}/{escape(key)}", key
            below = [(f"{pointer}/{escape(key)}", child) for key, child in node.items()]
            waiting.extend(reversed(below))
        elif isinstance(node, list):
            waiting.extend(
                (f"{pointer}/{place}", child) for place, child in reversed(list(enumerate(node)))
            )


def _oddities(record: Any) -> Iterator[conform.Misfit]:  # noqa: ANN401 - any JSON value
    """Yield characters that no text may hold."""
    for pointer, leaf in _leaves(record):
        if isinstance(leaf, str):
            for code, _, message in _odd_characters(leaf):
                yield conform.Misfit(code, pointer, message)


def _odd_characters(text: str) -> Iterator[tuple[str, int, str]]:
    """Yield code, offset and sentence for the first control and the first bidi character."""
    if found := _CONTROL.search(text):
        yield "FC010", found.start(), f"the text holds the control character {visible(found[0])}"
    if found := _BIDI.search(text):
        message = f"the text holds {visible(found[0])}, which reorders what readers see"
        yield "FC011", found.start(), message


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
    spot = (min(at, len(found) - 1) + 1, 1)
    yield Problem(path, "", "FC012", message, Severity.ERROR, at=spot)


def _difference(found: list[bytes], expected: bytes) -> str:
    if not found:
        return "the line end of the last line is missing"
    if found[0] == expected + b"\r":
        return "the line ends in CR LF instead of LF"
    if not expected:
        return "nothing is expected after the last line"
    return f"this line is expected to be {quoted(expected.decode().strip(), 60)}"
