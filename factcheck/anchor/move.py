"""Carry an anchor from one revision of a text to the next.

An anchor is carried only when its whole sentence (all of them, if it spans several) stands in the
new text word for word, at a place that is certainly the same passage (`passages` says what makes
it so), and says there what it said: no word joined it, and it stands under the same name, heading
or lead-in (`frames`). White space, line ends, canonical equivalence and the typing of quotation
marks and dashes are no words. Whatever else became of it, a person decides.
"""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from factcheck.anchor.context import context
from factcheck.anchor.frames import is_framed_alike
from factcheck.anchor.graphemes import cuts_grapheme
from factcheck.anchor.heads import Head
from factcheck.anchor.outline import Outline
from factcheck.anchor.passages import Layout, Passages, passages
from factcheck.anchor.places import Ambiguous, How, Span, occurrences
from factcheck.anchor.rewording import Rewording, rewordings, standing


class Anchor(Protocol):
    """What every anchor has; offsets in code points, end exclusive."""

    @property
    def quote(self) -> str:
        """The exact text."""

    @property
    def prefix(self) -> str:
        """The text before it."""

    @property
    def suffix(self) -> str:
        """The text after it."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


@dataclass(frozen=True, slots=True)
class Unmoved:
    """The words stand where they stood."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Moved:
    """The words stand unchanged at another place."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Retyped:
    """The same words, typed differently."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Reframed:
    """The words stand, but their sentence, or what it stands under, is not what it was."""

    start: int
    end: int
    quote: str
    before: str  # the old sentence
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """The sentence has other words where these stood; `quote` is how they read now."""

    start: int
    end: int
    quote: str
    before: str  # the old sentence
    after: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Gone:
    """The sentence is not there any more, nor one that it became."""


Fate = Unmoved | Moved | Retyped | Reframed | Changed | Ambiguous | Gone


def move(anchor: Anchor, old: str | Layout, new: str | Layout, *, language: str = "en") -> Fate:
    """Say what became of `anchor`, which fits the old text, in the new one.

    Unmoved, Moved and Retyped are certain. Never write one of the others unseen.
    """
    both = passages(_laid_out(old), _laid_out(new), language)
    run = both.old.tokens.within(anchor.start, anchor.end)
    if run.start >= run.end or not both.old.units:
        return Gone()
    wanted = both.old.grown(both.old.units_of(run))
    place = both.place(wanted)
    if isinstance(place, list):
        spans = [_span(anchor, both, run, wanted, one.start) for one in place]
        if len(spans) == 1 and _is_single(both, wanted):
            return _reframed(both, wanted, place[0], spans[0])
        if spans:
            return Ambiguous(tuple(spans), How.NORMALISED)
        return _torn(anchor, both, run) or _reworded(both, wanted, run)
    span = _span(anchor, both, run, wanted, place.start)
    if not is_framed_alike(both, wanted, place):
        return _reframed(both, wanted, place, span)
    return _carried(anchor, span, both.new.text)


def _laid_out(text: str | Layout) -> Layout:
    return Layout(text) if isinstance(text, str) else text


def _is_single(both: Passages, wanted: Span) -> bool:
    """Whether a sentence stands once in the old text."""
    words = both.old.tokens.words[slice(*both.old.tokens_of(wanted))]
    return len(both.old.tokens.occurrences(words, 2)) == 1


def _reframed(both: Passages, wanted: Span, place: Span, span: Span) -> Reframed:
    there = both.new.grown(both.new.units_of(place))
    shown = _framed(both.old, wanted), _framed(both.new, there)
    if shown[0] == shown[1]:
        shown = both.old.beside(wanted), both.new.beside(there)
    return Reframed(*span, both.new.text[slice(*span)], *shown)


def _carried(anchor: Anchor, span: Span, text: str) -> Unmoved | Moved | Retyped | Ambiguous:
    """Refuse what FC204 and FC206 would refuse."""
    quote = text[slice(*span)]
    places = repeated(text, *span)
    if len(places) > 1:
        return Ambiguous(tuple(places), How.EXACT)
    if cuts_grapheme(text, span.start) or cuts_grapheme(text, span.end):
        return Ambiguous((span,), How.NORMALISED)
    if quote != anchor.quote:
        return Retyped(*span, quote)
    return Unmoved(*span) if span.start == anchor.start else Moved(*span)


