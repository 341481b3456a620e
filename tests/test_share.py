"""A run tries a share of a long list; four runs with other seeds try all of it."""

from collections.abc import Iterator

import pytest

from tests import share


class Config:
    def __init__(self, seed: object, *, thorough: bool = False) -> None:
        self._options = {"randomly_seed": seed, "thorough": thorough}

    def getoption(self, name: str, default: object = None) -> object:
        return self._options.get(name, default)


@pytest.fixture(autouse=True)
def _share_is_put_back() -> Iterator[None]:
    before = share.first(), share.step()
    yield
    share._first, share._every = before


def tried(seed: object, *, thorough: bool = False) -> list[int]:
    share.pytest_configure(Config(seed, thorough=thorough))  # type: ignore[arg-type]
    return list(share.shared(range(10)))


def test_other_seeds_try_other_parts() -> None:
    parts = [tried(seed) for seed in range(20, 24)]

    assert sorted(entry for part in parts for entry in part) == list(range(10))


def test_thorough_tries_all() -> None:
    assert tried(3, thorough=True) == list(range(10))


def test_without_a_seed_the_first_part_is_tried() -> None:
    assert tried("default") == tried(0) == [0, 4, 8]


def test_this_run_has_the_share_that_its_seed_says(request: pytest.FixtureRequest) -> None:
    seed = request.config.getoption("randomly_seed", None)
    if not isinstance(seed, int) or request.config.getoption("thorough"):
        pytest.skip("no seed chooses here")

    assert share.first() == seed % share.PARTS
