"""Find the place of a JSON Pointer (RFC 6901) in the text of a file."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final

from factcheck.corpus.locate import canonical
from factcheck.corpus.locate.canonical import Value
from factcheck.corpus.locate.position import Lines, Position
from factcheck.corpus.locate.scan import Event, Kind, events, key_at
from factcheck.text import visible

_FEW: Final = 8
"""Each search begins at the top of the text."""

LONGEST_PART: Final = 200
"""A hostile key can be a megabyte long, and a pointer would repeat it in every problem."""


def locate(text: str, pointer: str, *, key: bool = False) -> Position:
    """Return where one value stands; for several in one text, see `Places`."""
    return Places(text, [pointer]).of(pointer, key=key)


class Places:
    """Where the values of some pointers stand in a text, all found in one pass.

    Where the last parts do not exist: the deepest ancestor that does. Of a repeated key the last
    one counts, as it does for parsers. Text that is not JSON is read as far as it goes. Raises
    ValueError for a pointer that does not begin with "/".
    """

    def __init__(self, text: str, pointers: Iterable[str]) -> None:
        """Read the text once; canonical text is searched for a few pointers, which is faster."""
        self.lines = Lines(text)
        wanted = [tokens(pointer) for pointer in pointers]
        is_searched = len(wanted) <= _FEW and canonical.is_laid_out(text)
        self._find = partial(canonical.find, text) if is_searched else _Walk(text, wanted).find

    def of(self, pointer: str, *, key: bool = False) -> Position:
        """Return where the value of one of the pointers stands, or its key when `key` is true."""
        value, is_whole = self._find(tokens(pointer))
        start, end = value.key if key and is_whole and value.key else (value.start, value.end)
        return self.lines.position(start, end)


def tokens(pointer: str) -> tuple[str, ...]:
    """Split a JSON Pointer into its unescaped parts."""
    if not pointer:
        return ()
    if not pointer.startswith("/"):
        message = f"a JSON Pointer begins with '/', this one is {pointer!r}"
        raise ValueError(message)
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in pointer[1:].split("/"))


def escape(part: str) -> str:
    """Return `part` as it is spelled between the slashes of a JSON Pointer."""
    return part.replace("~", "~0").replace("/", "~1")


def join(parts: Iterable[str | int]) -> str:
    """Return the JSON Pointer of the parts, as far as every output can hold it.

    It ends before a key that is longer than `LONGEST_PART` or holds what is not visible, such
    as half of a surrogate pair: it leads to the object around such a key then.
    """
    pointer = ""
    for part in parts:
        name = str(part)
        if len(name) > LONGEST_PART or visible(name) != name:
            break
        pointer += f"/{escape(name)}"
    return pointer


class _Way:
    """A part of the way to some pointers: what may follow, and the last value met there."""

    __slots__ = ("place", "rest")

    def __init__(self) -> None:
        self.rest: dict[str, _Way] = {}
        self.place: _Place | None = None


class _Place:
    """A value that was met: its key, its extent, and the value around it."""

    __slots__ = ("around", "end", "key", "start")

    def __init__(
        self, around: "_Place | None", key: tuple[int, int] | None, start: int, end: int | None
    ) -> None:
        self.around = around
        self.key = key
        self.start = start
        self.end = end


class _Walk:
    """Follows the events of a text once; of the open values it keeps those on some way."""

    def __init__(self, text: str, wanted: Iterable[Sequence[str]]) -> None:
        self._text = text
        self._open: list[tuple[_Way | None, int]] = []
        """For each open container: its way, where one leads there, and its next index."""
        self._key: tuple[int, int] | None = None
        self._ways = _Way()
        for parts in wanted:
            way = self._ways
            for part in parts:
                way = way.rest.setdefault(part, _Way())
        self._follow()

    def find(self, parts: Sequence[str]) -> tuple[Value, bool]:
        """Return what `canonical.find` returns, for one of the wanted ways."""
        way, place = self._ways, self._ways.place
        if place is None:
            return Value(0, None), False
        for part in parts:
            way = way.rest[part]
            if way.place is None or way.place.around is not place:
                return Value(place.start, place.end, place.key), False
            place = way.place
        return Value(place.start, place.end, place.key), True

    def _follow(self) -> None:
        for event in events(self._text):
            match event.kind:
                case Kind.KEY:
                    self._key = (event.start, event.end)
                case Kind.CLOSE:
                    way, _ = self._open.pop()
                    if way is not None and way.place is not None:
                        way.place.end = event.end
                case Kind.OPEN | Kind.SCALAR:
                    self._value(event)
                    self._key = None

    def _value(self, event: Event) -> None:
        opens = event.kind is Kind.OPEN
        around, way = (None, self._ways) if not self._open else self._next()
        if way is not None:
            end = None if opens else event.end
            place = around.place if around is not None else None
            way.place = _Place(place, self._key, event.start, end)
        if opens:
            self._open.append((way, 0))

    def _next(self) -> tuple[_Way | None, _Way | None]:
        """Return the way of the innermost container, and that of its member that begins here."""
        around, index = self._open[-1]
        self._open[-1] = (around, index + 1)
        if around is None or not around.rest:
            return around, None
        name = key_at(self._text, *self._key) if self._key else str(index)
        return around, around.rest.get(name)
