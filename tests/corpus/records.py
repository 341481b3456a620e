"""Bytes of small valid records, and small faults put into them."""

from typing import Final

CONTRIBUTOR: Final = b"""\
{
  "id": "ben",
  "schema": 1,
  "name": "Ben Example",
  "kind": "person"
}
"""
PATH: Final = "contributors/ben.json"


def with_change(old: str, new: str, data: bytes = CONTRIBUTOR) -> bytes:
    """The record with one place of its bytes replaced; it must stand there exactly once."""
    assert data.count(old.encode()) == 1
    return data.replace(old.encode(), new.encode())


def with_name(name: str) -> bytes:
    """The record under a name that is spelled, as JSON, like this."""
    return with_change("Ben Example", name)
