"""Bytes to text, in an encoding that is certain or was named."""

import codecs
from typing import Final, NamedTuple

from factcheck.intake.taken import NotTakenError
from factcheck.text import quoted

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8", ""),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_MARK: Final = "\ufeff"
_SUPPOSED: Final = "windows-1252"


class Decoded(NamedTuple):
    """A text, and what was said by its bytes beside it."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode a plain text: as its byte order mark says, as was named, or else as UTF-8.

    Raises NotTakenError when the bytes do not fit; nothing is guessed and nothing replaced.
    """
    if encoding is not None:
        return Decoded(_named(data, encoding).removeprefix(_MARK), (f"read as {encoding}",))
    if marked := by_mark(data):
        return marked
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise NotTakenError(misfit(data, error.start, "utf-8", "utf-8")) from error


def by_mark(data: bytes) -> Decoded | None:
    """Decode bytes that begin with a byte order mark; None when they do not."""
    for mark, encoding, name in _MARKS:
        if data.startswith(mark):
            text = _named(data.removeprefix(mark), encoding)
            notes = ("its byte order mark was left out", f"it was in {name}" if name else "")
            return Decoded(text, tuple(filter(None, notes)))
    return None


def _named(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        sentence = f"byte {error.start + 1} of the file is not {encoding}"
        raise NotTakenError(f"{sentence}; name the encoding it was saved in") from error
    except (LookupError, ValueError) as error:
        sentence = f"there is no encoding {quoted(encoding)}"
        raise NotTakenError(f"{sentence}; known are utf-8, windows-1252, gb18030 …") from error


def misfit(data: bytes, offset: int, encoding: str, name: str) -> str:
    """Say where the bytes do not fit, and how the line reads in the likeliest encoding."""
    start = data.rfind(b"\n", 0, offset) + 1
    line = data.count(b"\n", 0, offset) + 1
    column = len(data[start:offset].decode(encoding, "replace")) + 1
    found = (
        f"line {line}, column {column} is not {name.upper()} "
        f"(byte {data[offset]:02X} at {offset + 1})"
    )
    end = data.find(b"\n", offset)
    read = data[max(start, offset - 30) : offset + 30 if end < 0 else min(end, offset + 30)]
    try:
        shown = quoted(read.decode(_SUPPOSED).strip())
    except UnicodeDecodeError:
        return f"{found}; name the right one with --encoding, or mend the file"
    return (
        f"{found}; as {_SUPPOSED} it says {shown}: if that is right, add --encoding {_SUPPOSED}, "
        "else name the right one"
    )
