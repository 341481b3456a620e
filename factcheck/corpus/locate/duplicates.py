"""Find keys that one JSON object names more than once."""

from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from factcheck.corpus.locate.pointer import join
from factcheck.corpus.locate.position import Position, position
from factcheck.corpus.locate.scan import Event, Kind, events, key_at

# A hostile file can hold a hundred thousand; a reader is helped by the first few.
MOST_DUPLICATES: Final = 100


class DuplicateKey(NamedTuple):
    """A repeated key: the pointer of the member, its first place and the repeated one."""

    pointer: str
    key: str
    first: Position
    second: Position


def duplicate_keys(text: str) -> list[DuplicateKey]:
    r"""Return the first `MOST_DUPLICATES` repetitions of a key, in the order of the text.

    Keys are compared as they read, so `"a"` and `"\u0061"` are one. A key that stands
    three times gives two repetitions, both measured against the first.
    """
    return list(islice(_repetitions(text), MOST_DUPLICATES))


class _Container:
    """An open object or array and the member that is being read in it."""

    __slots__ = ("index", "name", "seen")

    def __init__(self) -> None:
        self.seen: dict[str, Event] = {}
        self.name: str | None = None
        self.index = -1

    @property
    def part(self) -> str:
        return str(self.index) if self.name is None else self.name


def _repetitions(text: str) -> Iterator[DuplicateKey]:
    path: list[_Container] = []
    for event in events(text):
        match event.kind:
            case Kind.KEY:
                holder = path[-1]
                holder.name = key_at(text, event.start, event.end)
                first = holder.seen.setdefault(holder.name, event)
                if first is not event:
                    pointer = join(container.part for container in path)
                    yield DuplicateKey(
                        pointer, holder.name, _place(text, first), _place(text, event)
                    )
            case Kind.CLOSE:
                path.pop()
            case Kind.OPEN | Kind.SCALAR:
                if path:
                    path[-1].index += 1
                if event.kind is Kind.OPEN:
                    path.append(_Container())


def _place(text: str, event: Event) -> Position:
    return position(text, event.start, event.end)
