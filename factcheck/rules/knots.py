"""Find the knots of a graph: sets of nodes that all lead to each other."""

from collections.abc import Iterator, Mapping, Sequence


def knots(ways: Mapping[str, Sequence[str]]) -> Iterator[frozenset[str]]:
    """Yield the strongly connected components of two nodes and more.

    Tarjan's algorithm, with a stack of its own: linear in nodes and edges, at any depth. What is
    led to, but leads nowhere, need not be in the mapping.
    """
    search = _Search(ways)
    for root in ways:
        if root not in search.numbers:
            yield from search.below(root)


class _Search:
    """Depth first; numbers nodes as they are met, and keeps the lowest that each leads back to."""

    def __init__(self, ways: Mapping[str, Sequence[str]]) -> None:
        self.numbers: dict[str, int] = {}
        self._ways = ways
        self._lowest: dict[str, int] = {}
        self._path: dict[str, None] = {}

    def below(self, root: str) -> Iterator[frozenset[str]]:
        waiting = [self._meet(root)]
        while waiting:
            node, targets = waiting[-1]
            target = next(targets, None)
            if target is None:
                waiting.pop()
                if waiting:
                    self._lead(waiting[-1][0], self._lowest[node])
                yield from self._closed(node)
            elif target not in self.numbers:
                waiting.append(self._meet(target))
            elif target in self._path:
                self._lead(node, self.numbers[target])

    def _meet(self, node: str) -> tuple[str, Iterator[str]]:
        self.numbers[node] = self._lowest[node] = len(self.numbers)
        self._path[node] = None
        return node, (target for target in self._ways[node] if target in self._ways)

    def _lead(self, node: str, number: int) -> None:
        self._lowest[node] = min(self._lowest[node], number)

    def _closed(self, node: str) -> Iterator[frozenset[str]]:
        """Take what was met since a node that leads back to none before it; alone it is no knot."""
        if self._lowest[node] == self.numbers[node]:
            found = set()
            while node not in found:
                found.add(self._path.popitem()[0])
            if len(found) > 1:
                yield frozenset(found)
