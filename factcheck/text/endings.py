"""Where sentences end inside a stretch of prose.

The marks and most rules are those of Unicode Standard Annex 29, "Sentence Boundaries", with what
it leaves to others: abbreviations, initials, ordinals, footnote marks, quotations. Each run of
marks is looked at once, with the word before it and the word after it.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from factcheck.text.abbreviations import Words, words_of
from factcheck.text.quotations import Quotations, quotations
from factcheck.text.spans import Span

# Chinese and Japanese, full and half width.
_WIDE: Final = "\u3002\uff01\uff1f\uff61\uff0e"
# Armenian, Arabic, Urdu, Syriac, N'Ko, Devanagari, Ethiopic, Mongolian, Limbu, Vai, Ol Chiki.
_OWN: Final = (
    "\u0589\u061d-\u061f\u06d4\u0700-\u0702\u07f9\u0964\u0965\u1362\u1367\u1368\u1803\u1809"
    "\u1944\u1945\u1c7e\u1c7f\ua60e\ua60f"
)
_PLAIN: Final = ".!?\u2026\u203c\u203d\u2047-\u2049"
_GREEK_QUESTION: Final = ";\u037e"
# They belong to the sentence when they stand at its last mark; some also after a blank.
_CLOSING: Final = (
    "\"'\u2019\u201d\u201c\u00bb\u00ab\u203a\u2039)\\]}\u300d\u300f\u3011\u300b\u3009\u3015"
    "\uff09\uff3d\uff5d\uff63\u301e\u301f"
)
_CLOSING_APART: Final = "\"'\u2019\u201d\u201c\u00bb\u203a)\\]}\u300d\u300f\uff09"
_OPENING: Final = (
    "\"'\u201c\u2018\u201e\u201a\u00ab\u00bb\u2039\u203a(\\[{\u00bf\u00a1\u2012-\u2015*_-"
)
_BLANK: Final = "[ \u00a0\u2009\u202f]"
_RAISED: Final = "\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021"
# "the end.[3] The", "the end. [3, 4] The", "the end.\u00b2 The", "the end.1,2 The".
_NOTE: Final = (
    r"(?P<note>(?:[ \u00a0]?[\[\uff3b][0-9][0-9 ,\u2013-]{0,20}[\]\uff3d]"
    r"|\[[^\[\]\n]{1,30}\])+"
    rf"|{_BLANK}?[{_RAISED}]+(?:[,\u2013\u207b-]?{_BLANK}?[{_RAISED}]+)*"
    r"|(?P<digits>[0-9]{1,3}(?:[,\u2013-][0-9]{1,3}){0,9}(?!\S)))?"
)


def _run(marks: str) -> re.Pattern[str]:
    """Match marks with the quotation marks and brackets that they close, and a footnote mark."""
    apart = f"(?:[ \u00a0\u202f][{_CLOSING_APART}]+(?!\\S))?"
    return re.compile(f"(?P<marks>[{marks}][{marks}{_CLOSING}]*{apart}){_NOTE}")


_RUN: Final = _run(_PLAIN + _WIDE + _OWN)
_GREEK_RUN: Final = _run(_PLAIN + _WIDE + _OWN + _GREEK_QUESTION)
_NEEDS_NO_BLANK = re.compile(f"[{_WIDE}{_OWN}]")
_ASKS = re.compile(f"[!?{_GREEK_QUESTION}\u203c\u203d\u2047-\u2049]")
_ELLIPSIS = re.compile(r"\u2026|\.\.")
_MARK_OR_CLOSING = re.compile(rf"\s*(?:[{_PLAIN}{_WIDE}{_OWN}]|[{_CLOSING_APART}]+(?!\S)|[,;])")
_LETTER = re.compile(r"[^\W\d_]")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_CJK_LETTER = re.compile("[\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_NEXT_WORD = re.compile(rf"[\s{_OPENING}]*(?P<word>[^\W_][\w\u2019'-]*)?(?P<stop>\.)?")
# Any letters and signs: in Indic scripts vowel signs are no `\w`.
_LAST_WORD = re.compile(
    r"[^\s!?\u2026\"\u201c\u201d\u201e\u00ab\u00bb()\[\]{},;:/\u2013\u2014\u0964]*\Z"
)
_FARTHEST_BACK: Final = 24
_LONGEST_PART: Final = 3  # "v. Chr.", "a. C."
_MARKER = re.compile(r"\W*(?:[0-9]{1,3}(?:\.[0-9]{1,3})*|[a-zA-Z\u0410-\u044f]|[ivxIVX]{1,5})")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
_ROMAN = re.compile(r"[IVXLC]+")
_ORDINAL = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,2})?")
# "Oct. 1. 2020", "3. 5. 2024".
_DAY = re.compile(r"[0-9]{1,2}")
_MONTH_OR_YEAR = re.compile(r"[0-9]{1,2}|[12][0-9]{3}")
# "CLLR. OKONEDO:", "MESSRS. Quill and GADD:", as transcripts name who speaks.
_SPEAKER = re.compile(
    r"(?P<short>(?:[^\W\d_]{1,8}\.[ \u00a0]?)+)"
    r"(?P<name>[^\W\d_][\w.'\u2019-]*(?:[ \u00a0][^\W\d_][\w.'\u2019-]*){0,4})[ \u00a0]?:"
)
_LONGEST_SPEAKER: Final = 80
_CLUB = re.compile(r"(?:[FSBH]?F?[CVK]|FSV|CfR|TSV)\b")
_LONGEST_WITHOUT_VOWEL: Final = 5
_HOURS: Final = frozenset({"a.m", "p.m"})
_HOUR_WORDS: Final = frozenset(
    (
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("eastern", "pacific", "central", "mountain", "greenwich"),
    )
)
# Names that end with a mark: "Yahoo! Inc.", "Panic! at the Disco", "Guess? Jeans".
_MARKED: Final = frozenset(
    ("yahoo", "jeopardy", "oklahoma", "joomla", "wham", "yum", "panic", "guess", "rouge", "dolly")
)


class _Prose(NamedTuple):
    text: str
    start: int
    end: int
    words: Words
    quotations: Quotations


class _Between(NamedTuple):
    """What decides on a full stop: the word before it, what stands before that, the word after."""

    last: str
    before: str
    next: str


def endings(text: str, whole: Span, language: str) -> Iterator[int]:
    """Yield the places inside `whole` where one sentence ends and another one follows.

    Marks alone belong to the sentence before them, and so does a number alone at the very end.
    """
    found = quotations(text, whole, language)
    prose = _Prose(text, whole.start, whole.end, words_of(language), found)
    greek = language.partition("-")[0].lower() == "el"
    first = _end_of_speaker(text, whole)
    for run in (_GREEK_RUN if greek else _RUN).finditer(text, first, whole.end):
        if run.end() >= whole.end or not _ends(prose, run):
            continue
        if not _LETTER.search(text, run.end(), whole.end):
            return
        if _LETTER_OR_DIGIT.search(text, prose.start, run.end()):
            yield run.end()
            prose = prose._replace(start=run.end())


def _end_of_speaker(text: str, whole: Span) -> int:
    """Return where the name of a speaker ends that the text begins with, else its start."""
    found = _SPEAKER.match(text, whole.start, min(whole.end, whole.start + _LONGEST_SPEAKER))
    if found is None or not found["short"].isupper():
        return whole.start
    is_name = all(word[0].isupper() for word in found["name"].split() if word != "and")
    return found.end() if is_name else whole.start


def _ends(prose: _Prose, run: re.Match[str]) -> bool:
    if _NEEDS_NO_BLANK.search(run["marks"]):
        return _ends_without_blank(prose, run)
    if not prose.text[run.end()].isspace() or prose.quotations.hold(run.start(), run.end()):
        return False
    if run["digits"] and not _is_note(prose, run):
        return False
    found = _NEXT_WORD.match(prose.text, run.end(), prose.end)
    word = found["word"] if found else None
    if word is None:
        return not _MARK_OR_CLOSING.match(prose.text, run.end(), prose.end)
    if word[0].islower() and not _has_inner_capital(word):
        return False
    short = bool(found and found["stop"]) and len(word) <= _LONGEST_PART
    return _ends_before(prose, run, word, next_is_short=short)


def _ends_before(prose: _Prose, run: re.Match[str], word: str, *, next_is_short: bool) -> bool:
    """Whether marks end a sentence before a word that could begin one."""
    if _ELLIPSIS.match(run["marks"]) and not _ASKS.search(run["marks"]):
        return not _CJK_LETTER.match(word)
    last = _last_word(prose, run)
    if _ASKS.search(run["marks"]):
        return last.lower() not in _MARKED or _starts(word, prose.words)
    if not last or (len(last) == 1 and next_is_short):
        return not last
    if _is_marker(prose, run.start()):
        return False
    first = run.start() - len(last)
    before = prose.text[max(prose.start, first - 4) : first].rstrip()
    return not _goes_on(_Between(last, before, word), prose.words)


def _is_note(prose: _Prose, run: re.Match[str]) -> bool:
    """Whether digits after a mark are a footnote's: not a part of a number, nor of "No.1"."""
    last = _last_word(prose, run).lower()
    abbreviations = prose.words.counted | prose.words.titles
    return prose.text[run.start() - 1].isalpha() and last not in abbreviations and len(last) > 1


