"""Tell which limits between sentences are certain; a doubtful one parts nothing from its neighbour.

A splitter of sentences has to decide; whoever carries a sentence unasked need not. A limit is
certain only after a full stop that ends a plain word or number, before a capital, outside of
brackets, quotation marks and asides between dashes.
"""

import re
from collections.abc import Container, Sequence
from itertools import groupby
from typing import Final
from unicodedata import normalize

from factcheck.anchor.quotations import SINGLE, SINGLE_QUOTES
from factcheck.anchor.units import Unit

_CLOSERS: Final = "\"'\u201d\u201c\u2019\u00bb\u00ab\u300d\u300f)]*_"
_OPENERS: Final = "\"'\u201c\u201d\u201e\u2018\u201a\u00ab\u00bb\u300c\u300e([*_\u00bf\u00a1"
_OPENING: Final = "([{\uff08\uff3b\uff5b\u3010\u3014\u300a\u3008"
_CLOSING: Final = ")]}\uff09\uff3d\uff5d\u3011\u3015\u300b\u3009"
_BRACKETS: Final = {**dict.fromkeys(_OPENING, 1), **dict.fromkeys(_CLOSING, -1)}
_QUOTE_CLOSERS: Final = ('"', "\u201d", "\u201c", "\u00bb", "\u00ab")
_FULL_STOPS: Final = ("\u3002", "\u0964")
_LAST_WORD: Final = re.compile(r"[\w.'\u2019\u00ad-]*$")
# "of line 4. The next": after a number a word that is hardly ever a name begins a sentence.
_NUMBERED: Final = re.compile(r"[^\W\d_]\s+[0-9]{1,2}\.$")
_FIRST_WORD: Final = re.compile(r"\w+")
_ANY_CLOSING: Final = re.compile(rf"[{re.escape(_CLOSING)}]|(?<=\S){SINGLE}(?!\w)")
_DASH: Final = re.compile(r"(?:^|\s)[-\u2013-\u2015]+(?=\s|$)|[\u2014\u2015]|--+")
# "the end.[3] The", "the end.[3][4] The", "the end.\u00b2 The"; at the end of a piece only.
_NOTE: Final = re.compile(
    r"(?<=[.!?\u2026\u3002\"'\u2019\u201d\u00bb)])"
    r"(?:[ \u00a0]?[\[\uff3b]\^?(?:note |nb |fn )?[0-9a-z][0-9 ,\u2013-]{0,12}[\]\uff3d]"
    r"|[\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021]){1,6}$"
)
_SPEECH: Final = re.compile(r"[-\u2013-\u2015]+\s?\S")
# An aside between dashes holds so many sentences at most.
_LONGEST_ASIDE: Final = 4
_MOST_NAME: Final = 5
_LEAST_WORD: Final = 3
_LONGEST_WORD: Final = 64
_MOST_ATTRIBUTION_WORDS: Final = 6
_TWO_WORDS: Final = re.compile(r"\w+ \w+\.")  # "Lind said."
_MOST_ORDINAL: Final = 2
# Short words that end sentences and abbreviate nothing.
_SHORT_WORDS: Final = frozenset(
    """
    is it up us me go so he we on in to be do by my at am if or of as ok was is er es da ja ab
    """.split()  # noqa: SIM905 - a list of so many words is read as a text
)
_ABBREVIATIONS: Final = frozenset(
    """
    abs adj adm adv ald app approx apr apt art assoc asst aug ave bldg blvd brig bros bspw bzgl
    bzw capt chap cie cmdr col comdr comm conf cong corp cpl ctr dec dept dir dist div dott edn
    eng esp est etc evtl excl exec ext feat feb fig ggf gen gob gov hon ibid ill inc incl inf
    ing inkl insp inst intl jan jul jun jur lic lieut ltd maj mar max messrs mfg min misc mlle
    mme mons mrs msgr mtn nat nov nrn oct orig pag par para paras pers pfc phil pos pres prev
    prob prof prop prov pseud pte pts pub pvt ref rep reps resp rev sec secs sen sens sept sgt
    sig sog sra srta sta std stn str sup supp supt tech tel temp tit trans treas univ usw var
    vers viz vol vols zit zzgl
    """.split()  # noqa: SIM905 - a list of so many words is read as a text
)


