"""What became of the anchor of a claim, in words that a person can judge."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from types import SimpleNamespace
from typing import Final
from unicodedata import category

from factcheck import anchor as anchors
from factcheck.anchor import Ambiguous, Found, Gone, How, Layout, Moved, Reframed, Span, Unmoved
from factcheck.authoring.adding import anchor_at
from factcheck.corpus.corpus import Corpus
from factcheck.model.records import AnchorRecord, ClaimRecord

_CONTEXT: Final = 32
_MOST_PLACES: Final = 5


class What(StrEnum):
    """What became of an anchor; those that need most care come first."""

    UNREADABLE = "unreadable"
    REFUSED = "refused"
    AMBIGUOUS = "ambiguous"
    GONE = "gone"
    CHANGED = "changed"
    REFRAMED = "reframed"
    RETYPED = "same words, typed differently"
    MOVED = "moved"
    UNMOVED = "unmoved"


CARRIED: Final = frozenset({What.RETYPED, What.MOVED, What.UNMOVED})
ACCEPTABLE: Final = frozenset({What.CHANGED, What.REFRAMED})
"""Fates with one proposed place, which a person can accept."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one claim's words, how they read before, and how they read now.

    `lead` is what stands just before them now.
    """

    claim: str
    what: What
    before: str = ""
    after: str = ""
    place: Span | None = None
    lead: str = ""


def stands(claim: ClaimRecord, revision: int, text: str) -> bool:
    """Whether a claim stands on its words in a revision."""
    provenance = claim["provenance"]
    return provenance["revision"] == revision and _fits(provenance["anchor"], text)


def fate_of(claim: ClaimRecord, corpus: Corpus, new: Layout) -> Fate:
    """Carry an anchor; one that stands beside its words is first put where they are."""
    provenance = claim["provenance"]
    anchor, document = provenance["anchor"], provenance["document"]
    own_text = corpus.texts.get((document, provenance["revision"]), "")
    moved = False
    if not _fits(anchor, own_text):
        found = anchors.find(
            anchor["quote"], own_text, prefix=anchor["prefix"], suffix=anchor["suffix"]
        )
        if not isinstance(found, Found) or found.how is not How.EXACT:
            return _beside(claim["id"], anchor, new.text)
        anchor = anchor_at(own_text, found.start, found.end)
        moved = True
    language = corpus.documents[document].get("language", "en")
    own = Layout(own_text, corpus.lines(document, provenance["revision"]))
    fate = anchors.move(SimpleNamespace(**anchor), own, new, language=language)
    if moved and isinstance(fate, Unmoved):
        fate = Moved(fate.start, fate.end)
    before = _in_context(own_text, Span(anchor["start"], anchor["end"]))
    return _as_told(claim["id"], anchor["quote"], before, fate, new.text)


def _fits(anchor: AnchorRecord, text: str) -> bool:
    return text[anchor["start"] : anchor["end"]] == anchor["quote"]


def _beside(claim: str, anchor: AnchorRecord, text: str) -> Fate:
    """Tell where words may stand that were not where their anchor says; a person decides."""
    found = anchors.find(anchor["quote"], text, prefix=anchor["prefix"], suffix=anchor["suffix"])
    if isinstance(found, Ambiguous):
        return Fate(claim, What.AMBIGUOUS, anchor["quote"], _places(found, text))
    if not isinstance(found, Found):
        return Fate(claim, What.GONE, anchor["quote"])
    place = Span(found.start, found.end)
    if found.how is How.EXACT:
        after = _places(Ambiguous((place,), How.EXACT), text)
        return Fate(claim, What.AMBIGUOUS, anchor["quote"], after)
    return Fate(claim, What.CHANGED, anchor["quote"], _in_context(text, place), place)


def _as_told(claim: str, quote: str, before: str, fate: anchors.Fate, text: str) -> Fate:
    if isinstance(fate, Gone):
        return Fate(claim, What.GONE, before)
    if isinstance(fate, Ambiguous):
        return Fate(claim, What.AMBIGUOUS, before, _places(fate, text))
    place = Span(fate.start, fate.end)
    if isinstance(fate, Reframed):
        return Fate(claim, What.REFRAMED, fate.before, fate.after, place)
    what = _CERTAIN.get(type(fate), What.CHANGED)
    after = _in_context(text, place)
    if isinstance(fate, anchors.Retyped):
        after += _unseen(quote, fate.quote)
    return Fate(claim, what, before, after, place)


_CERTAIN: Final = {Unmoved: What.UNMOVED, Moved: What.MOVED, anchors.Retyped: What.RETYPED}


def _unseen(old: str, new: str) -> str:
    """Name the characters that differ where a reader sees none of it."""
    named = []
    for tag, start, end, first, last in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        pieces = old[start:end], new[first:last]
        if tag == "equal" or not any(category(one)[0] in "ZCM" for one in "".join(pieces)):
            continue
        before, after = (" ".join(f"U+{ord(one):04X}" for one in piece) for piece in pieces)
        named.append(f"{after or 'nothing'} for {before}" if before else f"{after} added")
    differences = list(dict.fromkeys(named))[:_MOST_PLACES]
    return f" ({', '.join(differences)})" if differences else ""


def _in_context(text: str, span: Span) -> str:
    """Return words in brackets, with those around them."""
    prefix, suffix = text[max(0, span.start - _CONTEXT) : span.start], text[span.end :][:_CONTEXT]
    before = "…" if span.start > _CONTEXT else ""
    behind = "…" if span.end + _CONTEXT < len(text) else ""
    return f"{before}{prefix}[{text[slice(*span)]}]{suffix}{behind}"


def _places(fate: Ambiguous, text: str) -> str:
    shown = [f"{span.start}-{span.end} {_in_context(text, span)}" for span in fate.places]
    more = len(shown) - _MOST_PLACES
    return "; ".join(shown[:_MOST_PLACES] + ([f"and {more} more"] if more > 0 else []))
