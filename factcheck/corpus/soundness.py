"""Say why bytes are no JSON that every reader understands alike; no schema is asked."""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final, NamedTuple

import orjson

from factcheck.corpus import locate
from factcheck.corpus.locate.pointer import join
from factcheck.problem import Place, Problem, Severity, Spot
from factcheck.text import quoted, visible

MOST_BYTES: Final = 1024 * 1024
MOST_LEVELS: Final = 64
MOST_NODES: Final = 50_000
LARGEST_INTEGER: Final = 2**53 - 1
MOST_DOUBTS: Final = 100
"""A file with more doubts than this is another kind of file; the rest is not listed."""

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"

_LFS_POINTER: Final = re.compile(
    rb"version https://git-lfs\.github\.com/spec/v1\n(?:ext-[^\n]*\n)*"
    rb"oid sha256:[0-9a-f]{64}\nsize [0-9]+\n"
)

_UTF16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_TOKENS: Final = re.compile(r'"(?>(?:[^"\\]|\\.)*)"?|[\[{]\s*+[\]}]|[\[\]{},]', re.DOTALL)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def doubts(path: str, data: bytes) -> list[Problem]:
    """Return the first `MOST_DOUBTS` reasons not to trust the bytes; none for sound JSON.

    What keeps the file from being read at all stands alone: nothing more is looked at then.
    """
    return list(islice(_doubts(path, data), MOST_DOUBTS))


def as_text(path: str, data: bytes) -> str | Problem:
    """Decode bytes of no more than `MOST_BYTES`; what is not UTF-8 becomes a problem."""
    if len(data) > MOST_BYTES:
        message = f"the file has more than {MOST_BYTES:,} bytes"
        return Problem(path, "", "FC002", message, Severity.ERROR)
    if data.startswith(BYTE_ORDER_MARK):
        message = "the file starts with a byte order mark (EF BB BF)"
        return Problem(path, "", "FC004", message, Severity.ERROR, at=(1, 1))
    if _LFS_POINTER.fullmatch(data):
        message = (
            "the file is a pointer of Git LFS, not the file itself; run `git lfs pull`, and keep "
            "the corpus out of LFS in .gitattributes"
        )
        return Problem(path, "", "FC001", message, Severity.ERROR)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        return _not_utf8(path, data, error.start)


def spot(text: str, offset: int) -> Spot:
    """Return the line and column of an offset in code points."""
    place = locate.position(text, offset)
    return place.line, place.column


class Leaf(NamedTuple):
    """A key or a text of a record, and the way to it; the route of a key leads to its value."""

    route: "Route"
    text: str
    is_key: bool = False

    @property
    def pointer(self) -> str:
        """The pointer of the route."""
        parts: list[str | int] = []
        route = self.route
        while route is not None:
            route, part = route
            parts.append(part)
        return join(reversed(parts))

    def __str__(self) -> str:
        return f"the key {quoted(self.text)}" if self.is_key else "the text"


Route = tuple[Any, str | int] | None
"""The way to a value: that to what holds it, and the last part; None leads to the root."""


def leaves(value: Any) -> Iterator[Leaf]:  # noqa: ANN401 - any JSON value
    """Yield every key and every text, in the file's order.

    A route is made into a pointer only where something is wrong: in a file of one long key and
    many values, all pointers together would fill the memory.
    """
    waiting: list[tuple[Route, Any]] = [(None, value)]
    while waiting:
        route, node = waiting.pop()
        if isinstance(node, str):
            yield Leaf(route, node)
        elif isinstance(node, dict):
            for key in node:
                yield Leaf((route, key), key, is_key=True)
            waiting.extend(reversed([((route, key), child) for key, child in node.items()]))
        elif isinstance(node, list):
            waiting.extend(reversed([((route, place), child) for place, child in enumerate(node)]))


def _doubts(path: str, data: bytes) -> Iterator[Problem]:
    text = as_text(path, data)
    if isinstance(text, Problem):
        yield text
    elif too_much := _complexity(text):
        message, offset = too_much
        yield Problem(path, "", "FC007", message, Severity.ERROR, at=spot(text, offset))
    elif wrong := _syntax_error(text):
        message, place = wrong
        at = (place.line, place.column)
        yield Problem(path, "", "FC005", message, Severity.ERROR, at=at)
    else:
        yield from _duplicates(path, text)
        yield from _odd_values(path, text)


def _not_utf8(path: str, data: bytes, start: int) -> Problem:
    found = f"the byte {data[start]:02X} is not UTF-8"
    if data.startswith(_UTF16_MARKS):
        found = "the file is UTF-16"
    text = data[:start].decode()
    message = f"{found}; save the file as UTF-8"
    return Problem(path, "", "FC003", message, Severity.ERROR, at=spot(text, len(text)))


def _complexity(text: str) -> tuple[str, int] | None:
    """Count levels and nodes without building anything; return what is too much, and where."""
    level, nodes = 0, 1
    for token in _TOKENS.finditer(text):
        mark = token[0]
        opens, closes = mark[0] in "[{", mark[-1] in "]}"
        level += opens
        if level > MOST_LEVELS:
            return f"values are nested more than {MOST_LEVELS} levels deep", token.start()
        level -= closes
        nodes += mark == "," or (opens and not closes)
        if nodes > MOST_NODES:
            return f"the file holds more than {MOST_NODES:,} values", token.start()
    return None


def _syntax_error(text: str) -> tuple[str, locate.Position] | None:
    """Look for the place only where the fast parser, which takes nothing but JSON, refuses."""
    try:
        orjson.loads(text)
    except ValueError:
        return locate.syntax_error(text)
    return None


def _duplicates(path: str, text: str) -> Iterator[Problem]:
    for double in locate.duplicate_keys(text):
        first, second = double.first, double.second
        lines = f"on lines {first.line} and {second.line}"
        if first.line == second.line:
            lines = f"twice on line {first.line}"
        message = f"the key {quoted(double.key)} stands {lines}; readers differ on which counts"
        place = Place(path, "", "first here", (first.line, first.column))
        at = (second.line, second.column)
        yield Problem(path, double.pointer, "FC006", message, Severity.ERROR, (place,), at)


def _odd_values(path: str, text: str) -> Iterator[Problem]:
    """Parse with Python's own reader, which keeps what the fast one would round or refuse."""
    value = json.loads(text, parse_int=_integer, parse_float=_Odd)
    for leaf in leaves(value):
        if isinstance(leaf.text, _Odd):
            message = f"the number {quoted(leaf.text, 40)} {_fault(leaf.text)}"
            yield Problem(path, leaf.pointer, "FC008", message, Severity.ERROR)
        elif found := _SURROGATE.search(leaf.text):
            message = f"{leaf} holds {visible(found[0])}, half of a pair that is not complete"
            yield Problem(path, leaf.pointer, "FC009", message, Severity.ERROR)


class _Odd(str):
    """A number that would not survive being read, kept as it is written."""

    __slots__ = ()


def _integer(digits: str) -> int | _Odd:
    if len(digits) > len(str(LARGEST_INTEGER)) + 1 or digits == "-0":
        return _Odd(digits)
    value = int(digits)
    return value if abs(value) <= LARGEST_INTEGER else _Odd(digits)


def _fault(number: _Odd) -> str:
    if number == "-0":
        return "loses its sign in many readers; write 0"
    if number.lstrip("-").isdecimal():
        return f"is rounded by many readers; whole numbers end at {LARGEST_INTEGER:,}"
    return "is not written as a whole number; records hold no fractions and no exponents"
