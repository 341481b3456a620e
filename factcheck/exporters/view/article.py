"""The text of a document cut into pieces, each with the lines of the claims that cover it.

Claims overlap. Wherever one starts or ends the text is cut, and each claim keeps one lane below
the text from its first word to its last, so that every line can be followed.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from factcheck.anchor import Span
from factcheck.exporters.view.passages import Passages
from factcheck.exporters.view.ratings import LOOKS
from factcheck.exporters.view.shown import Chip, Paragraph, Part, Piece, Sentence, Stroke
from factcheck.exporters.view.values import Claim
from factcheck.text import plural

_WHOLE: Final = 100.0
_LEAST_HEIGHT: Final = 20.0
_STEPS: Final = max(look.doubt for look in LOOKS.values()) + 2


class Mark(NamedTuple):
    """A claim in the text: where it stands, and in which lane its line runs."""

    start: int
    end: int
    lane: int
    claim: Claim


def marks(claims: Sequence[Claim], places: Sequence[Span]) -> list[Mark]:
    """Give each claim the first lane that is free over all of its words.

    `claims` come in the order of the text, each with its place.
    """
    ends: list[int] = []
    found = []
    for claim, (start, end) in zip(claims, places, strict=True):
        lane = next((lane for lane, busy in enumerate(ends) if busy <= start), len(ends))
        ends[lane : lane + 1] = [end]
        found.append(Mark(start, end, lane, claim))
    return found


def paragraphs(passages: Passages, found: Sequence[Mark]) -> tuple[Paragraph, ...]:
    """Return the text by paragraph and sentence."""
    result: list[list[Sentence]] = []
    for number, span in enumerate(passages.spans, 1):
        if span.start in passages.begins:
            result.append([])
        result[-1].append(_sentence(number, span, passages, found))
    return tuple(Paragraph(_lanes(one), tuple(one)) for one in result)


def strip(passages: Passages, shown: Sequence[Sentence]) -> tuple[Part, ...]:
    """Draw each sentence as wide as it is long and as high as its claims are doubtful."""
    lengths = [span.end - span.start for span in passages.spans]
    scale = _WHOLE / (sum(lengths) or 1)
    parts, x = [], 0.0
    for sentence, length in zip(shown, lengths, strict=True):
        width = length * scale
        parts.append(_part(sentence, round(x, 3), round(width, 3)))
        x += width
    return tuple(parts)


def _lanes(sentences: Sequence[Sentence]) -> int:
    pieces = (piece for sentence in sentences for piece in sentence.pieces)
    return max((stroke.lane + 1 for piece in pieces for stroke in piece.strokes), default=0)


def _sentence(number: int, span: Span, passages: Passages, found: Sequence[Mark]) -> Sentence:
    text = passages.text
    mine = [mark for mark in found if mark.start < span.end and span.start < mark.end]
    worst = max((mark.claim for mark in mine), key=lambda one: one.doubt, default=None)
    chips = tuple(_chip(mark.claim) for mark in mine)
    gap = " " if text[span.end : span.end + 1].isspace() else ""
    return Sentence(number, tuple(_pieces(span, text, mine)), worst, chips, gap)


def _pieces(span: Span, text: str, mine: Sequence[Mark]) -> Iterator[Piece]:
    """Cut the sentence wherever a claim starts or ends, the innermost line last."""
    inside = {place for mark in mine for place in mark[:2] if span.start < place < span.end}
    cuts = sorted({span.start, span.end} | inside)
    for start, end in pairwise(cuts):
        over = [mark for mark in mine if mark.start <= start and end <= mark.end]
        ending = [mark for mark in mine if mark.end == end]
        strokes = sorted((mark.lane, mark.claim.rating.look, mark.claim.number) for mark in over)
        yield Piece(
            text[start:end],
            _alarm(over),
            tuple(Stroke(look, lane, number) for lane, look, number in strokes),
            tuple(_chip(mark.claim) for mark in sorted(ending, key=_number)),
        )


def _alarm(over: Sequence[Mark]) -> str:
    """Return the look of the most doubtful claim, where it is doubtful enough to be seen first."""
    worst = max((mark.claim for mark in over), key=lambda one: one.doubt, default=None)
    return worst.look if worst and worst.signs.in_doubt else ""


def _chip(claim: Claim) -> Chip:
    return Chip(claim.id, claim.number, claim.rating, claim.signs)


def _number(mark: Mark) -> int:
    return mark.claim.number


def _part(sentence: Sentence, x: float, width: float) -> Part:
    worst = sentence.worst
    if worst is None:
        return Part(x, width, _LEAST_HEIGHT, "none", f"Sentence {sentence.number}: no claim")
    height = max(_LEAST_HEIGHT, _WHOLE * (worst.doubt + 1) / _STEPS)
    claims = plural(len(sentence.claims), "claim")
    words = f"Sentence {sentence.number}: {claims}, most doubtful: {sentence.doubt}"
    return Part(x, width, round(height, 3), worst.look, words)
