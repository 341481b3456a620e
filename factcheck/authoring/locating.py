"""Find the words that somebody copied from a document, or say what is unclear about them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import category

from factcheck.anchor import (
    SHORTEST_NEAR,
    Found,
    How,
    Places,
    Span,
    alike,
    half_word,
    longer,
    places_of,
    repeated,
)
from factcheck.anchor.normal import normal
from factcheck.authoring.gaps import stretch_of
from factcheck.authoring.proposal import RefusedError
from factcheck.text import plural, quoted, single_line

_MOST_OFFERS: Final = 10
_MOST_WORDS: Final = 12
_MOST_COMPARED: Final = 1000
"""Of more places than this nobody is told which words single each one out."""
_LONGEST_QUOTE: Final = 800
_AROUND: Final = 30
"""Characters shown on each side of a place."""
_REACH: Final = 200
"""Characters beside a place in which the words of an offer are looked for."""
_SAY_SOMETHING: Final = frozenset("LNS")
"""Letters, numbers and symbols: a quote of nothing else has nothing to claim."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a new claim is made from: words that somebody copied from a document.

    Where the words stand in several places, prefix and suffix are what stands beside the right
    one, `line` is the line of the text that it begins on, and `occurrence` is its number among
    the places that are left; both count from 1.
    """

    document: str
    quote: str
    prefix: str = ""
    suffix: str = ""
    slug: str | None = None
    line: int | None = None
    occurrence: int | None = None


def locate(text: str, wanted: Quoted) -> Found:
    """Find the words; raises RefusedError, with every place, when it is not clear where.

    Blanks, quotation marks and dashes may be typed differently. Where the words stand as whole
    words, places inside longer words are left out.
    """
    if not wanted.quote.strip():
        raise RefusedError("the quote is empty; copy the words from the document")
    if not any(category(character)[0] in _SAY_SOMETHING for character in wanted.quote):
        sentence = f"the quote {quoted(wanted.quote)} has no word in it; copy the words to check"
        raise RefusedError(sentence)
    _refuse_below_one(wanted)
    found = _whole_words(text, places_of(wanted.quote.strip(), text))
    if found.how is How.NEAR:
        raise RefusedError(_not_here(text, wanted, found.spans))
    return Found(*_chosen(text, wanted, found.spans), found.how)


def _refuse_below_one(wanted: Quoted) -> None:
    for option, number in (("--line", wanted.line), ("--occurrence", wanted.occurrence)):
        if number is not None and number < 1:
            raise RefusedError(f"{option} counts from 1")


def _whole_words(text: str, found: Places) -> Places:
    whole = tuple(span for span in found.spans if half_word(text, *span) is None)
    return found._replace(spans=whole or found.spans)


def _not_here(text: str, wanted: Quoted, near: Sequence[Span]) -> str:
    stretch = stretch_of(wanted.quote, text)
    if stretch is not None:
        return _gapped(text, stretch)
    loose = alike(wanted.quote, text)
    spans = _whole_words(text, Places(loose.same, How.NEAR)).spans or near or loose.near
    if spans:
        return _only_near(text, wanted, spans)
    missing = f"{quoted(wanted.quote)} does not stand in {wanted.document}"
    if len(normal(wanted.quote).text.strip()) < SHORTEST_NEAR:
        return f"{missing}; copy the words from the document"
    return f"{missing}, not even nearly"


def _gapped(text: str, stretch: Span) -> str:
    first, last = _line(text, stretch), text.count("\n", 0, stretch.end) + 1
    where = f"line {first}" if first == last else f"lines {first} to {last}"
    words = _seen(text, stretch)
    return f"a quote has no gaps; take the whole stretch, {words} ({where}), or make two claims"


def _only_near(text: str, wanted: Quoted, spans: Sequence[Span]) -> str:
    offers = [f"{_seen(text, span)} (line {_line(text, span)})" for span in spans[:_MOST_OFFERS]]
    more = f" or {len(spans) - len(offers)} more" if len(spans) > len(offers) else ""
    return (
        f"{wanted.document} has no such words; nearest is {' or '.join(offers)}{more}; "
        "copy them from there"
    )


def _seen(text: str, span: Span) -> str:
    """Return the words there, whole and without invisible characters, so that they paste back."""
    whole = half_word(text, *span) or span
    words = text[slice(*whole)]
    plain = "".join(one for one in words if category(one) != "Cf")
    shown = plain if normal(plain).text == normal(words).text else words
    return quoted(" ".join(shown.split()), 200)


def _chosen(text: str, wanted: Quoted, spans: Sequence[Span]) -> Span:
    """Return the one place that fits all that was said about it."""
    beside = _beside_words(text, wanted, spans)
    fitting = _on_line(text, wanted, beside)
    if wanted.occurrence is not None:
        return _counted(wanted, fitting)
    if len(fitting) > 1:
        raise RefusedError(_ambiguous(text, wanted, fitting))
    return fitting[0]


def _beside_words(text: str, wanted: Quoted, spans: Sequence[Span]) -> Sequence[Span]:
    prefix, suffix = normal(wanted.prefix).text.strip(), normal(wanted.suffix).text.strip()
    if not prefix and not suffix:
        return spans
    kept = [span for span in spans if _is_between(text, span, prefix, suffix)]
    if not kept:
        options = {"before": prefix and wanted.prefix, "after": suffix and wanted.suffix}
        said = " and ".join(
            f"{quoted(words)} {side} it" for side, words in options.items() if words
        )
        sentence = f"{quoted(wanted.quote)} nowhere has {said}; {_way_on(text, wanted, spans)}"
        raise RefusedError(sentence)
    return kept


def _way_on(text: str, wanted: Quoted, spans: Sequence[Span]) -> str:
    if len(spans) > 1:
        return _ambiguous(text, wanted, spans)
    (only,) = spans
    given = {"--prefix": wanted.prefix.strip(), "--suffix": wanted.suffix.strip()}
    options = " and ".join(option for option, words in given.items() if words)
    return f"it stands once, on line {_line(text, only)}, so leave {options} out"


def _is_between(text: str, span: Span, prefix: str, suffix: str) -> bool:
    before, after = _beside(text, span)
    return before.endswith(prefix) and after.startswith(suffix)


def _beside(text: str, span: Span) -> tuple[str, str]:
    before = normal(text[max(0, span.start - _REACH) : span.start]).text
    return before.rstrip(), normal(text[span.end : span.end + _REACH]).text.lstrip()


def _on_line(text: str, wanted: Quoted, spans: Sequence[Span]) -> Sequence[Span]:
    if wanted.line is None:
        return spans
    lines = _line_starts(text)
    kept = [span for span in spans if bisect_right(lines, span.start) == wanted.line]
    if not kept:
        raise RefusedError(_elsewhere(text, wanted, spans))
    return kept


def _elsewhere(text: str, wanted: Quoted, spans: Sequence[Span]) -> str:
    if len(spans) == 1:
        begins = f"{quoted(wanted.quote)} begins on line {_line(text, spans[0])}"
        return f"{begins}, not {wanted.line}; leave --line out"
    begins = f"{quoted(wanted.quote)} does not begin on line {wanted.line}"
    return f"{begins}; {_ambiguous(text, wanted, spans)}"


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _line(text: str, span: Span) -> int:
    return text.count("\n", 0, span.start) + 1


def _counted(wanted: Quoted, spans: Sequence[Span]) -> Span:
    number = wanted.occurrence or 0
    if number > len(spans):
        sentence = (
            f"there is no occurrence {number}: {quoted(wanted.quote)} stands in "
            f"{plural(len(spans), 'place')}{'; leave --occurrence out' if len(spans) == 1 else ''}"
        )
        raise RefusedError(sentence)
    return spans[number - 1]


def _ambiguous(text: str, wanted: Quoted, spans: Sequence[Span]) -> str:
    """List the places, each with its number, its line and what tells it from the others."""
    shown = spans[:_MOST_OFFERS]
    besides = [_beside(text, span) for span in spans] if len(spans) <= _MOST_COMPARED else []
    lines = [
        f"  {number}. line {_line(text, span)}: {_in_context(text, span)}"
        f"{_more_words(text, span) or _hint(number, besides)}"
        for number, span in enumerate(shown, 1)
    ]
    more = [f"  … and {len(spans) - len(shown)} more"] if len(spans) > len(shown) else []
    choose = "choose one with --occurrence, --line, --prefix or --suffix, or quote more words:"
    if all(_more_words(text, span) for span in shown):
        choose = "quote more words:"
    where = f"{quoted(wanted.quote)} stands in {plural(len(spans), 'place')} of {wanted.document}"
    return "\n".join((f"{where}; {choose}", *lines, *more))


def _in_context(text: str, span: Span) -> str:
    """Return the place in brackets with what stands beside it on its line."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND)
    rest = text[span.end : span.end + _AROUND].partition("\n")[0]
    end = span.end + len(rest)
    before = "…" if start and text[start - 1] != "\n" else ""
    after = "…" if end < len(text) and text[end] != "\n" else ""
    words = f"[{text[slice(*span)]}]"
    return before + single_line(text[start : span.start] + words + rest) + after


def _more_words(text: str, span: Span) -> str:
    """Offer the longer quote that FC204 demands; nothing where it lets the place be chosen."""
    stretch = longer(text, span) if len(repeated(text, *span)) > 1 else None
    return f" (--quote {quoted(text[slice(*stretch)], _LONGEST_QUOTE)})" if stretch else ""


def _hint(number: int, besides: Sequence[tuple[str, str]]) -> str:
    """Offer the fewest words before the place, or else behind it, that no other place has."""
    if not besides:
        return ""
    before, after = besides[number - 1]
    others = [*besides[: number - 1], *besides[number:]]
    for count in range(1, _MOST_WORDS + 1):
        prefix = " ".join(before.split()[-count:])
        if prefix and not any(other.endswith(prefix) for other, _ in others):
            return f" (--prefix {quoted(prefix, 200)})"
    for count in range(1, _MOST_WORDS + 1):
        suffix = " ".join(after.split()[:count])
        if suffix and not any(other.startswith(suffix) for _, other in others):
            return f" (--suffix {quoted(suffix, 200)})"
    return ""
