"""What would take for ever: large values where others belong."""

from typing import Any

import pytest

from factcheck.corpus.conform import MOST_MISFITS, misfits
from factcheck.model.kinds import Kind
from tests.model.test_canaries import changed


@pytest.mark.parametrize(
    "value",
    [
        [{"x": number} for number in range(20_000)],
        [number if number % 2 else {"x": number} for number in range(20_000)],
        ["a-b " * 250_000],
        "a-" * 500_000,
        " " * 1_000_000,
        {"a" * 1000 + str(number): {} for number in range(1000)},
    ],
    ids=range(6),
)
@pytest.mark.parametrize("pointer", ["/tags", "/statement", "/evidence", "/id", "/kind"])
def test_large_value_is_judged_soon_and_in_few_words(pointer: str, value: Any) -> None:  # noqa: ANN401 - any JSON value
    """Without the measures in `conform`, some of these take minutes."""
    found = misfits(Kind.CLAIM, changed(Kind.CLAIM, pointer, value))

    assert 1 <= len(found) <= MOST_MISFITS
    assert all(len(message) < 500 for _, _, message in found)
