"""Tell text that says something from text that only fills a field."""

import re
from typing import Final
from unicodedata import category

# Written without blanks between words: Thai, Lao, Myanmar, Khmer, Chinese and Japanese letters.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17b3\u2e80-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff]"
)
_LETTERS_OF_A_WORD: Final = 2
# Scripts in which one letter alone is mostly a label: Latin, Greek, Cyrillic, Armenian.
_FIRST_BEYOND_ALPHABETS: Final = "\u0590"
# Letters by category, but without ink: Hangul fillers.
_FILLERS = re.compile("[\u115f\u1160\u3164\uffa0]")
_ASCII_WORD = re.compile("[a-z0-9]+")
_PLACEHOLDER = re.compile(
    r"n/?a|n\.a|none|nil|null|nothing|no|yes|ok|okay|true|false|unknown|unclear|unspecified"
    r"|tb[acd]|t\.b\.[acd]|todo|fixme|xxx+|wip|pending|placeholder|test(?:ing)?|foo|bar"
    r"|asdf|ditto|idem|same|see (?:above|below|there)|as above|(?:the )?same as (?:above|before)"
    r"|(?:to|will) be (?:added|written|determined|decided|confirmed|announced|done)(?: later)?"
    r"|not (?:applicable|available|yet known)|no (?:comment|reason|note)s?(?: given)?"
    r"|(?:dolor sit )?lorem ipsum.*|(?:some |insert |your |add )?text(?: goes)?(?: here)?|string"
    r"|(?:(?:asdf|hjkl|jkl|qwert[yz]?|qwer|uiop|zxcv)\W*)+|(?:[0-9]+\W*)+"
    r"|see (?:the )?(?:claim|finding|rationale|statement|text) (?:above|below)",
    re.DOTALL,
)
OPEN_PLACEHOLDERS: Final = frozenset(
    form
    for word in ("asdf", "dolo", "lore", "qwer", "see ", "zxcv")
    for form in (word, word.capitalize(), word.upper())
)
"""How placeholders begin that may go on for many words."""


def words(text: str) -> frozenset[str]:
    """Return the different words of `text`, case folded.

    A number is a word, and so are two letters or more; where a script sets no blanks between
    words, two different letters count as one. What has no ink is in no word.
    """
    folded = text.casefold()
    if folded.isascii():
        tokens = _ASCII_WORD.findall(folded)
        return frozenset(token for token in tokens if len(token) > 1 or token.isdecimal())
    letters = sorted(set(_UNSPACED.findall(folded)))
    pairs = ["".join(letters[place : place + 2]) for place in range(0, len(letters), 2)]
    tokens = _blanked(_UNSPACED.sub(" ", folded)).split()
    return frozenset(filter(_is_word, (*tokens, *pairs)))


def is_placeholder(text: str) -> bool:
    """Return whether `text` only holds the place of a text: "n/a", "TBD", "see above"."""
    return bool(_PLACEHOLDER.fullmatch(plain(text)))


def has_ink(text: str) -> bool:
    """Return whether a reader sees anything of `text` that is more than punctuation."""
    return any(category(character)[0] in "LNS" for character in _FILLERS.sub("", text))


def plain(text: str) -> str:
    """Return `text` case folded, without the punctuation and blanks around it."""
    return text.casefold().strip(
        " \n\t.,;:!?-\u2013\u2014\u2026'\"`()[]{}<>*_\u2018\u2019\u201c\u201d"
    )


def _is_word(token: str) -> bool:
    return (
        len(token) >= _LETTERS_OF_A_WORD
        or token.isdecimal()
        or (token >= _FIRST_BEYOND_ALPHABETS and not _UNSPACED.match(token))
    )


def _blanked(text: str) -> str:
    """Keep letters, digits and their marks, drop what has no ink, and put blanks for the rest."""
    return "".join(map(_kept, _FILLERS.sub(" ", text)))


def _kept(character: str) -> str:
    sort = category(character)
    if sort == "Cf":
        return ""
    return character if sort[0] in "LNM" else " "
