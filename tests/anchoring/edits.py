"""Edits of a text, each of which keeps the names of the pieces that it touches."""

import re
import textwrap
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Final
from unicodedata import normalize

from tests.anchoring.texts import Doc, Line, Piece

Edit = Callable[[Doc, Random], Doc]
_NUMBER: Final = re.compile(r"\d+")
_PLAIN: Final = str.maketrans("“”‘’–", "\"\"''-")


def _at(doc: Doc, random: Random, kinds: str = "prose row") -> int:
    choice = [i for i, line in enumerate(doc.lines) if line.kind in kinds.split()]
    return random.choice(choice)


def _rewrite(
    doc: Doc, random: Random, change: Callable[[str], str], kinds: str = "prose row"
) -> Doc:
    """Change the text of one piece."""
    at = _at(doc, random, kinds)
    line = doc.lines[at]
    number = random.randrange(len(line.pieces))
    pieces = list(line.pieces)
    pieces[number] = replace(pieces[number], text=change(pieces[number].text))
    return doc.with_line(at, replace(line, pieces=tuple(pieces)))


def _word(text: str, random: Random) -> re.Match[str]:
    """Return a word of the text, but no mark at its start (bullet, label)."""
    return random.choice(list(re.finditer(r"[^\W_]+", text)))


def typo(doc: Doc, random: Random) -> Doc:
    def change(text: str) -> str:
        word = _word(text, random)
        at = random.randrange(word.start(), word.end())
        letter = random.choice("bcdfgkmpqvwxz" if not text[at].isdigit() else "0123456789")
        return text[:at] + letter + text[at + (random.random() < 0.5) :]

    return _rewrite(doc, random, change)


def number(doc: Doc, random: Random) -> Doc:
    def change(text: str) -> str:
        found = list(_NUMBER.finditer(text))
        if not found:
            return f"{text[:-1]} 7{text[-1]}"
        one = random.choice(found)
        other = random.choice((one[0] + "0", "1" + one[0], str(int(one[0]) + 1), one[0] + ",000"))
        return text[: one.start()] + other + text[one.end() :]

    return _rewrite(doc, random, change)


def negated(doc: Doc, random: Random) -> Doc:
    def change(text: str) -> str:
        at = _word(text, random).start()
        return f"{text[:at]}never {text[at:]}"

    return _rewrite(doc, random, change)


def withdrawn(doc: Doc, random: Random) -> Doc:
    def change(text: str) -> str:
        at = _word(text, random).end()
        return f"{text[:at]}, a claim later withdrawn,{text[at:]}"

    return _rewrite(doc, random, change)


def prefixed(doc: Doc, random: Random) -> Doc:
    said = random.choice(("It is false that ", "Critics say: ", "non-", "“", "Not "))
    return _rewrite(doc, random, lambda text: said + text)


