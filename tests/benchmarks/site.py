"""How long a site takes and what its pages weigh: `python -m tests.benchmarks.site`."""

import argparse
import shutil
import sys
import tempfile
import zlib
from pathlib import Path
from typing import Final

from tests.benchmarks import corpus
from tests.benchmarks.running import Command, run

_REAL: Final = Path(__file__).parents[2] / "corpus"
_KINDS: Final = {
    "home": "index.html",
    "document": "documents/*/index.html",
    "claim": "claims/*/*.html",
    "source": "sources/*/*.html",
    "sources": "sources.html",
    "origins": "origins.html",
    "timeline": "timeline.html",
    "lanes": "documents/*/timeline.html",
    "statistics": "statistics.html",
    "search data": "assets/search-data.js",
    "search library": "assets/minisearch.js",
    "style": "assets/style.css",
    "script": "assets/site.js",
}


def main() -> None:
    """Build the site of the real corpus and of generated ones, twice each."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.site", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument(
        "--work", type=Path, default=Path(tempfile.gettempdir()) / "factcheck-benchmarks"
    )
    wanted = parser.parse_args()
    wanted.work.mkdir(parents=True, exist_ok=True)
    _measure("real corpus", _REAL, wanted.work / "site-real")
    for size in wanted.sizes:
        root = wanted.work / str(size)
        corpus.written(root, size)
        _measure(f"{size:,} claims", root, wanted.work / f"site-{size}")


def _measure(name: str, root: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    words = (
        sys.executable,
        "-m",
        "factcheck",
        "-q",
        "--corpus",
        str(root),
        "site",
        "build",
        "-o",
        str(target),
    )
    first, again = run(Command(name, words)), run(Command(name, words))
    files = [path for path in target.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    _say(f"{name}: {len(files):,} files, {size:,.1f} MB")
    _say(f"  all new: {first.wall:.1f} s, processors {first.cpu:.1f} s, {first.peak:,.0f} MB")
    _say(f"  nothing changed: {again.wall:.1f} s, processors {again.cpu:.1f} s")
    for kind, pattern in _KINDS.items():
        _weigh(kind, list(target.glob(pattern)))


def _weigh(kind: str, paths: list[Path]) -> None:
    if not paths:
        return
    heaviest = max(paths, key=lambda path: path.stat().st_size)
    data = heaviest.read_bytes()
    packed = len(zlib.compress(data, 6))
    count = f"{len(paths):,} files, the heaviest " if len(paths) > 1 else ""
    _say(f"  {kind}: {count}{len(data) / 1024:,.1f} KB, {packed / 1024:,.1f} KB compressed")


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
