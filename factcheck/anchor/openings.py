"""Find the words that a line begins with and that may say whose line it is, or of what kind.

"LIND — ...", "M. Lind. ...", "[00:01] Lind: ...", "Myth: ...", "Lind denied; ..." in any language:
a short run up to a mark, of names alone, or before a sentence that begins anew. What is taken for
an opening and is none costs a question only where its own words were changed.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from factcheck.anchor.places import Span
from factcheck.anchor.units import Form, Unit

_TIME: Final = r"[\[(<]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])>]?"
_LEAD: Final = re.compile(
    rf"(?:{_TIME}(?:\s*-->\s*{_TIME})?\s*)?(?:[-\u2013\u2014\u2015\u2022\u2043*_>#\u00bf\u00a1]+\s*)?"
)
_MARK: Final = re.compile(
    rf"(?P<time>(?<=\s){_TIME}(?=[\s:]|$))"
    r"|(?P<colon>[:\uff1a](?!//|(?<=\d:)\d))"
    r"|(?P<dash>(?<=\s)[^\w\s.,!?;:\u2026\"'()\[\]&+%$#]+(?=\s)|[\u2014\u2015\u2e3a\uff5e\uff5c]+|--+"
    r"|\t| {2,}|\u3000)"
    r"|(?P<semicolon>[;\uff1b\u061b])"
    r"|(?P<comma>[,\uff0c\u060c](?=\s))"
    r"|(?P<stop>(?:[.!?\u2026\u061f\u06d4\u0964]+[*_\"'\u2019\u201d)\]]*(?=\s|$)"
    r"|[\u3002\uff01\uff1f\uff0e]+))"
)
# (Lind) ..., [Lind] ..., <v Lind>..., **Lind** ..., @lind ...
_ENCLOSED: Final = re.compile(
    r"\([^()\n]{1,40}\)|\[[^\[\]\n]{1,40}\]|<[^<>\n]{1,40}>|\u3010[^\u3010\u3011\n]{1,40}\u3011"
    r"|(?P<bold>\*{1,3}|_{1,3})[^\s*_][^*_\n]{0,40}(?P=bold)(?=\s)|@\w{1,40}(?=\s)"
)
_DATELINE: Final = re.compile(r"[^,:]+,[^:]*\b\d{1,2}\b[^:]*")  # "ABY, 3 June"
_LONGEST: Final = 80
_MOST_WORDS: Final = 8
_MOST_NAMES: Final = 6
_MOST_NAMES_BEFORE_A_COMMA: Final = 3
_MOST_UNCASED_WORDS: Final = 3
_MOST_UNSPACED: Final = 5  # Chinese or Japanese characters
_FIRST: Final = re.compile(r"\w")
_CASED: Final = re.compile(r"[^\W\d_]")
_UNSPACED: Final = re.compile("[\u3005-\u30ff\u3400-\u9fff]")
_HIRAGANA: Final = re.compile("[\u3041-\u309f]")  # no name has it, but every sentence
_PARTICLES: Final = frozenset(
    """
    a af al an and av bin da das de degli dei del della den der des di do dos du e el et for ibn la
    le les of och on st ten ter the to und v van vom von y zu zum zur
    """.split()  # noqa: SIM905 - a list of so many words is read as a text
)


class Opening(NamedTuple):
    """The first words of a line; the next line that opens with the same sort ends what it rules."""

    number: int  # of the first unit of the line
    span: Span
    sort: str
    below: bool = True  # whether it may rule the lines below as well
    sure: bool = True  # no: a single word may be a sentence of its own, as in "Updated. ..."


def openings(text: str, parts: Sequence[Unit]) -> list[Opening]:
    """Return the openings of all lines; those of one line grow longer."""
    found = []
    for number, one in enumerate(parts):
        if one.form is Form.ROW or (number and parts[number - 1].line == one.line):
            continue
        last = number
        while last + 1 < len(parts) and parts[last + 1].line == one.line:
            last += 1
        line = Span(one.start, parts[last].end)
        if one.label:
            leads = one.label.end >= line.end and parts[last + 1 :][:1]
            below = not (leads and leads[0].form is Form.ITEM)
            found.append(Opening(number, one.label, _sort(text, one.label, "colon"), below))
            continue
        found += [Opening(number, *rest) for rest in _openings(text, line)]
    return found


def _openings(text: str, line: Span) -> Iterator[tuple[Span, str, bool, bool]]:
    enclosed = _ENCLOSED.match(text, line.start, line.end)
    if enclosed and enclosed.end() < line.end:
        yield Span(line.start, enclosed.end()), "enclosed", True, True
    lead = _LEAD.match(text, line.start, min(line.end, line.start + _LONGEST))
    start = lead.end() if lead else line.start
    for mark in _MARK.finditer(text, start, min(line.end, start + _LONGEST)):
        span, sort = Span(start, mark.start()), mark.lastgroup or ""
        words = text[slice(*span)].split()
        rest = text[mark.end() : line.end].lstrip()
        if len(words) > _MOST_WORDS or not rest:
            return
        if _opens(words, rest, sort):
            sure = sort != "stop" or len(words) > 1
            below = sort != "comma" and not _DATELINE.fullmatch(text, *span)
            yield Span(line.start, mark.end()), _sort(text, span, sort), below, sure
        elif sort == "stop" and not _is_dash(rest):
            return
        if words and sort not in {"stop", "comma"}:
            return


def _opens(words: Sequence[str], rest: str, sort: str) -> bool:
    if not words:
        return False
    if sort == "comma":
        return len(words) <= _MOST_NAMES_BEFORE_A_COMMA and is_name(words) and _begins(rest)
    return is_name(words) or (sort not in {"stop", "time"} and _begins(rest))


def is_name(words: Sequence[str]) -> bool:
    """Whether words may be a name or a title: capitals, numbers and particles only, or few."""
    bare = [word.strip("*_()[]<>\"'.,\u2019\u201c\u201d") for word in words]
    letters = [word for word in bare if _CASED.search(word)]
    if not letters:
        return False
    if all(word.lower() == word.upper() for word in letters):
        spaceless = len(_UNSPACED.findall("".join(letters)))
        if spaceless:
            return spaceless <= _MOST_UNSPACED and not any(map(_HIRAGANA.search, letters))
        return len(letters) <= _MOST_UNCASED_WORDS
    capital = [word for word in letters if not word[0].islower()]
    small = [word for word in letters if word[0].islower()]
    return (
        0 < len(capital) <= _MOST_NAMES
        and all(word in _PARTICLES for word in small)
        and not (bare[-1][:1].islower())
    )


def _begins(rest: str) -> bool:
    """Whether a sentence begins: no small letter, no digit."""
    first = _FIRST.search(rest)
    return first is not None and not first[0].islower() and not first[0].isdecimal()


def _is_dash(rest: str) -> bool:
    return rest[:1] in {"-", "\u2013", "\u2014", "\u2015"}


def _sort(text: str, span: Span, mark: str) -> str:
    return f"{mark}, capitals" if text[slice(*span)].isupper() else mark
