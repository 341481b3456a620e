"""Run the benchmarks: `python -m tests.benchmarks --sizes 1000 10000`."""

import argparse
import os
import platform
import sys
import tempfile
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

import orjson

from factcheck import __version__
from tests.benchmarks import corpus, floor, memory, peers, product, table
from tests.benchmarks.parts import Parts
from tests.benchmarks.running import Measured, in_turn, median, ratio

_REAL: Final = Path(__file__).parents[2] / "corpus"
_LIBRARIES: Final = ("orjson", "jsonschema-rs", "sourcemeta-jsonschema", "check-jsonschema")


def main() -> None:
    """Measure what was asked for, print the tables, and keep the figures as JSON."""
    wanted = _options()
    wanted.work.mkdir(parents=True, exist_ok=True)
    os.environ["XDG_CACHE_HOME"] = str(wanted.work / "cache")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # modules are compiled once, as in real life
    for sentence in peers.missing(wanted.node_modules):
        _say(sentence)
    results: dict[str, Any] = {
        "machine": f"{platform.machine()}, {_processors()}, Python {platform.python_version()}",
        "versions": ", ".join(_versions()),
        "rounds": wanted.rounds,
        "start": _start(wanted.rounds),
        "sizes": [_size(count, wanted) for count in wanted.sizes],
    }
    sys.stdout.write("\n".join(table.lines(results)) + "\n")
    if wanted.json is not None:
        wanted.json.write_bytes(orjson.dumps(results, option=orjson.OPT_INDENT_2))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--rounds", type=int, default=5, help="counted runs of each command")
    parser.add_argument("--parts", action="store_true", help="also measure the parts")
    parser.add_argument("--alone", action="store_true", help="leave the peers out")
    parser.add_argument("--json", type=Path, help="file for the figures")
    parser.add_argument("--node-modules", type=Path, help="folder that holds ajv")
    parser.add_argument(
        "--work",
        type=Path,
        default=Path(tempfile.gettempdir()) / "factcheck-benchmarks",
        help="folder for corpora, which are kept",
    )
    return parser.parse_args()


def _start(rounds: int) -> dict[str, Any]:
    _say("start-up")
    runs = in_turn(product.start_up(_REAL), max(rounds, 5))
    return {
        name: asdict(median(measured)) | {"ratio_cpu": ratio(runs, name, product.PASS.name)[1]}
        for name, measured in runs.items()
    }


def _size(count: int, wanted: argparse.Namespace) -> dict[str, Any]:
    root = wanted.work / str(count)
    _say(f"{count:,} claims: writing them, and checking the result")
    planted = corpus.written(root, count)
    product.refuse_wrong_results(root, planted, wanted.work)
    ours = product.validate(root)
    others = [*floor.floors(root, wanted.work)]
    if not wanted.alone:
        others += peers.peers(root / "claims", count, wanted.node_modules)
    _say(f"{count:,} claims: {', '.join(each.name for each in [*ours, *others])}")
    runs = in_turn([*ours, *others], wanted.rounds)
    return {
        "claims": count,
        "files": planted.files,
        "claim_bytes": planted.claim_bytes // count,
        "planted": len(planted.problems),
        "runs": {name: _figures(runs, name, measured) for name, measured in runs.items()},
        "all_processes_mb": {each.name: memory.peak(each) for each in ours},
        "parts": Parts(root).measure() if wanted.parts else {},
    }


def _figures(
    runs: dict[str, list[Measured]], name: str, measured: list[Measured]
) -> dict[str, float]:
    wall, cpu = ratio(runs, product.FULL, name)
    return asdict(median(measured)) | {"ratio_wall": wall, "ratio_cpu": cpu}


def _processors() -> str:
    return f"{len(os.sched_getaffinity(0))} processors"


def _versions() -> list[str]:
    found = [f"factcheck {__version__}"]
    for name in _LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return found


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


if __name__ == "__main__":
    main()
