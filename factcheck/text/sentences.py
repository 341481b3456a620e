"""Split a text into sentences."""

import re
from typing import Final, NamedTuple

# sentencex 1.0.32 panics when wide white space follows an abbreviation or initial ("B\u2003.");
# surrogates it cannot take at all. One character for one keeps the offsets.
_WIDE_SPACE = re.compile(
    "[\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
)
_WIDE_ASCII: Final = "\x0b\x0c\x1c\x1d\x1e\x1f"
# Longer texts lose blank lines in sentencex 1.0.32: it takes them in parts of some 10,000 bytes.
_PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:\n.*\S)*")
_SURROGATE = re.compile("[\ud800-\udfff]")
_STAND_IN: Final = "\ufffd"


class Span(NamedTuple):
    """A stretch of text in code points, end exclusive."""

    start: int
    end: int


def sentences(text: str, language: str = "en") -> list[Span]:
    """Return the sentences of `text` without the white space around them.

    Offsets in code points; `language` is a code such as "en" or "pt-BR". Languages unknown
    to sentencex get its general rules. Every character but white space lies in one sentence.
    """
    from sentencex import segment  # noqa: PLC0415 - needed by few commands

    safe, code = _safe(text), language.partition("-")[0].lower()
    spans: list[Span] = []
    for paragraph in _PARAGRAPH.finditer(safe):
        spans += _placed(safe, Span(*paragraph.span()), segment(code, paragraph[0]))
    return spans


def _placed(text: str, whole: Span, pieces: list[str]) -> list[Span]:
    """Find pieces in a stretch of text, one after the other; return it whole if they differ."""
    spans = []
    at = whole.start
    for bare in filter(None, map(str.strip, pieces)):
        start = _skip_space(text, at)
        at = start + len(bare)
        if text[start:at] != bare:
            return [whole]
        spans.append(Span(start, at))
    return spans if _skip_space(text, at) >= whole.end else [whole]


def _skip_space(text: str, at: int) -> int:
    while text[at : at + 1].isspace():
        at += 1
    return at


def _safe(text: str) -> str:
    if text.isascii() and not any(space in text for space in _WIDE_ASCII):
        return text
    return _SURROGATE.sub(_STAND_IN, _WIDE_SPACE.sub(" ", text))
