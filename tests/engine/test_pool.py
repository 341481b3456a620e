"""Several processes give what one gives, in the same order, whatever happens to them."""

import gc
import os
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.corpus.tree import Folder
from factcheck.engine import fork, spawn
from factcheck.engine.pool import pool, serial
from factcheck.validation import validate
from tests.benchmarks import corpus

forking = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


def silent(_: int, __: int) -> None:
    """Tell nobody."""


def open_files() -> list[str]:
    """The numbers of open files, where the system tells them."""
    folder = Path("/proc/self/fd")
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def squared(number: int) -> tuple[int, int]:
    return number, number * number


def refuse_seven(number: int) -> int:
    if number == 7:
        raise ValueError(f"{number} is refused")
    return number


def die_elsewhere(home: int, number: int) -> int:
    if os.getpid() != home:
        os._exit(9)
    return number


@forking
@given(st.lists(st.integers(), max_size=40), st.integers(2, 4))
def test_forked_processes_give_what_one_gives(items: list[int], workers: int) -> None:
    """Parallelism is an argument: it never shows in the result."""
    assert fork.run(squared, items, workers, silent) == serial(squared, items, silent)


@forking
def test_more_items_than_tickets_are_shared_out_too() -> None:
    items = list(range(20_000))

    assert fork.run(squared, items, 2, silent) == [squared(item) for item in items]


@forking
def test_items_of_processes_that_die_are_done_here() -> None:
    function = partial(die_elsewhere, os.getpid())

    assert fork.run(function, range(30), 3, silent) == list(range(30))


@forking
def test_what_fails_in_a_child_fails_as_in_one_process() -> None:
    with pytest.raises(ValueError, match=r"^7 is refused$"):
        fork.run(refuse_seven, range(30), 3, silent)


@forking
def children() -> set[str]:
    """Processes that this one started and that are not gone; other tests may have left some."""
    listed = Path(f"/proc/self/task/{os.getpid()}/children")
    return set(listed.read_text("ascii").split()) if listed.exists() else set()


def test_no_child_and_no_open_file_is_left_behind() -> None:
    before, family = open_files(), children()
    fork.run(squared, range(30), 3, silent)

    assert children() <= family
    assert open_files() == before
    assert gc.get_freeze_count() == 0


@pytest.mark.slow
def test_spawned_processes_give_what_one_gives() -> None:
    items = list(range(10))

    assert spawn.run(squared, items, 2, silent) == serial(squared, items, silent)


class Two:
    """An item that stands for two records."""

    records = 2


def test_progress_counts_the_records_that_were_begun() -> None:
    told: list[tuple[int, int]] = []
    mapper = pool(1, lambda done, count: told.append((done, count)))

    assert list(mapper(type, [Two(), Two()])) == [Two, Two]
    assert told == [(0, 4), (2, 4)]


def test_items_without_records_are_no_progress() -> None:
    told: list[tuple[int, int]] = []
    mapper = pool(1, lambda done, count: told.append((done, count)))

    assert list(mapper(squared, [1, 2])) == [(1, 1), (2, 4)]
    assert told == []


@forking
def test_validation_by_two_processes_finds_the_same(tmp_path: Path) -> None:
    corpus.write(tmp_path / "corpus", 700)
    tree = Folder(tmp_path / "corpus")

    one = validate(tree, as_of=corpus.AS_OF)
    two = validate(
        tree,
        as_of=corpus.AS_OF,
        mapper=lambda function, items: fork.run(function, [*items], 2, silent),
    )

    assert one.problems
    assert two == one
