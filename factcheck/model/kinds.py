"""The kinds of record that a corpus holds."""

from enum import StrEnum


class Kind(StrEnum):
    """A kind of record; the value is its word in schema names, messages and JSON output."""

    CORPUS = "corpus"
    SCALE = "scale"
    CONTRIBUTOR = "contributor"
    DOCUMENT = "document"
    ORIGIN = "origin"
    SOURCE = "source"
    CLAIM = "claim"
