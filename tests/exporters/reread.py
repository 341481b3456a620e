"""Second readings for the small corpus."""

from collections.abc import Callable
from typing import Any


def a_second_reading(say: Callable[[str], str] = str, **changes: Any) -> Any:  # noqa: ANN401 - a record
    """Return a second reading of a claim as it stands no more."""
    return {
        "at": "2024-02-10",
        "rating": "supported",
        "confidence": "medium",
        "note": say("The bill was not seen."),
        "saw": ["statement", "evidence"],
        "seal": "0" * 64,
        **changes,
    }
