"""Carry anchors through seeded edits, and compare with what the edits say themselves."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Final, NamedTuple

from factcheck.anchor import Fate, Moved, Retyped, Unmoved, context, move
from tests.anchoring.edits import TYPING, WORDING, reflowed
from tests.anchoring.texts import Doc, Piece, all_texts

COLUMNS: Final = ("right", "refused", "doubtful", "wrong place", "fused", "sentence changed")
WRONG: Final = COLUMNS[3:]
_WORD: Final = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")


class Wanted(NamedTuple):
    """An anchor as `move` wants it, and the piece that it is in."""

    quote: str
    prefix: str
    suffix: str
    start: int
    end: int
    piece: Piece
    inside: int  # offset in the piece


@dataclass
class Counts:
    """What became of all anchors; `faults` are the first wrong ones, for a person to read."""

    of: dict[str, Counter[str]] = field(default_factory=dict)
    carried: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def add(self, kind: str, verdict: str, fault: str) -> None:
        self.of.setdefault(kind, Counter())[verdict] += 1
        if verdict in WRONG:
            self.faults.append(f"{verdict}: {fault}")
        elif verdict == "refused":
            self.refused.append(fault)

    @property
    def share(self) -> float:
        """Return how many of the anchors whose sentence is unchanged were carried."""
        return self.carried.total() / max(1, self.unchanged.total())

    @property
    def wrong(self) -> int:
        return sum(counts[verdict] for counts in self.of.values() for verdict in WRONG)

    def lines(self) -> Iterator[str]:
        """Yield a table: one row for each kind of edit."""
        yield f"{'edit':<18}" + "".join(f"{name:>18}" for name in COLUMNS)
        for kind, counts in [*self.of.items(), ("all", sum(self.of.values(), Counter[str]()))]:
            yield f"{kind:<18}" + "".join(f"{counts[name]:>18,}" for name in COLUMNS)
        yield (
            f"carried of those whose sentence is unchanged: {self.carried.total():,} of "
            f"{self.unchanged.total():,} ({self.share:.2%})"
        )


def count(edits: int, seed: int, *, names: tuple[str, ...] = (), most: int = 20) -> Counts:
    """Edit texts so often, and carry up to `most` anchors of each through every edit."""
    counts = Counts()
    random = Random(seed)  # noqa: S311 - edits, no secrets
    docs = all_texts(random)
    chosen = [docs[name] for name in names or docs]
    kinds = [*WORDING, *(None for _ in TYPING)]
    for number in range(edits):
        old = chosen[number % len(chosen)]
        edit = kinds[(number // len(chosen)) % len(kinds)]
        new = old
        for one in [edit] if random.random() < 0.6 else [edit, random.choice(WORDING)]:
            new = one(new, random) if one else new
        typing = (
            random.choice(list(TYPING)) if edit is None or random.random() < 0.2 else "as it was"
        )
        name = edit.__name__ if edit else "typing only"
        wanted = list(_anchors(old))
        for anchor in random.sample(wanted, min(most, len(wanted))):
            _judge(counts, name, (old, new, TYPING[typing]), anchor, f"seed {seed}, edit {number}")
    return counts


def _anchors(doc: Doc) -> Iterator[Wanted]:
    """Yield every piece, every word, and stretches of words."""
    text = doc.text
    for piece, at in doc.places():
        words = [found.span() for found in _WORD.finditer(piece.text)]
        spans = {(0, len(piece.text)), *words}
        spans |= {(words[i][0], words[i + 3][1]) for i in range(0, len(words) - 3, 3)}
        for start, end in sorted(spans):
            beside = context(text, at + start, at + end)
            if _occurrences(piece.text[start:end].join(beside), text) > 1:
                continue  # FC204 would not have let it stand
            yield Wanted(piece.text[start:end], *beside, at + start, at + end, piece, start)


def _judge(
    counts: Counts,
    kind: str,
    docs: tuple[Doc, Doc, Callable[[str], str]],
    anchor: Wanted,
    where: str,
) -> None:
    old, new, typing = docs
    text = typing(new.text)
    length = len if typing is reflowed else lambda part: len(typing(part))  # a blank for a blank
    fate = move(anchor, old.text, text)
    copies = [(piece, at) for piece, at in new.places() if piece.name == anchor.piece.name]
    same = [one for one in copies if one[0].text == anchor.piece.text]
    kept = bool(same) and all(
        _head(old, name) == _head(new, name) is not None for name in anchor.piece.under
    )
    sure = kept and len(copies) == 1 and not _is_touched(new, anchor.piece.name)
    sure = sure and _is_single(anchor, text, [length(new.text[:at]) for _, at in same], length)
    if sure:
        counts.unchanged[kind] += 1
    verdict = _verdict(fate, anchor, text, [length(new.text[:at]) for _, at in same], length)
    if verdict == "right" and not kept:
        verdict = "sentence changed"
    if verdict == "right" and len(copies) > 1:
        verdict = "doubtful"
    if verdict == "right" and sure:
        counts.carried[kind] += 1
    if verdict == "refused" and not sure:
        verdict = "right" if not kept else "doubtful"
    counts.add(kind, verdict, f"{where}: {kind}: {anchor.quote!r} of {anchor.piece}: {fate}")


def _verdict(
    fate: Fate, anchor: Wanted, text: str, places: list[int], length: Callable[[str], int]
) -> str:
    if not isinstance(fate, Unmoved | Moved | Retyped):
        return "refused"
    if _is_fused(text, fate.start, fate.end):
        return "fused"
    before, within = length(anchor.piece.text[: anchor.inside]), length(anchor.quote)
    if places and (fate.start, fate.end) not in {
        (at + before, at + before + within) for at in places
    }:
        return "wrong place"
    return "right" if places else "sentence changed"


def _is_single(anchor: Wanted, text: str, places: list[int], length: Callable[[str], int]) -> bool:
    """Whether the words with their new context stand once, as FC204 demands."""
    start = places[0] + length(anchor.piece.text[: anchor.inside])
    end = start + length(anchor.quote)
    return _occurrences(text[start:end].join(context(text, start, end)), text) == 1


def _occurrences(piece: str, text: str) -> int:
    """Count the places of a piece of text, those that overlap included."""
    return len(re.findall(f"(?={re.escape(piece)})", text))


def _is_fused(text: str, start: int, end: int) -> bool:
    """Whether a letter or digit joins the words at either end, which were whole before."""
    return any(
        re.match(r"[^\W_][^\W_\s]", text[at - 1 : at + 1]) is not None
        for at in (start, end)
        if 0 < at < len(text)
    )


def _head(doc: Doc, name: str) -> str | None:
    """Return the words of a head: a line, the name before a turn, what follows a quotation."""
    name, _, part = name.partition(" ")
    for piece in doc.pieces():
        if piece.name == name:
            if part == "label":
                return piece.text.partition(":")[0] if ":" in piece.text else None
            return piece.text.rpartition("”")[2] if part == "tail" else piece.text
    return None


def _is_touched(doc: Doc, name: str) -> bool:
    """Whether the sentence before it has no end any more, or the one behind it no beginning."""
    for line in doc.lines:
        names = [piece.name for piece in line.pieces]
        if name in names:
            at = names.index(name)
            before, after = line.pieces[at - 1 : at], line.pieces[at + 1 : at + 2]
            return any(piece.text[-1] not in ".!?”" for piece in before if at) or any(
                not piece.text[0].isupper() and piece.text[0] != "“" for piece in after
            )
    return False
