"""Find characters that nobody sees, where the script around them does not need them.

Unicode calls them default ignorable (Unicode Standard, section 5.21). Where they are at home is
said by Unicode Standard Annex 31, section 2.3 (joiners), Technical Standard 51 (emoji) and the
chapters on the scripts. Besides them: blanks that are no white space, private and non-characters.
"""

import re
from typing import Final
from unicodedata import bidirectional, category, name

_NONCHARACTERS = "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
_SUSPECT = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u206f\u2800\u3164"
    "\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffd"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010fffd"
    + _NONCHARACTERS
    + "]"
)
_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
_DIRECTION_MARKS: Final = "\u061c\u200e\u200f"
_KEYCAP: Final = "\u20e3"
_JOINED = re.compile(
    "[\u0600-\u0dff\u0f00-\u109f\u1780-\u17ff\u1807-\u18af\ua800-\uabff\ufb50-\ufdcf\ufe70-\ufefc"
    "\U00010a00-\U00011fff\U0001e900-\U0001e95f]"
)
"""Scripts whose letters join, or stack, in more than one way."""
_UNSPACED = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u1aaf\ua9e0-\ua9ff]")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_MONGOLIAN = re.compile("[\u180b-\u180d\u1820-\u18aa]")
_BRAILLE = re.compile("[\u2801-\u28ff]")


def first_hidden(text: str) -> int | None:
    """Return the offset of the first hidden character that is not needed; None without one."""
    if text.isascii():
        return None
    found = (one.start() for one in _SUSPECT.finditer(text))
    return next((at for at in found if not _is_needed(text, at)), None)


def may_hide(data: bytes) -> bool:
    """Say of UTF-8, at a glance, whether it may hold a hidden character."""
    return not data.isascii() and bool(_MAY_HIDE.search(data.translate(None, _ASCII)))


def named(character: str) -> str:
    """Return the code point of a character, with its name where it has one: "U+200B ZERO …"."""
    return f"U+{ord(character):04X} {name(character, '')}".rstrip()


_ASCII: Final = bytes(range(128))
# Without ASCII between them, first bytes of characters stand behind last ones: no more is certain.
_MAY_HIDE = re.compile(
    rb"\xc2\xad|\xcd\x8f|\xd8\x9c|\xe1[\x85\x9e\xa0]|\xe2\x80[\x8b-\x8f]|\xe2\x81[\xa0-\xaf]"
    rb"|\xe2\xa0\x80|\xe3\x85\xa4|\xee|\xef[\x80-\xa3\xb7\xb8\xbb\xbe\xbf]"
    rb"|\xf0\x9b\xb2|\xf0\x9d\x85|[\xf3\xf4]|\xbf[\xbe\xbf]"
)


def _is_needed(text: str, at: int) -> bool:
    before, character, after = text[at - 1 : at], text[at], text[at + 1 : at + 2]
    if character in "\u200c\u200d":
        is_emoji = character == "\u200d" and _is_symbol(before) and _is_symbol(after)
        return is_emoji or bool(_JOINED.match(before))
    if "\ufe00" <= character <= "\ufe0f":
        return _takes_selector(before, character, after)
    if character in _DIRECTION_MARKS:
        return before not in _DIRECTION_MARKS and _is_right_to_left(text)
    if character >= "\U000e0000":
        return _is_needed_above(text, at)
    return _is_needed_in_script(before, character, after, text)


def _is_symbol(character: str) -> bool:
    return character == "\ufe0f" or (character != "" and category(character) in {"So", "Sk", "Sm"})


def _takes_selector(before: str, character: str, after: str) -> bool:
    """Variation selectors shape symbols, punctuation beyond ASCII, and letters without case."""
    if not before:
        return False
    if before.isascii():
        return character == "\ufe0f" and after == _KEYCAP
    return category(before) in {"So", "Sm", "Sk", "Sc", "Lo", "Po"}


def _is_right_to_left(text: str) -> bool:
    letters = (one for one in text if one not in _DIRECTION_MARKS)
    return any(bidirectional(letter) in {"R", "AL"} for letter in letters)


def _is_needed_above(text: str, at: int) -> bool:
    """In plane 14: selectors of Han variants, and the tags of a flag such as Scotland's."""
    if "\U000e0100" <= text[at] <= "\U000e01ef":
        return bool(_HAN.match(text[at - 1 : at]))
    return any(flag.start() < at < flag.end() for flag in _FLAG.finditer(text))


def _is_needed_in_script(before: str, character: str, after: str, text: str) -> bool:
    if character == "\u200b":
        return bool(_UNSPACED.match(before) and _UNSPACED.match(after))
    if character == "\u034f":
        return all(one != "" and category(one) == "Mn" for one in (before, after))
    if character == "\u115f":
        return "\u1161" <= after <= "\u11a7"
    if character == "\u1160":
        return "\u1100" <= before <= "\u115e"
    if "\u180b" <= character <= "\u180f":
        return bool(_MONGOLIAN.match(before))
    return character == "\u2800" and bool(_BRAILLE.search(text))
