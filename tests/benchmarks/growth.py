"""How time grows with what stands in one place: `python -m tests.benchmarks.growth`.

Many problems or entries in one file, claims that are all related to each other, long reports:
each scene at three sizes, of which the next is twice the last.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple

import orjson

from factcheck.corpus import codec
from factcheck.model.kinds import Kind
from factcheck.rules.cases import SAMPLE
from tests.benchmarks.running import Command, Measured, run

_PROGRAM: Final = (sys.executable, "-m", "factcheck")
_HOW: Final = ("--as-of", "2024-03-01", "--no-cache", "--jobs", "1")
_CLAIM: Final = "claims/harbour/opened.json"
_FORMATS: Final = ("text", "junit", "sarif", "gitlab")


class Scene(NamedTuple):
    """Something of which there may be a great many, and the formats it is printed in."""

    name: str
    lay: Callable[[Path, int], None]
    largest: int
    formats: tuple[str, ...] = ("text",)
    command: tuple[str, ...] = ("validate", *_HOW)


def many_problems(root: Path, count: int) -> None:
    """Half as many entries of one claim, each with two problems: no such source, no locator."""
    _evidence(
        root, {f"e{number}": _entry(f"gazette/none-{number}") for number in range(count // 2)}
    )


def many_entries(root: Path, count: int) -> None:
    """Entries of one claim that cite one source, which is told of each but the first."""
    _evidence(root, {f"e{number}": _entry("gazette/harbour-opening") for number in range(count)})


def all_related(root: Path, count: int) -> None:
    """Claims of which each says of all the others that it depends on them."""
    record = orjson.loads((root / _CLAIM).read_bytes())
    names = [f"harbour/c{number}" for number in range(count)]
    for name in names:
        relations = [{"type": "depends-on", "claim": other} for other in names if other != name]
        data = codec.dumps(Kind.CLAIM, record | {"id": name, "relations": relations})
        (root / f"claims/{name}.json").write_bytes(data)


def many_files(root: Path, count: int) -> None:
    """Contributors of a kind that there is not, a file and a problem each."""
    for number in range(count):
        record = {"id": f"c{number}", "schema": 1, "name": "C", "kind": "persona"}
        file = root / f"contributors/c{number}.json"
        file.write_bytes(codec.dumps(Kind.CONTRIBUTOR, record))


SCENES: Final = (
    Scene("problems in one file", many_problems, 10_000),
    Scene("entries in one claim", many_entries, 8_000),
    Scene("sources that are unknown", many_problems, 14_000, ("markdown",), ("report",)),
    Scene("claims, each related to all", all_related, 200),
    Scene("files with a problem each", many_files, 20_000, _FORMATS),
)


def laid(scene: Scene, count: int, root: Path) -> Path:
    """Write the corpus of a scene and return its folder."""
    shutil.copytree(SAMPLE, root)
    scene.lay(root, count)
    return root


def words(scene: Scene, root: Path, form: str) -> tuple[str, ...]:
    """Return the command that is measured."""
    return (*_PROGRAM, "--corpus", str(root), *scene.command, "--format", form)


def _entry(source: str) -> dict[str, str]:
    return {"source": source, "stance": "context", "finding": "It opened."}


def _evidence(root: Path, entries: dict[str, Any]) -> None:
    record = orjson.loads((root / _CLAIM).read_bytes())
    record["evidence"] |= entries
    (root / _CLAIM).write_bytes(codec.dumps(Kind.CLAIM, record))


def _measured(scene: Scene, form: str, counts: list[int]) -> Iterator[Measured]:
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            root = laid(scene, count, Path(folder) / "corpus")
            yield run(Command(scene.name, words(scene, root, form), (0, 1)))


def _row(scene: Scene, form: str) -> str:
    counts = [scene.largest // 4, scene.largest // 2, scene.largest]
    runs = list(_measured(scene, form, counts))
    seconds = " | ".join(f"{one.cpu:.2f}" for one in runs)
    growth = ", ".join(f"{after.cpu / before.cpu:.1f}" for before, after in pairwise(runs))
    return f"| {scene.name}, as {form} | {counts[-1]:,} | {seconds} | {growth} |\n"


def main(arguments: list[str]) -> int:
    """Print a row for each scene and format: processor seconds, and how they grow."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.growth", description=__doc__)
    parser.add_argument("--scene", choices=[scene.name for scene in SCENES], action="append")
    wanted = parser.parse_args(arguments).scene
    sys.stdout.write("| what | most | cpu s: a quarter | half | most | growth |\n")
    sys.stdout.write("|---|---|---|---|---|---|\n")
    for scene in SCENES:
        if not wanted or scene.name in wanted:
            for form in scene.formats:
                sys.stdout.write(_row(scene, form))
                sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
