"""Find the test suites that others wrote; they lie beside the repository and are not copied."""

from pathlib import Path
from typing import Final

import pytest

REFEREES: Final = Path(__file__).parents[2] / "shared" / "referees"


def files(pattern: str) -> list[Path]:
    """The files of the suites that match a pattern; none where the suites are absent."""
    return sorted(REFEREES.glob(pattern))


def needs(pattern: str) -> pytest.MarkDecorator:
    """Skip, and say so, where no file of a suite matches the pattern."""
    return pytest.mark.skipif(
        not files(pattern),
        reason=f"the suite {pattern.partition('/')[0]} is not beside the checkout",
    )
