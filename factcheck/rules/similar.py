"""Find sets of words that nearly hold each other, without comparing all with all."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, combinations
from typing import Final

_SIGNATURE: Final = 2
"""Rarest words that a set is found by."""


def nested_pairs(sets: Sequence[Collection[str]], least: int) -> Iterator[tuple[int, int]]:
    """Yield each pair (smaller, larger) where the larger set holds all of the smaller.

    The smaller one has at least `least` per cent of the larger one's words; of equal sets the
    one that stands first counts as the smaller; an empty set is in no pair. Exact.

    After the prefix filter of AllPairs and PPJoin: all words are ordered from rare to frequent.
    Where at most n words of the larger set are missing in the smaller, the smaller one's two
    rarest are among the first n + 2 of the larger.
    """
    frequency = Counter(chain.from_iterable(map(set, sets)))
    ordered = [sorted(set(words), key=lambda word: (frequency[word], word)) for words in sets]
    found: dict[tuple[str, ...], list[int]] = {}
    for larger in sorted(range(len(sets)), key=lambda place: len(ordered[place])):
        words = ordered[larger]
        if not words:
            continue
        whole = frozenset(words)
        missing = len(words) * (100 - least) // 100
        for signature in _signatures(words, missing):
            for smaller in found.get(signature, ()):
                if len(words) - len(ordered[smaller]) <= missing and whole.issuperset(
                    ordered[smaller]
                ):
                    yield smaller, larger
        found.setdefault(tuple(words[:_SIGNATURE]), []).append(larger)


def _signatures(words: Sequence[str], missing: int) -> Iterator[tuple[str, ...]]:
    """Spell the signatures that a set may have which lacks at most so many of the words."""
    if len(words) - missing < _SIGNATURE:
        yield from ((word,) for word in words)
    yield from combinations(words[: missing + _SIGNATURE], _SIGNATURE)
