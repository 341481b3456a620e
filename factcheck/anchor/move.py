"""Carry an anchor from one revision of a text to the next."""

from dataclasses import dataclass
from typing import Final, Protocol

from factcheck.anchor.context import fit_of
from factcheck.anchor.find import find
from factcheck.anchor.places import Ambiguous, Found, How, Missing, Span

# A quote that lost its neighbours is believed to have moved only if it is as long as this and
# stands once in both revisions.
LEAST_ALONE: Final = 40


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
    """The quote stands where it stood."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Moved:
    """The quote stands unchanged at another place."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Changed:
    """The passage is there in other words or typing; `quote` is how it reads now."""

    start: int
    end: int
    quote: str
    how: How
    similarity: float


@dataclass(frozen=True, slots=True)
class Gone:
    """The passage is not there any more."""


def move(
    anchor: Anchor, old_text: str, new_text: str
) -> Unmoved | Moved | Changed | Ambiguous | Gone:
    """Say what became of `anchor`, which fits `old_text`, in `new_text`.

    Ambiguous with a single place: the quote stands there, but nothing shows that it is the
    same passage. Never write those, nor Changed, unseen.
    """
    kept = _kept_start(anchor, old_text, new_text)
    if kept is not None:
        return _placed(anchor, Span(kept, kept + len(anchor.quote)))
    found = find(anchor.quote, new_text, prefix=anchor.prefix, suffix=anchor.suffix)
    if isinstance(found, Missing):
        return Gone()
    if isinstance(found, Ambiguous):
        return found
    span = Span(found.start, found.end)
    if found.how is not How.EXACT:
        return Changed(*span, new_text[slice(*span)], found.how, found.similarity)
    if _is_same_passage(anchor, span, old_text, new_text):
        return _placed(anchor, span)
    return Ambiguous((span,), How.EXACT)


def _kept_start(anchor: Anchor, old_text: str, new_text: str) -> int | None:
    """Return where the anchor is for sure: where all before it or all behind it is as it was."""
    if new_text.startswith(old_text[: anchor.end]):
        return anchor.start
    tail = old_text[anchor.start :]
    return len(new_text) - len(tail) if new_text.endswith(tail) else None


def _placed(anchor: Anchor, span: Span) -> Unmoved | Moved:
    return Unmoved(*span) if span.start == anchor.start else Moved(*span)


def _is_same_passage(anchor: Anchor, span: Span, old_text: str, new_text: str) -> bool:
    """Half of the context came along, or the quote is long and stands once in each text.

    And the context singled it out in the old text: if not, it cannot in the new one.
    """
    before = find(anchor.quote, old_text, prefix=anchor.prefix, suffix=anchor.suffix)
    if not isinstance(before, Found) or before.start != anchor.start:
        return False
    fit = fit_of(new_text, span, anchor.prefix, anchor.suffix)
    if 2 * fit.folded >= len(anchor.prefix) + len(anchor.suffix):
        return True
    if len(anchor.quote) < LEAST_ALONE:
        return False
    return old_text.count(anchor.quote) == new_text.count(anchor.quote) == 1
