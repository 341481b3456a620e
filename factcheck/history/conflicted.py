"""A merged record to the bytes of its file, with the markers that Git uses where it conflicts."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from factcheck.corpus import codec
from factcheck.history.merge import Merged
from factcheck.text import single_line

MARKER_SIZE = 7
"""Characters of a conflict marker, unless Git asks for more (`%L` of a merge driver)."""


def render(merged: Merged, ours: str, theirs: str, *, marker_size: int = MARKER_SIZE) -> bytes:
    """Return the canonical bytes; with conflicts, text that is no JSON, so that it is refused.

    `ours` and `theirs` name the sides in the markers. Everything that merged stands once.
    """
    mine = codec.dumps(merged.kind, merged.record)
    if not merged.conflicts:
        return mine
    others = codec.dumps(merged.kind, merged.other)
    labels = single_line(ours), single_line(theirs)
    lines, other_lines = (data.splitlines(keepends=True) for data in (mine, others))
    return b"".join(_with_markers(lines, other_lines, labels, marker_size))


def _with_markers(
    ours: list[bytes], theirs: list[bytes], labels: tuple[str, str], size: int
) -> Iterator[bytes]:
    """Yield lines that both have once, and the others between markers."""
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, start, end, their_start, their_end in matcher.get_opcodes():
        if tag == "equal":
            yield from ours[start:end]
        else:
            yield f"{'<' * size} {labels[0]}".rstrip().encode() + b"\n"
            yield from ours[start:end]
            yield b"=" * size + b"\n"
            yield from theirs[their_start:their_end]
            yield f"{'>' * size} {labels[1]}".rstrip().encode() + b"\n"