def _ends_without_blank(prose: _Prose, run: re.Match[str]) -> bool:
    text, place = prose.text, run.start()
    around = text[max(prose.start, place - 1) : place + 2 : 2]
    if text[place] == "\uff0e" and len(around) == 2 and around.isdigit():  # noqa: PLR2004 - both
        return False
    if _MARK_OR_CLOSING.match(text, run.end(), prose.end):
        return False
    return prose.quotations.end_sentence(place, run.end())


def _is_marker(prose: _Prose, place: int) -> bool:
    """Whether all that stands before a mark is the number or letter of an item."""
    if place - prose.start > _FARTHEST_BACK:
        return False
    return bool(_MARKER.fullmatch(prose.text, prose.start, place))


def _goes_on(between: _Between, words: Words) -> bool:
    """Whether a full stop belongs to an abbreviation, an initial or a number."""
    low = between.last.lower()
    known = {low, low.rpartition("-")[2]}
    is_number = between.next[0].isdigit() or bool(_ROMAN.fullmatch(between.next))
    if known & words.titles or (is_number and known & words.counted):
        return True
    if low in _HOURS:
        is_zone = between.next.isupper() and len(between.next) > 1
        return is_zone or between.next.lower() in _HOUR_WORDS
    if {low, between.before[-2:] + low} & words.final or _starts(between.next, words):
        return False
    return bool(known & words.others) or _may_go_on(between, words)


