"""Find quotes in texts and keep them found when the texts change."""

from factcheck.anchor.context import CONTEXT, context
from factcheck.anchor.find import MOST_PLACES, find, places_of
from factcheck.anchor.graphemes import cuts_grapheme
from factcheck.anchor.longer import longer
from factcheck.anchor.loose import Alike, alike
from factcheck.anchor.move import (
    Anchor,
    Changed,
    Fate,
    Gone,
    Moved,
    Reframed,
    Retyped,
    Unmoved,
    move,
    repeated,
)
from factcheck.anchor.near import LEAST_SIMILAR, SHORTEST_NEAR
from factcheck.anchor.passages import Layout
from factcheck.anchor.places import Ambiguous, Found, How, Missing, Places, Span
from factcheck.anchor.words import cut_word, half_word

__all__ = [
    "CONTEXT",
    "LEAST_SIMILAR",
    "MOST_PLACES",
    "SHORTEST_NEAR",
    "Alike",
    "Ambiguous",
    "Anchor",
    "Changed",
    "Fate",
    "Found",
    "Gone",
    "How",
    "Layout",
    "Missing",
    "Moved",
    "Places",
    "Reframed",
    "Retyped",
    "Span",
    "Unmoved",
    "alike",
    "context",
    "cut_word",
    "cuts_grapheme",
    "find",
    "half_word",
    "longer",
    "move",
    "places_of",
    "repeated",
]
