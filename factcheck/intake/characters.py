"""Turn the characters that no text here may hold into those it may, and count them."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from factcheck.intake.taken import NotTakenError
from factcheck.text import plural

_ODD: Final = re.compile(
    "\r\n|[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_BYTE_ORDER_MARK: Final = "\ufeff"
_LINE_END: Final = re.compile("\r\n|\r|\n")

_BECOMES: Final = {
    "\t": ("tab", " ", "a blank", "blanks"),
    "\r\n": ("CR LF line end", "\n", "LF", "LF"),
    "\r": ("CR line end", "\n", "LF", "LF"),
    "\v": ("vertical tab", "\n", "a line end", "line ends"),
    "\f": ("form feed", "\n", "a line end", "line ends"),
    "\x85": ("next-line character", "\n", "a line end", "line ends"),
    "\u2028": ("line separator", "\n", "a line end", "line ends"),
    "\u2029": ("paragraph separator", "\n", "a line end", "line ends"),
}
"""Name, replacement, and what one or several of them became."""
_EMBEDDINGS: Final = frozenset("\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
_LEFT_OUT: Final = (
    ("embedding", "mark of writing direction", "marks of writing direction"),
    ("control", "control character", "control characters"),
)
_OVERRIDES: Final = frozenset("\u202d\u202e")
_CONTROLS_OF_MISREADING: Final = range(0x80, 0xA0)
_SURROGATES: Final = range(0xD800, 0xE000)


class Allowed(NamedTuple):
    """A text that a corpus may hold, and what was changed in it."""

    text: str
    notes: tuple[str, ...]


def allowed(text: str, *, is_drawn: bool = False) -> Allowed:
    """Turn tabs into blanks and all line ends into LF, and leave out marks of embedding.

    Raises NotTakenError, with line and column, for a control character that stands for nothing,
    and for one that turns the order of letters round. Of a text that a browser has drawn the
    former are left out: the reader of the page has not seen them either.
    """
    counts: Counter[str] = Counter()

    def replacement(found: re.Match[str]) -> str:
        character = found[0]
        if character in _BECOMES:
            kind, new = character, _BECOMES[character][1]
        elif character in _EMBEDDINGS:
            kind, new = "embedding", ""
        elif is_drawn and character not in _OVERRIDES:
            kind, new = "control", ""
        else:
            raise NotTakenError(_refusal(text, found.start()))
        counts[kind] += 1
        return new

    new_text = _ODD.sub(replacement, text).lstrip(_BYTE_ORDER_MARK)
    return Allowed(new_text, tuple(_notes(counts)))


def _notes(counts: Counter[str]) -> Iterator[str]:
    for character, (name, _, one, several) in _BECOMES.items():
        if count := counts[character]:
            yield f"{plural(count, name)} became {one if count == 1 else several}"
    for kind, one, several in _LEFT_OUT:
        if count := counts[kind]:
            yield f"{plural(count, one, several)} {'was' if count == 1 else 'were'} left out"


def _refusal(text: str, offset: int) -> str:
    ends = list(_LINE_END.finditer(text, 0, offset))
    column = offset - (ends[-1].end() if ends else 0) + 1
    found = f"line {len(ends) + 1}, column {column} holds U+{ord(text[offset]):04X}"
    if ord(text[offset]) in _CONTROLS_OF_MISREADING:
        return (
            f"{found}, a control character, which a wrong encoding often leaves behind; "
            "name the right one with --encoding, or remove the character"
        )
    if text[offset] in _OVERRIDES:
        kind = "which turns the order of letters round"
    else:
        kind = "half a character" if ord(text[offset]) in _SURROGATES else "a control character"
    return f"{found}, {kind}; remove it"
