"""Put the worst problems first, for outputs that show only some."""

from collections.abc import Iterable
from typing import Final

from factcheck.problem import Severity
from factcheck.reporters.report import Placed

_RANKS: Final = {severity: rank for rank, severity in enumerate(Severity)}


def worst_first(problems: Iterable[Placed]) -> list[Placed]:
    """Return errors, then warnings, then notes, each in the order in which they came."""
    return sorted(problems, key=lambda placed: _RANKS[placed.problem.severity])
