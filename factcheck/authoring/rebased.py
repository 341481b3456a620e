"""What a new revision makes of the anchors of a document, and how people are told of it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Final

from factcheck.authoring.fates import ACCEPTABLE, CARRIED, Fate, What
from factcheck.authoring.proposal import Proposal
from factcheck.text import quoted, single_line

_SHOWN: Final = 300
_SELDOM: Final = frozenset({What.UNREADABLE, What.REFUSED})


@dataclass(frozen=True, slots=True)
class Rebase:
    """The change to write, and the fate of every anchor in the order of the text.

    `again` is the number of an older revision that had this text.
    """

    document: str
    proposal: Proposal
    fates: tuple[Fate, ...]
    accepted: frozenset[str] = field(default_factory=frozenset)
    again: int | None = None

    @property
    def left(self) -> tuple[Fate, ...]:
        """Anchors that a person must look at; their claims stay on the old revision."""
        return tuple(
            fate
            for fate in self.fates
            if fate.what not in CARRIED and fate.claim not in self.accepted
        )


def told(carried: Rebase, *, every: bool = False) -> Iterator[str]:
    """Show what a person must judge, doubtful ones first, then what has moved, and count all.

    Anchors that follow one another as before are only counted unless `every` one is wanted:
    words that were inserted above them moved them all.
    """
    if carried.again is not None:
        yield f"this is the text of revision {carried.again}, an older one"
    order, alike = list(What), _in_order(carried.fates)
    for fate in sorted(carried.fates, key=lambda one: order.index(one.what)):
        if fate.what is What.UNMOVED or (_is_shifted(fate, alike) and not every):
            continue
        if fate.what is What.MOVED:
            yield from _moved(fate, in_order=fate.claim in alike)
        else:
            yield from _shown(fate, accepted=fate.claim in carried.accepted)
    unlisted = sum(_is_shifted(fate, alike) for fate in carried.fates)
    if unlisted and not every:
        yield f"{unlisted} carried along in their old order; -v or `factcheck diff` lists them"
    counts = Counter(fate.what for fate in carried.fates)
    yield ", ".join(
        f"{counts[what]} {what.replace(',', '')}"
        for what in reversed(What)
        if counts[what] or what not in _SELDOM
    )
    yield from _ways_on(carried)


def _is_shifted(fate: Fate, alike: Collection[str]) -> bool:
    """Whether the same words only stand further on than they did."""
    return fate.what is What.MOVED and fate.claim in alike


def _in_order(fates: Collection[Fate]) -> frozenset[str]:
    """Return the claims carried along that follow one another as before: as many as can be."""
    carried = [fate for fate in fates if fate.what in CARRIED and fate.place is not None]
    ends: list[int] = []  # of the row of each length that ends first: where its last one stands
    last: list[int] = []
    before: list[int | None] = []
    for number, fate in enumerate(carried):
        length = bisect_right(ends, _start(fate))
        before.append(last[length - 1] if length else None)
        ends[length : length + 1] = [_start(fate)]
        last[length : length + 1] = [number]
    row, at = [], last[-1] if last else None
    while at is not None:
        row.append(carried[at].claim)
        at = before[at]
    return frozenset(row)


def _start(fate: Fate) -> int:
    return fate.place.start if fate.place is not None else 0


def _moved(fate: Fate, *, in_order: bool) -> Iterator[str]:
    """Show where words stand now that read as before."""
    if in_order:
        yield f"moved: {fate.claim}"
        return
    yield f"in another place: {fate.claim}"
    yield f"  words:     {quoted(single_line(fate.after), _SHOWN)}"
    lead = single_line(fate.lead)
    yield f"  now after: {quoted(lead)}" if lead else "  now at the top of the text"


def _shown(fate: Fate, *, accepted: bool) -> Iterator[str]:
    yield f"{fate.what}{', accepted' if accepted else ''}: {fate.claim}"
    after = "why:   " if fate.what in _SELDOM else "after: "
    for name, words in (("before:", fate.before), (after, fate.after)):
        if words:
            yield f"  {name} {quoted(single_line(words), _SHOWN)}"


def _ways_on(carried: Rebase) -> Iterator[str]:
    """Say how to go on with what was left behind."""
    left = carried.left
    if any(fate.what is What.UNREADABLE for fate in left):
        yield (
            "repair what cannot be read, `factcheck validate` says all that is wrong with it; then "
            "run the same `factcheck rebase` again"
        )
    kinds = sorted({fate.what for fate in left} & ACCEPTABLE)
    if kinds:
        yield (
            f"accept a proposal with `factcheck rebase {carried.document} --accept CLAIM`, "
            f"or all of a kind with --accept {' or --accept '.join(kinds)}"
        )
    if any(fate.what in {What.AMBIGUOUS, What.GONE, What.REFUSED, What.CHANGED} for fate in left):
        yield by_hand("CLAIM", gone=False)
    if any(fate.what is What.GONE for fate in left):
        yield _dropped("CLAIM")


def by_hand(claim: str, *, gone: bool) -> str:
    """Say how a person puts a claim on words of their choice, or lets it go."""
    words = f'put one on words that you choose with `factcheck reattach {claim} --quote "…"`'
    return f"{words}; {_dropped(claim)}" if gone else words


def _dropped(claim: str) -> str:
    return f"what the text dropped is `factcheck status {claim} withdrawn --reason …`"