def start_cut(doc: Doc, random: Random) -> Doc:
    def change(text: str) -> str:
        words = text.split(" ")
        return " ".join(words[random.randint(1, max(1, len(words) // 2)) :]) or "Cut."

    return _rewrite(doc, random, change)


def end_cut(doc: Doc, random: Random) -> Doc:
    def change(text: str) -> str:
        words = text.split(" ")
        return " ".join(words[: -random.randint(1, max(1, len(words) // 2))]) or "Cut."

    return _rewrite(doc, random, change)


def head_changed(doc: Doc, random: Random) -> Doc:
    if not any(line.kind == "head" for line in doc.lines):
        return number(doc, random)
    return _rewrite(doc, random, lambda text: text.replace("on ", "off ", 1) + " not", "head")


def deleted(doc: Doc, random: Random) -> Doc:
    if len(doc.lines) < 3:
        return doc
    return doc.with_line(_at(doc, random))


def sentence_deleted(doc: Doc, random: Random) -> Doc:
    at = _at(doc, random)
    line = doc.lines[at]
    if len(line.pieces) < 2:
        return deleted(doc, random)
    out = random.randrange(1, len(line.pieces))
    return doc.with_line(at, replace(line, pieces=line.pieces[:out] + line.pieces[out + 1 :]))


def added(doc: Doc, random: Random) -> Doc:
    """Add a line that looks like another."""
    at = _at(doc, random)
    line = doc.lines[at]
    piece = random.choice(line.pieces)
    text = _NUMBER.sub(lambda found: str(int(found[0]) + 3), piece.text)
    word = _word(text, random)
    text = f"{text[: word.start()]}Newfoundland{text[word.end() :]}"
    new = replace(line, pieces=(Piece(f"new{random.random()}", text),))
    return doc.with_line(at, *random.choice(((line, new), (new, line))))


def moved(doc: Doc, random: Random) -> Doc:
    """Move a line beside another of its kind; one that changes its heads has changed."""
    at, to = _at(doc, random), _at(doc, random)
    line = doc.lines[at]
    if line.kind == "row" and line.pieces[0].under != doc.lines[to].pieces[0].under:
        return doc
    rest = list(doc.with_line(at).lines)
    rest.insert(min(to, len(rest)), line)
    return replace(doc, lines=tuple(rest))


def swapped(doc: Doc, random: Random) -> Doc:
    at = _at(doc, random)
    if at + 1 >= len(doc.lines) or doc.lines[at + 1].kind != doc.lines[at].kind:
        return doc
    one, other = doc.lines[at], doc.lines[at + 1]
    return doc.with_line(at + 1).with_line(
        at, replace(other, end=one.end), replace(one, end=other.end)
    )


def doubled(doc: Doc, random: Random) -> Doc:
    at, to = _at(doc, random), _at(doc, random)
    line = doc.lines[at]
    to = random.choice((at, to))
    if line.kind == "row" and line.pieces[0].under != doc.lines[to].pieces[0].under:
        to = at
    return doc.with_line(to, doc.lines[to], line)


def top(doc: Doc, random: Random) -> Doc:
    headline = random.choice(("A storm is near the coast", "Japan warns of 120 new cases in Ohio"))
    new = Line((Piece(f"new{random.random()}", headline),), random.choice(("\n", "\n\n")), "new")
    return replace(doc, lines=(new, *doc.lines))


def corrected(doc: Doc, random: Random) -> Doc:
    said = "Correction: An earlier version of this text misstated the number of 120 new cases."
    new = Line((Piece(f"new{random.random()}", said),), "\n\n", "new")
    if random.random() < 0.5:
        return replace(doc, lines=(new, *doc.lines))
    last = replace(doc.lines[-1], end="\n\n")
    return replace(doc, lines=(*doc.lines[:-1], last, new))


def top_cut(doc: Doc, random: Random) -> Doc:
    kept = doc.lines[1:] if doc.lines[0].kind in {"prose", "row"} else doc.lines
    return replace(doc, lines=kept or doc.lines)


def tail_cut(doc: Doc, random: Random) -> Doc:
    return replace(doc, lines=doc.lines[: max(2, len(doc.lines) - random.randint(1, 3))])


WORDING: Final[tuple[Edit, ...]] = (
    typo, number, negated, withdrawn, prefixed, start_cut, end_cut, head_changed, deleted,
    sentence_deleted, added, moved, swapped, doubled, top, corrected, top_cut, tail_cut,
)  # fmt: skip


def reflowed(text: str) -> str:
    return "\n".join(
        textwrap.fill(line, 72, break_on_hyphens=False, break_long_words=False)
        if len(line) > 72 and line[0] not in "-|#"
        else line
        for line in text.split("\n")
    )


TYPING: Final[dict[str, Callable[[str], str]]] = {
    "as it was": str,
    "reflowed": reflowed,
    "plain quotes": lambda text: text.translate(_PLAIN),
    "decomposed": lambda text: normalize("NFD", text),
    "no-break blanks": lambda text: text.replace(" ", "\u00a0"),
    "soft hyphens": lambda text: text.replace("tt", "t\u00adt"),
}
