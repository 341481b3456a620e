"""The texts of a record that people wrote, each with the place where it stands."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from factcheck.corpus.locate.pointer import escape
from factcheck.model.kinds import Kind
from factcheck.model.records import PROSE, WORDS

_EVERY: Final = "*"


class Written(NamedTuple):
    """A text: the pointer to it, the way to its field (`*` for every entry), what it is."""

    pointer: str
    way: str
    text: str
    is_prose: bool


def written(kind: Kind, record: Mapping[str, Any]) -> Iterator[Written]:
    """Yield every text of a record, in the order of the models."""
    for way, is_prose in _WAYS[kind]:
        for pointer, text in _follow(record, way.split("/"), ""):
            yield Written(pointer, way, text, is_prose)


def _follow(node: Any, way: list[str], pointer: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON value
    if not way:
        yield pointer, node
        return
    step, rest = way[0], way[1:]
    if step == _EVERY:
        entries = node.items() if isinstance(node, Mapping) else enumerate(node)
        for key, entry in entries:
            yield from _follow(entry, rest, f"{pointer}/{escape(str(key))}")
    elif step in node:
        yield from _follow(node[step], rest, f"{pointer}/{step}")


_WAYS: Final = {
    kind: (
        *((way, True) for way in PROSE[kind.value]),
        *((way, False) for way in WORDS[kind.value]),
    )
    for kind in Kind
}
