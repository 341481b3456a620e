"""Find the places in a text that are nearly a quote."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from factcheck.anchor.normal import Normal, normal, remembered
from factcheck.anchor.places import Span

# One edit in four characters: measured on folded text, beyond that other sentences of the
# same article begin to match.
LEAST_SIMILAR: Final = 0.75
# A few characters are near to something in every text.
SHORTEST_NEAR: Final = 12
# Another place within this share of edits of the best is a rival, not a loser.
_RIVAL: Final = 0.05
# edlib knows 256 symbols: 0 is what the quote lacks, 255 what it has beyond 254 others.
_SYMBOLS: Final = 254
# Of more places than this nobody reads the list; of so many ends next to each other one is best.
_MOST_GROUPS: Final = 20
_MOST_ENDS: Final = 20


class Stretch(NamedTuple):
    """Part of a folded text, and how many edits make it the quote."""

    start: int
    end: int
    distance: int


def near_places(quote: str, text: str) -> dict[Span, float]:
    """Return the best place and its rivals with their similarity, in the order of the text.

    Similarity is 1 minus the share of edited characters (Levenshtein) of the folded texts.
    """
    wanted = normal(quote).text.strip()
    if len(wanted) < SHORTEST_NEAR:
        return {}
    folded = remembered(text)
    found = sorted(stretches(wanted, folded.text))
    places = (_place(wanted, folded, stretch) for stretch in found)
    return {span: similarity for span, similarity in places if similarity >= LEAST_SIMILAR}


def stretches(wanted: str, text: str) -> Iterator[Stretch]:
    """Yield where a folded text is nearly the folded quote: the best and its rivals."""
    query, target = _coded(wanted, text)
    allowed = int((1 - LEAST_SIMILAR) * len(wanted))
    best = _aligned(query, target, allowed)
    if not best:
        return
    yield from best
    reach = min(allowed, best[0].distance + max(1, int(_RIVAL * len(wanted))))
    yield from _aligned(query, target[: best[0].start], reach)
    rest = best[-1].end
    for found in _aligned(query, target[rest:], reach):
        yield Stretch(found.start + rest, found.end + rest, found.distance)


def _coded(wanted: str, text: str) -> tuple[bytes, bytes]:
    """Write both in bytes: what the quote lacks becomes one symbol, for edlib knows only 256."""
    codes = dict.fromkeys(map(ord, wanted), _SYMBOLS + 1)
    common = Counter(wanted).most_common(_SYMBOLS)
    codes.update({ord(character): code for code, (character, _) in enumerate(common, 1)})
    return wanted.translate(codes).encode("latin-1"), text.translate(
        defaultdict(int, codes)
    ).encode("latin-1")


def _aligned(query: bytes, target: bytes, allowed: int) -> list[Stretch]:
    """Return the stretches of least edit distance, one for each group that overlaps.

    Only their ends are asked of the whole text; edlib would look for the start of each, and a
    hostile text has one at every character.
    """
    import edlib  # noqa: PLC0415 - only near search needs it

    if not target:
        return []
    found = edlib.align(query, target, mode="HW", task="distance", k=allowed)
    distance = found["editDistance"]
    ends = sorted({last + 1 for _, last in found["locations"]})
    chosen: list[Stretch] = []
    for group in islice(_groups(ends, len(query)), _MOST_GROUPS):
        ended = (Stretch(_start(query, target, end, distance), end, distance) for end in group)
        best = min(ended, key=lambda one: _misfit(one, query))
        if not chosen or best.start >= chosen[-1].end:
            chosen.append(best)
    return chosen


def _groups(ends: list[int], length: int) -> Iterator[list[int]]:
    """Yield the first few ends of stretches that lie too near each other not to overlap."""
    first = last = -length
    group: list[int] = []
    for end in ends:
        if end - last < length // 2 and end - first < length:
            if len(group) < _MOST_ENDS:
                group.append(end)
        else:
            if group:
                yield group
            first, group = end, [end]
        last = end
    if group:
        yield group


def _start(query: bytes, target: bytes, end: int, distance: int) -> int:
    """Return where the stretch that ends there begins; of several starts the first."""
    import edlib  # noqa: PLC0415 - as above

    window = target[max(0, end - len(query) - distance) : end]
    back = edlib.align(query[::-1], window[::-1], mode="SHW", task="distance", k=distance)
    lasts: list[int] = [last for _, last in back["locations"]]
    return end - 1 - max(lasts)


def _misfit(stretch: Stretch, query: bytes) -> int:
    return abs(stretch.end - stretch.start - len(query))


def _place(wanted: str, folded: Normal, stretch: Stretch) -> tuple[Span, float]:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - only near search needs it

    start, end, _ = stretch
    while not folded.may_cut(start):
        start -= 1
    while not folded.may_cut(end):
        end += 1
    found = folded.text[start:end]
    start += len(found) - len(found.lstrip())
    end -= len(found) - len(found.rstrip())
    similarity = Levenshtein.normalized_similarity(wanted, folded.text[start:end])
    return Span(folded.starts[start], folded.ends[end - 1]), similarity
