"""Find the place of a quote in a text and never guess between two."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from factcheck.anchor.context import Fit, fit_of
from factcheck.anchor.near import near_places
from factcheck.anchor.normal import normal, remembered
from factcheck.anchor.places import Ambiguous, Found, How, Missing, Places, Span, occurrences

# A hostile text can hold one letter a million times; a quote with more places is ambiguous.
MOST_PLACES: Final = 1000
# Where no place has its whole context, one wins with this much of it and twice the next best.
_LEAST_CONTEXT: Final = 12


@dataclass(frozen=True, slots=True)
class _Wanted:
    quote: str
    prefix: str
    suffix: str
    hint: int | None


def find(
    quote: str, text: str, *, prefix: str = "", suffix: str = "", hint: int | None = None
) -> Found | Ambiguous | Missing:
    """Find `quote` in `text`: exactly, then with typing folded, then nearly.

    Offsets are code points of `text` as it is. Of several places the one with the whole
    prefix and suffix wins, or with clearly more of them than any other; the hint (the
    offset where the quote began) decides only between places whose context fits equally
    well. What is left is Ambiguous.
    """
    if not quote:
        return Missing()
    wanted = _Wanted(quote, prefix, suffix, hint)
    return (
        _whole(wanted, text)
        or _choose(wanted, text, _exact_places(quote, text), How.EXACT)
        or _choose(wanted, text, _folded_places(quote, text), How.NORMALISED)
        or _near(wanted, text)
        or Missing()
    )


def places_of(quote: str, text: str) -> Places:
    """Return every place of `quote`, in the order of the text, however often it stands there.

    Exact ones; where there is none, those that differ in typing only; else those nearly alike.
    """
    exact = tuple(_exact_places(quote, text)) if quote else ()
    if exact:
        return Places(exact, How.EXACT)
    folded = tuple(_folded_places(quote, text))
    if folded:
        return Places(folded, How.NORMALISED)
    return Places(tuple(near_places(quote, text)), How.NEAR)


def _whole(wanted: _Wanted, text: str) -> Found | None:
    """The quick way, and mostly the only one needed: prefix, quote and suffix in one piece."""
    piece = wanted.prefix + wanted.quote + wanted.suffix
    before = len(wanted.prefix)
    places = [at + before for at in islice(occurrences(piece, text), 2)]
    if not places:
        return None
    start = places[0]
    if len(places) > 1:
        if wanted.hint is None or not _stands_at(wanted.hint - before, piece, text):
            return None
        start = wanted.hint
    return Found(start, start + len(wanted.quote), How.EXACT)


def _stands_at(at: int, piece: str, text: str) -> bool:
    return at >= 0 and text.startswith(piece, at)


def _exact_places(quote: str, text: str) -> Iterator[Span]:
    for at in occurrences(quote, text):
        yield Span(at, at + len(quote))


def _folded_places(quote: str, text: str) -> Iterator[Span]:
    wanted = normal(quote).text
    if not wanted.strip():
        return
    folded = remembered(text)
    for at in occurrences(wanted, folded.text):
        end = at + len(wanted)
        if folded.may_cut(at) and folded.may_cut(end):
            yield Span(folded.starts[at], folded.ends[end - 1])


def _near(wanted: _Wanted, text: str) -> Found | Ambiguous | None:
    places = near_places(wanted.quote, text)
    chosen = _choose(wanted, text, iter(places), How.NEAR)
    if isinstance(chosen, Found):
        return replace(chosen, similarity=places[Span(chosen.start, chosen.end)])
    return chosen


def _choose(
    wanted: _Wanted, text: str, places: Iterator[Span], how: How
) -> Found | Ambiguous | None:
    spans = list(islice(places, MOST_PLACES + 1))
    if len(spans) <= 1:
        return Found(*spans[0], how) if spans else None
    if len(spans) > MOST_PLACES:
        return Ambiguous(tuple(spans[:MOST_PLACES]), how)
    fits = {span: fit_of(text, span, wanted.prefix, wanted.suffix) for span in spans}
    best = max(fits.values())
    leaders = [span for span in spans if fits[span] == best]
    at_hint = [span for span in leaders if span.start == wanted.hint]
    if len(leaders) == 1 and (best.whole or _stands_out(best, fits.values())):
        return Found(*leaders[0], how)
    if len(leaders) > 1 and at_hint:
        return Found(*at_hint[0], how)
    return Ambiguous(tuple(leaders if best.whole else spans), how)


def _stands_out(best: Fit, all_fits: Iterable[Fit]) -> bool:
    return best.folded >= _LEAST_CONTEXT and all(
        fit is best or 2 * fit.folded <= best.folded for fit in all_fits
    )
