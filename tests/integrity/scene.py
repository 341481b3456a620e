"""A corpus in Git that people change by pull requests, through the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson

from factcheck.cli.main import main
from factcheck.corpus import codec, layout
from factcheck.corpus.layout import RecordPlace
from factcheck.rules.cases import SAMPLE
from tests.merging.repository import Files, started

OPENED = "claims/harbour/opened.json"
COST = "claims/harbour/cost.json"
SCALE = "scales/standard.json"
GAZETTE = "sources/gazette/harbour-opening.json"
COURIER = "sources/courier/ferry-sails.json"
DOCUMENT = "documents/harbour/document.json"
ROBOT = "contributors/robot.json"
DAY = "2024-03-01"

Record = dict[str, Any]


def fill(files: Files) -> None:
    """Write the sample, and a third person."""
    for path in sorted(Path(SAMPLE).rglob("*")):
        if path.is_file():
            files.data(path.relative_to(SAMPLE).as_posix(), path.read_bytes())
    eve = orjson.loads((SAMPLE / "contributors/ben.json").read_bytes())
    files.record("contributors/eve.json", {**eve, "id": "eve", "name": "Eve Example"})


class Scene:
    """A repository in which `main` holds what was merged."""

    def __init__(self, top: Path) -> None:
        self.repository = started(top, fill)
        self.files = self.repository.corpus

    def run(self, *arguments: str) -> int:
        return main(["--corpus", str(self.files.root), *arguments])

    def reviewed(self, path: str = OPENED) -> None:
        """Have a claim reviewed by Ben, and merge that."""
        place = layout.occupant(path)
        assert isinstance(place, RecordPlace)
        rating = self.files.read(path)["verdict"]["rating"]
        assert self.run("review", place.id, "--rating", rating, "--by", "ben") == 0
        assert self.passes()
        self.merge()

    def change(self, path: str, change: Callable[[Record], object]) -> None:
        record = self.files.read(path)
        change(record)
        place = layout.occupant(path)
        assert isinstance(place, RecordPlace)
        self.files.data(path, codec.dumps(place.kind, record))

    def passes(self) -> bool:
        """Whether the change would pass, strictly, as a commit of its own."""
        self.repository.git("checkout", "--quiet", "-B", "change")
        self.repository.commit("change")
        code = self.run("validate", "--base", "main", "--at", "HEAD", "--as-of", DAY)
        return code == 0

    def merge(self) -> None:
        self.repository.git("checkout", "--quiet", "-B", "change")
        self.repository.commit("change")
        self.repository.git("branch", "--quiet", "--force", "main", "change")