def joined(text: str, parts: Sequence[Unit], starts: Container[str]) -> list[bool]:
    """Return of each unit whether no certain limit parts it from the one before it.

    `starts` are words in small letters that begin sentences and are hardly ever names.
    """
    found: list[bool] = []
    for _, group in groupby(parts, key=lambda one: one.line):
        line = list(group)
        inside = _enclosed(text, line)
        aside = _in_asides(text, line)
        found.append(False)
        found += [
            inside[number]
            or aside[number]
            or _is_doubtful(text, line[number - 1], line[number], starts)
            for number in range(1, len(line))
        ]
    return found


def _is_doubtful(text: str, before: Unit, after: Unit, starts: Container[str]) -> bool:
    """Whether the limit between two units of a line may be none."""
    piece = _NOTE.sub("", normalize("NFC", text[before.start : before.end]))
    bare = piece.rstrip(_CLOSERS)
    follows = normalize("NFC", text[after.start : after.end])
    if follows.startswith(("(", "[")) or _TWO_WORDS.fullmatch(follows):
        return True
    if piece.endswith(_QUOTE_CLOSERS) and len(follows.split()) <= _MOST_ATTRIBUTION_WORDS:
        return True
    if piece[len(bare) :].rstrip("*_").endswith((")", "]")) and piece[0] not in "([":
        return True
    if _NUMBERED.search(piece[-_LONGEST_WORD:]):
        word = _FIRST_WORD.match(follows)
        return word is None or word[0].lower() not in starts
    return not _is_ended(bare) or not _is_begun(follows, bare)


def _is_ended(piece: str) -> bool:
    """Whether a full stop ends a plain word or number, and cannot belong to an abbreviation."""
    if piece.endswith(_FULL_STOPS):
        return True
    found = _LAST_WORD.search(piece[:-1].rstrip(_CLOSERS)[-_LONGEST_WORD:])
    if not piece.endswith(".") or not found:
        return False
    word = found[0].lstrip("'\u2019-")
    if not word or ("." in word and not word[-1].isdecimal()):
        return False
    if word[-1].isdecimal():
        return len(word) > _MOST_ORDINAL
    return _is_plain(re.split(r"['\u2019-]", word)[-1] or word)


def _is_plain(word: str) -> bool:
    folded = word.lower()
    if folded in _ABBREVIATIONS:
        return False
    if word[0].isupper():
        return len(word) > _MOST_NAME
    return len(word) >= _LEAST_WORD or folded in _SHORT_WORDS


def _is_begun(piece: str, before: str) -> bool:
    """Whether a sentence begins as none goes on: with a capital, or a letter that has no case."""
    bare = piece.lstrip(_OPENERS)
    if before.endswith(_FULL_STOPS):
        return True
    return bool(bare) and bare[0].isalpha() and not bare[0].islower()


def _enclosed(text: str, line: Sequence[Unit]) -> list[bool]:
    """Return of each unit whether it begins inside brackets or single quotation marks."""
    found, depth, quoted = [], 0, False
    for one in line:
        found.append(depth > 0 or quoted)
        piece = text[one.start : one.end]
        for character in piece:
            depth = max(0, depth + _BRACKETS.get(character, 0))
        for quote in SINGLE_QUOTES.finditer(piece):
            quoted = quote.lastgroup == "open"
    return found if depth == 0 and not quoted else _closed(text, line, found)


def _closed(text: str, line: Sequence[Unit], found: list[bool]) -> list[bool]:
    """Keep what is enclosed up to the last closing mark: what never closes encloses nothing."""
    marks = [
        number for number, one in enumerate(line) if _ANY_CLOSING.search(text, one.start, one.end)
    ]
    last = marks[-1] if marks else -1
    return [inside and number <= last for number, inside in enumerate(found)]


def _in_asides(text: str, line: Sequence[Unit]) -> list[bool]:
    """Return of each unit whether a dash before it may open an aside that one behind it closes.

    A line that begins with a dash and has others is a speech with who says it in its midst.
    """
    found = [False] * len(line)
    whole = text[line[0].start : line[-1].end]
    if _SPEECH.match(whole) and len(_DASH.findall(whole)) > 1:
        return [True] * len(line)
    opened = None
    for number, one in enumerate(line):
        dashes = len(_DASH.findall(text[one.start : one.end]))
        if not dashes:
            continue
        if opened is not None and number - opened <= _LONGEST_ASIDE:
            found[opened + 1 : number + 1] = [True] * (number - opened)
        opened = number if dashes % 2 or opened == number else None
    return found
