"""Find what became of a sentence that is not in the new text any more."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from factcheck.anchor.outline import Outline
from factcheck.anchor.passages import Passages, says_enough
from factcheck.anchor.places import Span

# Sentences of which less is the same are not shown as one.
LEAST_KEPT: Final = 0.5
# Another sentence that is nearly as like the old one is a rival.
_RIVAL: Final = 0.03
_MOST_TRIED: Final = 12
_COMMON: Final = 200
_LONGEST: Final = 4
_PAIRS: Final = (("(", ")"), ("[", "]"), ("\u300c", "\u300d"), ("\u300e", "\u300f"))


@dataclass(frozen=True, slots=True)
class Rewording:
    """New words for old ones, as tokens of the new text, with the sentence around them."""

    words: Span
    sentence: Span
    similarity: float
    keeps_most: bool


def rewordings(both: Passages, wanted: Span, run: Span) -> list[Rewording]:
    """Return the new sentence that the old one became, with its rivals, best first.

    Only sentences that the old text does not have are looked at: another old sentence never
    takes the place of one that is gone.
    """
    own = both.old.tokens_of(wanted)
    sought = both.old.tokens.words[own.start : own.end]
    found = [
        one
        for place in _candidates(both, wanted, sought)
        for one in _reworded(
            both.new, place, sought, Span(run.start - own.start, run.end - own.start)
        )
    ]
    found.sort(key=lambda one: (-one.similarity, one.words))
    return [one for one in found if one.similarity >= found[0].similarity - _RIVAL]


def standing(both: Passages, wanted: Span, run: Span) -> list[Rewording]:
    """Return where the quoted words stand, once in each text.

    They must say enough, or their sentence be what is left of the old one.
    """
    quote = both.old.tokens.words[slice(*run)]
    found = both.new.tokens.occurrences(quote, 2)
    if len(found) != 1 or len(both.old.tokens.occurrences(quote, 2)) != 1:
        return []
    words = Span(found[0], found[0] + len(quote))
    sentence = both.new.tokens_of(both.new.grown(both.new.units_of(words)))
    if not says_enough(quote) and not _is_rest(both, wanted, sentence):
        return []
    return [Rewording(words, sentence, 1.0, keeps_most=True)]


def _is_rest(both: Passages, wanted: Span, sentence: Span) -> bool:
    """Whether the words of a new sentence, but for marks at its ends, stand in the old one."""
    first, last = sentence
    words = both.new.tokens.words
    while first < last and not words[first][0].isalnum():
        first += 1
    while first < last and not words[last - 1][0].isalnum():
        last -= 1
    own = both.old.tokens_of(wanted)
    places = both.old.tokens.occurrences(words[first:last], _MOST_TRIED)
    return any(own.start <= at < own.end for at in places)


def _candidates(both: Passages, wanted: Span, sought: Sequence[str]) -> Iterator[Span]:
    """Yield stretches of the new text, as units, that share most words with the old sentence."""
    index = _index(both)
    shared = Counter(unit for word in set(sought) for unit in index.get(word, ()))
    length = min(_LONGEST, wanted.end - wanted.start)
    tried = set()
    for unit, _ in shared.most_common(_MOST_TRIED):
        for first in range(max(0, unit - length + 1), unit + 1):
            place = both.new.grown(Span(first, min(first + length, len(both.new.units))))
            if place not in tried:
                tried.add(place)
                yield place


@lru_cache(maxsize=2)
def _index(both: Passages) -> dict[str, list[int]]:
    """Return the units that only the new text has, by their words."""
    new = both.new
    words = new.tokens.words
    index: dict[str, list[int]] = defaultdict(list)
    for number in range(len(new.units)):
        run = words[new.limits[number] : new.limits[number + 1]]
        if not both.old.tokens.occurrences(run, 1):
            for word in set(run):
                index[word].append(number)
    return {word: found for word, found in index.items() if len(found) <= _COMMON}


def _reworded(new: Outline, place: Span, sought: Sequence[str], part: Span) -> Iterator[Rewording]:
    """Yield what stands in a stretch where a part of the old sentence stood.

    The same words that stand there once more than they did are a rival.
    """
    from rapidfuzz.distance import Indel, LCSseq  # noqa: PLC0415 - only changed sentences need it

    there = new.tokens_of(place)
    words = new.tokens.words[there.start : there.end]
    similarity = Indel.normalized_similarity(sought, words)
    image = _image(sought, words, part)
    if image is None:
        return
    quote = sought[slice(*part)]
    if not _is_unpaired(quote):
        image = _with_pairs(words, image)
    stands = words[slice(*image)] == quote
    if similarity < LEAST_KEPT and not (stands and len(quote) > 1):
        return
    kept = LCSseq.similarity(sought, words) >= LEAST_KEPT * len(sought)
    copies = _occurrences(quote, words) if stands else []
    several = len(copies) > len(_occurrences(quote, sought))
    for start, end in copies if several else [image]:
        yield Rewording(Span(there.start + start, there.start + end), there, similarity, kept)


def _with_pairs(words: Sequence[str], image: Span) -> Span:
    """Take in the quotation mark or bracket beside words that hold only the other of its pair."""
    start, end = image
    if not _is_unpaired(words[start:end]):
        return image
    wider = [
        Span(*one)
        for one in ((start, end + 1), (start - 1, end))
        if one[0] >= 0 and one[1] <= len(words) and not _is_unpaired(words[slice(*one)])
    ]
    return wider[0] if wider else image


def _is_unpaired(words: Sequence[str]) -> bool:
    counts = Counter(words)
    return counts['"'] % 2 == 1 or any(counts[one] != counts[other] for one, other in _PAIRS)


def _occurrences(part: Sequence[str], words: Sequence[str]) -> list[Span]:
    length = len(part)
    starts = range(len(words) - length + 1)
    return [Span(at, at + length) for at in starts if words[at : at + length] == part]


def _image(old: Sequence[str], new: Sequence[str], part: Span) -> Span | None:
    """Return what stands in the new words where a part of the old ones stood."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - as above

    kept = {
        block.src_start + step: block.dest_start + step
        for block in Indel.opcodes(old, new)
        if block.tag == "equal"
        for step in range(block.src_end - block.src_start)
    }
    before = max((kept[at] for at in kept if at < part.start), default=-1)
    behind = min((kept[at] for at in kept if at >= part.end), default=len(new))
    start = kept.get(part.start, before + 1)
    end = kept[part.end - 1] + 1 if part.end - 1 in kept else behind
    return Span(start, end) if start < end else None
