"""How much of a long list one run tries: a share, another one each time; all with `--thorough`.

A share is for lists of which each entry stands for the same promise, such as thousands of payloads
or of system calls to be killed at. The seed that orders the tests chooses it.
"""

from collections.abc import Sequence
from typing import TypeVar

import pytest

T = TypeVar("T")

PARTS = 4
"""One entry in so many is tried."""

_every, _first = PARTS, 0


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a run ask for all."""
    parser.addoption(
        "--thorough", action="store_true", help="try all of the long lists, not a share of each"
    )


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Choose the share, before tests are collected."""
    global _every, _first
    if config.getoption("thorough"):
        _every, _first = 1, 0
    else:
        seed = config.getoption("randomly_seed", 0)
        _every, _first = PARTS, seed % PARTS if isinstance(seed, int) else 0


def step() -> int:
    """Return how many entries apart those that are tried stand."""
    return _every


def first() -> int:
    """Return the place of the first entry that is tried."""
    return _first


def shared(entries: Sequence[T]) -> Sequence[T]:
    """Return those entries of a list that this run tries."""
    return entries[_first::_every]
