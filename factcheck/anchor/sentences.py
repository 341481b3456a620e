"""Split a text into sentences."""

import re
from typing import Final

from factcheck.anchor.places import Span

# sentencex 1.0.32 panics when wide white space follows an abbreviation or initial ("B\u2003.");
# surrogates it cannot take at all. One character for one keeps the offsets.
_WIDE_SPACE = re.compile(
    "[\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_STAND_IN: Final = "\ufffd"


def sentences(text: str, language: str = "en") -> list[Span]:
    """Return the sentences of `text` without the white space around them.

    Offsets in code points; `language` is a code such as "en" or "pt-BR". Languages unknown
    to sentencex get its general rules.
    """
    import sentencex  # noqa: PLC0415 - needed by few commands

    safe = _SURROGATE.sub(_STAND_IN, _WIDE_SPACE.sub(" ", text))
    found = sentencex.get_sentence_boundaries(language.partition("-")[0].lower(), safe)
    spans = (_trimmed(text, one["start_index"], one["end_index"]) for one in found)
    return [span for span in spans if span.start < span.end]


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    if len(piece.strip()) == len(piece):
        return Span(start, end)
    start += len(piece) - len(piece.lstrip())
    return Span(start, max(start, end - len(piece) + len(piece.rstrip())))
