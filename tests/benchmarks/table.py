"""Prints what was measured as tables of plain text that Markdown understands too."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

_MILLI = 1000.0


def lines(results: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of all tables."""
    yield f"{results['machine']}; {results['versions']}"
    yield f"medians of {results['rounds']} rounds in turn; peak: the largest process"
    yield ""
    if results["start"]:
        yield from _rows(
            ("start", "wall ms", "cpu ms", "x `python -c pass` (cpu)"), _start(results)
        )
    for size in results["sizes"]:
        yield from _size(size)
    yield from _growth(results["sizes"])


def _start(results: dict[str, Any]) -> Iterator[Sequence[str]]:
    for name, run in results["start"].items():
        yield name, _ms(run["wall"]), _ms(run["cpu"]), f"{run['ratio_cpu']:.1f}"


def _size(size: dict[str, Any]) -> Iterator[str]:
    yield (
        f"**{size['claims']:,} claims** ({size['files']:,} files, {size['claim_bytes']:,} bytes a "
        f"claim; {size['planted']} problems planted, the same found)"
    )
    yield ""
    heads = ("command", "wall s", "cpu s", "peak MB", "factcheck / this: wall", "cpu")
    yield from _rows(heads, _runs(size))
    memory = size["all_processes_mb"].items()
    yield from (
        f"{name}: all its processes hold {peak:.0f} MB at most" for name, peak in memory if peak
    )
    yield ""
    if size.get("parts"):
        claims = size["claims"]
        rows = [(name, f"{1e6 * spent / claims:.2f}") for name, spent in size["parts"].items()]
        yield from _rows(("part, one process", "cpu µs a claim"), rows)


def _runs(size: dict[str, Any]) -> Iterator[Sequence[str]]:
    for name, run in size["runs"].items():
        yield (
            name,
            f"{run['wall']:.3f}",
            f"{run['cpu']:.3f}",
            f"{run['peak']:.0f}",
            f"{run['ratio_wall']:.2f}",
            f"{run['ratio_cpu']:.2f}",
        )


def _growth(sizes: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Hold the time per claim of each size against the one before."""
    for smaller, larger in pairwise(sizes):
        yield f"from {smaller['claims']:,} to {larger['claims']:,} claims, time per claim:"
        yield ""
        rows = [
            (name, _times(smaller, larger, name, "wall"), _times(smaller, larger, name, "cpu"))
            for name in smaller["runs"]
            if name in larger["runs"]
        ]
        yield from _rows(("command", "wall x", "cpu x"), rows)


def _times(smaller: dict[str, Any], larger: dict[str, Any], name: str, figure: str) -> str:
    before = smaller["runs"][name][figure] / smaller["claims"]
    return f"{larger['runs'][name][figure] / larger['claims'] / before:.2f}"


def _rows(heads: Sequence[str], rows: Any) -> Iterator[str]:  # noqa: ANN401 - rows of texts
    yield f"| {' | '.join(heads)} |"
    yield "|---" * len(heads) + "|"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _ms(seconds: float) -> str:
    return f"{seconds * _MILLI:.0f}"