def _may_go_on(between: _Between, words: Words) -> bool:
    """Whether a stop before a word that may be a name is hardly the end of a sentence."""
    last = between.last
    if _ACRONYM.fullmatch(last.rpartition("-")[2]) and not _CJK_LETTER.match(last):
        return True
    if last[0].isdigit():
        if _DAY.fullmatch(last) and _MONTH_OR_YEAR.fullmatch(between.next):
            return True
        is_club = last == "1" and bool(_CLUB.fullmatch(between.next))
        return is_club or (words.ordinals == "digits" and bool(_ORDINAL.fullmatch(last)))
    if words.ordinals and _ROMAN.fullmatch(last):
        return True
    return _lacks_vowels(last, words) and not between.before[-1:].isdigit()


def _lacks_vowels(word: str, words: Words) -> bool:
    return (
        len(word) <= _LONGEST_WITHOUT_VOWEL
        and word.isalpha()
        and word.lower() != word.upper()
        and not word.isupper()
        and words.vowels.isdisjoint(word.lower())
    )


def _starts(word: str, words: Words) -> bool:
    return re.split("['\u2019]", word.lower(), maxsplit=1)[0] in words.starts


def _has_inner_capital(word: str) -> bool:
    """Whether a word is a name like "iPhone" or "eBay"."""
    return any(letter.isupper() for letter in word[1:3])


def _last_word(prose: _Prose, run: re.Match[str]) -> str:
    first = max(prose.start, run.start() - _FARTHEST_BACK)
    found = _LAST_WORD.search(prose.text[first : run.start()])
    return found[0].lstrip("'\u2019\u2018.-") if found else ""
