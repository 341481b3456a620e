"""With and without cache always the same, whatever happened to the files or to the cache."""

import os
import shutil
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.corpus.tree import Folder
from factcheck.engine import kept, snapshot, tool
from factcheck.engine.cache import Keeper, cached
from factcheck.problem import Place, Problem, Result, Severity
from factcheck.rules.cases import AS_OF, SAMPLE
from factcheck.validation import validate
from tests.engine.bench import CLAIM, LATER, Bench, bench, nothing, posix

__all__ = ["bench"]


def test_nothing_changed_is_not_checked_again(bench: Bench) -> None:
    assert bench.checks_of(nothing) == 0


def test_problems_are_kept_to_the_last_field(tmp_path: Path) -> None:
    place = Place("b.json", "/x", "here", (3, 4))
    problem = Problem("a\ud800.json", "/é", "FC101", "“m”", Severity.NOTE, (place,), (1, 2))
    result = Result((problem,), validate(Folder(SAMPLE)).checked, None, ("FC121",), 2, 3)
    result = replace(result, unread=("claims/a/b.json",), incomplete=("FC801",))

    kept.save(tmp_path, "key", result)

    assert kept.load(tmp_path, "key") == result


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (CLAIM, "3 May 2021", "4 May 2021"),
        ("documents/harbour/r1.txt", "40 million", "41 million"),
        ("sources/gazette/harbour-opening.json", '"official"', '"news"'),
        ("contributors/ada.json", '"person"', '"software"'),
        ("scales/standard.json", '"decided": true', '"decided": false'),
        ("corpus.json", '"en"', '"fr"'),
    ],
)
def test_a_change_anywhere_is_seen(bench: Bench, path: str, old: str, new: str) -> None:
    assert bench.checks_of(lambda: bench.replace(path, old, new)) == 1


def test_a_file_of_the_same_size_and_time_is_seen(bench: Bench) -> None:
    path = bench.root / CLAIM
    found = path.stat()

    def swap() -> None:
        bench.replace(CLAIM, "3 May", "4 May")
        os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))

    assert bench.checks_of(swap) == 1
    assert path.stat().st_size == found.st_size
    assert path.stat().st_mtime_ns == found.st_mtime_ns


def test_touched_files_are_not_checked_again(bench: Bench) -> None:
    def touch() -> None:
        for path in bench.root.rglob("*"):
            os.utime(path)

    assert bench.checks_of(touch) == 0


def test_a_fresh_copy_is_not_checked_again(bench: Bench) -> None:
    def copy() -> None:
        bench.root.rename(bench.root.with_name("old"))
        shutil.copytree(SAMPLE, bench.root)

    assert bench.checks_of(copy) == 0


def test_a_switched_branch_and_back(bench: Bench) -> None:
    assert bench.checks_of(lambda: bench.replace(CLAIM, "3 May", "4 May")) == 1
    assert bench.checks_of(lambda: bench.replace(CLAIM, "4 May", "3 May")) == 0
    assert bench.checks_of(lambda: bench.replace(CLAIM, "3 May", "4 May")) == 0


def test_new_removed_and_renamed_files_are_seen(bench: Bench) -> None:
    claim = bench.root / CLAIM
    assert bench.checks_of((bench.root / "odd.txt").touch) == 1
    assert bench.checks_of((bench.root / "odd.txt").unlink) == 0
    assert bench.checks_of(lambda: claim.rename(claim.with_name("other.json"))) == 1
    assert bench.checks_of(lambda: claim.with_name("other.json").unlink()) == 1


@posix
def test_a_file_that_became_a_link_to_the_same_bytes_is_seen(bench: Bench) -> None:
    def link() -> None:
        target = bench.root.with_name("target.json")
        (bench.root / CLAIM).rename(target)
        (bench.root / CLAIM).symlink_to(target)

    assert bench.checks_of(link) == 1


def test_another_day_is_another_result(bench: Bench) -> None:
    bench.run(as_of="2020-01-01")
    bench.run(as_of=None)

    assert bench.checks == 3


def test_files_as_young_as_the_clock_is_coarse_are_not_kept(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.replace(CLAIM, "3 May", "4 May")

    bench.run(after=0)
    bench.run(after=0)

    assert bench.checks == 2


def test_a_file_that_changes_during_the_check_is_not_kept(bench: Bench) -> None:
    bench.replace(CLAIM, "3 May", "4 May")

    def check() -> Result:
        bench.replace(CLAIM, "4 May", "5 May")
        result = bench.check()
        bench.replace(CLAIM, "5 May", "4 May")
        return result

    keeper = Keeper(bench.cache, time.time_ns() + LATER)
    wrong = cached(keeper, Folder(bench.root), AS_OF, check)

    assert wrong != validate(Folder(bench.root), as_of=AS_OF)
    assert bench.checks_of(nothing) == 1


def test_only_the_newest_results_are_kept(tmp_path: Path) -> None:
    result = validate(Folder(SAMPLE))
    for number in range(70):
        kept.save(tmp_path, f"{number:064}", result)

    assert len(list(tmp_path.iterdir())) == 64
    assert kept.load(tmp_path, f"{69:064}") == result


def test_parallel_runs_do_not_disturb_each_other(tmp_path: Path) -> None:
    result = validate(Folder(SAMPLE))

    def write_and_read(number: int) -> bool:
        kept.save(tmp_path, f"{number % 3}", result)
        return kept.load(tmp_path, f"{number % 3}") in (None, result)

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(write_and_read, range(200)))


def test_another_library_is_another_tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tool.fingerprint()
    assert tool.fingerprint() == before

    (tmp_path / "orjson-99.0.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])

    assert tool.fingerprint() != before


def test_a_snapshot_is_the_same_over_several_processes(bench: Bench) -> None:
    def backwards(function: Callable[[object], object], items: object) -> list[object]:
        return [function(item) for item in list(items)]  # type: ignore[call-overload] # any items

    assert snapshot.take(Folder(bench.root), backwards) == snapshot.take(Folder(bench.root))


EDITS: Final = st.lists(
    st.tuples(
        st.sampled_from(
            [CLAIM, "documents/harbour/r1.txt", "corpus.json", "claims/harbour/x.json"]
        ),
        st.sampled_from(["remove", "restore", "append", "spoil", "touch"]),
    ),
    max_size=6,
)


@settings(max_examples=40, deadline=None)
@given(EDITS)
def test_with_and_without_cache_the_same(edits: list[tuple[str, str]]) -> None:
    """After any edits, a run with the cache gives what a run without it gives."""
    with TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        bench.run()
        for path, edit in edits:
            change(bench.root / path, edit, SAMPLE / path)
            assert bench.run() == validate(Folder(bench.root), as_of=AS_OF)


def change(file: Path, edit: str, original: Path) -> None:
    if edit == "remove":
        file.unlink(missing_ok=True)
    elif edit == "restore" and original.exists():
        shutil.copy(original, file)
    elif edit == "append":
        file.write_bytes((file.read_bytes() if file.exists() else b"") + b"\n")
    elif edit == "spoil":
        file.write_bytes(b"{}\n")
    elif file.exists():
        os.utime(file)
