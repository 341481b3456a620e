"""What every `map` of this package looks like."""

from collections.abc import Callable, Iterable
from typing import Any

Mapper = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""Like the built-in `map`: results in the order of what was given."""
