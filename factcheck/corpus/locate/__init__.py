"""Find places in the text of a JSON file, late and only when asked."""

from factcheck.corpus.locate.duplicates import MOST_DUPLICATES, DuplicateKey, duplicate_keys
from factcheck.corpus.locate.pointer import locate
from factcheck.corpus.locate.position import Position, line_of, position
from factcheck.corpus.locate.syntax import syntax_error

__all__ = [
    "MOST_DUPLICATES",
    "DuplicateKey",
    "Position",
    "duplicate_keys",
    "line_of",
    "locate",
    "position",
    "syntax_error",
]
