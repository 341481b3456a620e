"""Split a text into sentences."""

import re
from typing import Final, NamedTuple

# sentencex 1.0.32 panics when wide white space follows an abbreviation or initial ("B\u2003.");
# surrogates it cannot take at all. One character for one keeps the offsets.
_WIDE_SPACE = re.compile(
    "[\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
)
_WIDE_ASCII: Final = "\x0b\x0c\x1c\x1d\x1e\x1f"
_SURROGATE = re.compile("[\ud800-\udfff]")
_STAND_IN: Final = "\ufffd"


class Span(NamedTuple):
    """A stretch of text in code points, end exclusive."""

    start: int
    end: int


def sentences(text: str, language: str = "en") -> list[Span]:
    """Return the sentences of `text` without the white space around them.

    Offsets in code points; `language` is a code such as "en" or "pt-BR". Languages unknown
    to sentencex get its general rules.
    """
    from sentencex import segment  # noqa: PLC0415 - needed by few commands

    spans = []
    end = 0
    for piece in segment(language.partition("-")[0].lower(), _safe(text)):  # joined: the text
        start, end = end, end + len(piece)
        bare = piece.strip()
        if bare:
            start += piece.index(bare)
            spans.append(Span(start, start + len(bare)))
    return spans


def _safe(text: str) -> str:
    if text.isascii() and not any(space in text for space in _WIDE_ASCII):
        return text
    return _SURROGATE.sub(_STAND_IN, _WIDE_SPACE.sub(" ", text))
