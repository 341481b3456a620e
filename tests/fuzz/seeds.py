"""Bytes to start from: whole records, odd JSON, hostile text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from factcheck.corpus import codec
from factcheck.model.kinds import Kind
from tests.model.whole_records import WHOLE

TEXTS: Final = (
    b"The harbour of Eastport opened on 3 May 2021.\xffThe harbour of Eastport opened.",
    "It cost “40 million” crowns\xff".encode("latin-1", "replace") + b"It cost 40 million",
    "a\u0301é\u200d🚢 漢字 مرحبا".encode() + b"\xff" + "é🚢".encode() + b"\xff\xff",
    b"\xff\x02\xff",
    "[\u034f".encode(),
    b"\x02 Eastport \x03\xff Eastport \x03",
    b"=1+1\xff'\xff\t-2",
    b"# *a* [b](c) `d` | <e> @f #1 www.g http://h :i:\n- j\n> k",
    b"\n::error::x ##[group]y\x1b[31m%0A",
    b"https://user:pass@host.example/\xffjavascript:alert(1)",
    b'{"a": 1, "a": 2}',
    b'{"a": [1.0, -0, 1e5, NaN, "\\ud800", "\\u0000"]}',
    b"[" * 70 + b"]" * 70,
    b"\xef\xbb\xbf{}",
    b"",
)


def seeds() -> Iterator[bytes]:
    """Yield every seed."""
    yield from TEXTS
    for kind in Kind:
        yield codec.dumps(kind, WHOLE[kind])


def write_seeds(folder: Path) -> None:
    """Write each seed into a file of its own."""
    folder.mkdir()
    for number, data in enumerate(seeds()):
        (folder / str(number)).write_bytes(data)