def repeated(text: str, start: int, end: int) -> list[Span]:
    """Return the first two places where the same words stand in the same context."""
    prefix, suffix = context(text, start, end)
    passage = prefix + text[start:end] + suffix
    found = islice(occurrences(passage, text), 2)
    return [Span(at + len(prefix), at + len(passage) - len(suffix)) for at in found]


def _torn(anchor: Anchor, both: Passages, run: Span) -> Reframed | None:
    """Find a sentence that stands, but not with what may belong to it."""
    own = both.old.units_of(run)
    place = both.place(own)
    if isinstance(place, list):
        return None
    span = _span(anchor, both, run, own, place.start)
    grown, there = both.old.grown(own), both.new.grown(both.new.units_of(place))
    shown = _sentences(both, grown, both.new.tokens_of(there))
    return Reframed(*span, both.new.text[slice(*span)], *shown)


def _reworded(both: Passages, wanted: Span, run: Span) -> Reframed | Changed | Ambiguous | Gone:
    found = rewordings(both, wanted, run)
    if not found or (len(found) == 1 and not found[0].keeps_most):
        found = standing(both, wanted, run) or found
    if not found:
        return Gone()
    spans = [both.new.tokens.raw(*one.words) for one in found]
    if len(found) > 1 or not found[0].keeps_most:
        return Ambiguous(tuple(sorted(set(spans))), How.NEAR)
    sentences = _sentences(both, wanted, found[0].sentence)
    quote = both.new.text[slice(*spans[0])]
    if _stands(both, run, found[0]):
        return Reframed(*spans[0], quote, *sentences)
    return Changed(*spans[0], quote, *sentences, found[0].similarity)


def _stands(both: Passages, run: Span, found: Rewording) -> bool:
    old, new = both.old.tokens.words, both.new.tokens.words
    return old[slice(*run)] == new[slice(*found.words)]


def _framed(text: Outline, units: Span) -> str:
    """Return a sentence with what it stands under, each stretch once."""
    shown: list[Span] = []
    for start, end, _ in sorted([*text.heads_of(units), Head(*text.tokens_of(units))]):
        if shown and start < shown[-1].end:
            shown[-1] = Span(shown[-1].start, max(end, shown[-1].end))
        else:
            shown.append(Span(start, end))
    return " … ".join(text.text[slice(*text.tokens.raw(*one))] for one in shown)


def _sentences(both: Passages, wanted: Span, there: Span) -> tuple[str, str]:
    """Return the old sentence and the new one, given in tokens."""
    before = both.old.tokens.raw(*both.old.tokens_of(wanted))
    return both.old.text[slice(*before)], both.new.text[slice(*both.new.tokens.raw(*there))]


def _span(anchor: Anchor, both: Passages, run: Span, wanted: Span, at: int) -> Span:
    """Return where an anchor stands when the first token of its units stands at `at`.

    One that begins or ends inside a word does so there too; blanks at its ends come along.
    """
    old, new = both.old.tokens, both.new.tokens
    shift = at - both.old.tokens_of(wanted).start
    first, last = run.start + shift, run.end - 1 + shift
    ahead = bisect_left(old.folded.starts, anchor.start) - old.begins[run.start]
    short = old.ends[run.end - 1] - bisect_left(old.folded.starts, anchor.end)
    start = new.folded.starts[new.begins[first] + max(0, ahead)]
    end = new.folded.ends[new.ends[last] - 1 - max(0, short)]
    return _with_blanks(anchor.quote, both.new.text, Span(start, end))


def _with_blanks(quote: str, text: str, span: Span) -> Span:
    start, end = span
    lead = quote[: len(quote) - len(quote.lstrip())]
    trail = quote[len(quote.rstrip()) :]
    if lead and text.endswith(lead, 0, start):
        start -= len(lead)
    if trail and text.startswith(trail, end):
        end += len(trail)
    return Span(start, end)
