"""Find places in the text of a JSON file, late and only when asked."""

from factcheck.corpus.locate.duplicates import MOST_DUPLICATES, DuplicateKey, duplicate_keys
from factcheck.corpus.locate.pointer import Places, locate
from factcheck.corpus.locate.position import Position, position
from factcheck.corpus.locate.syntax import syntax_error

__all__ = [
    "MOST_DUPLICATES",
    "DuplicateKey",
    "Places",
    "Position",
    "duplicate_keys",
    "locate",
    "position",
    "syntax_error",
]
