"""A page as it was saved: its bytes, and what was said of them beside the page."""

import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from factcheck.intake.decoding import by_mark, decode, misfit
from factcheck.intake.taken import NotTakenError

_DECLARED: Final = re.compile(
    rb"""(?xi) <meta\b [^>]*? \bcharset \s*=\s* ["']? \s* ([a-z0-9_:.-]{2,40})"""
    rb"""| <\?xml [^>]*? \bencoding \s*=\s* ["'] ([a-z0-9_:.-]{2,40})"""
)
_HEAD: Final = 1 << 14
_FEWEST_CERTAIN: Final = 5
"""So many letters beyond ASCII that are sound UTF-8 are no accident."""

# What browsers read where a page names the left side (Encoding Standard, section 4.2).
_LABELS: Final = {
    **dict.fromkeys(("ascii", "us-ascii", "x-cp1252", "latin1", "latin-1", "l1"), "cp1252"),
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "iso_8859-1"), "cp1252"),
    **dict.fromkeys(("iso-8859-9", "iso8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620", "windows-874"), "cp874"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "korean"), "cp949"),
    **dict.fromkeys(("big5", "x-x-big5"), "big5hkscs"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be", "unicode", "utf8"), "utf-8"),
    "x-mac-roman": "mac-roman",
    "macintosh": "mac-roman",
}


@dataclass(frozen=True, slots=True)
class Saved:
    """A page, its encoding where a person or an archive names one, and its address."""

    data: bytes
    encoding: str | None = None
    address: str | None = None


class PageText(NamedTuple):
    """The file of a page as text; `misfit` says where its bytes do not fit, None if they all do."""

    text: str
    notes: tuple[str, ...] = ()
    misfit: str | None = None


def text_of(saved: Saved) -> PageText:
    """Decode a page: as its mark, a person, its own bytes or its declaration say.

    Bytes that do not fit what the page declares become U+FFFD, as in a browser; `misfit` says
    where. Raises NotTakenError for a page that neither declares its encoding nor is UTF-8.
    """
    if saved.encoding is not None:
        return PageText(*decode(saved.data, saved.encoding))
    if marked := by_mark(saved.data):
        return PageText(*marked)
    declared = _declared(saved.data)
    sound = _utf8(saved.data)
    if sound is not None and (declared is None or _is_certain(saved.data, sound)):
        return PageText(sound)
    if declared is None:
        return PageText(*decode(saved.data))
    return _as_declared(saved.data, declared)


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data, 0, _HEAD)
    return (found[1] or found[2]).decode("ascii").lower() if found else None


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _is_certain(data: bytes, text: str) -> bool:
    beyond = len(data) - len(text)
    return beyond == 0 or beyond >= _FEWEST_CERTAIN


def _as_declared(data: bytes, declared: str) -> PageText:
    encoding = _LABELS.get(declared, declared)
    try:
        text, where = data.decode(encoding, "replace"), _misfit(data, encoding, declared)
    except (LookupError, ValueError) as error:
        sentence = f"the page says that it is in {declared}, which is not known here"
        raise NotTakenError(f"{sentence}; name another with --encoding") from error
    notes = () if where is None else (f"nothing that was taken is lost, but {where}",)
    return PageText(text, notes, where)


def _misfit(data: bytes, encoding: str, declared: str) -> str | None:
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return misfit(data, error.start, encoding, declared)
    return None
