"""Show on a terminal how far a long run is; other readers and short runs see nothing."""

import os
import sys
import time
from types import TracebackType
from typing import Any, Final, Self

from factcheck.cli.colours import Colour, is_colourful

AFTER: Final = 1.0
"""Seconds of work after which somebody may wonder."""


class Meter:
    """A bar on stderr with counts and rate, from the moment that a run takes long."""

    def __init__(
        self, *, is_wanted: bool, what: str = "claims", color: Colour | None = None
    ) -> None:
        """Show nothing where it is not wanted, or where stderr is no terminal."""
        can_move = os.environ.get("TERM", "dumb") != "dumb"
        self._is_shown = is_wanted and can_move and sys.stderr is not None and sys.stderr.isatty()
        self._what = what
        self._is_colourful = is_colourful(color, is_terminal=True)
        self._started = time.monotonic()
        self._bar: Any = None
        self._task: Any = None

    def __call__(self, done: int, total: int) -> None:
        """Take note that so many of the total were begun."""
        if not self._is_shown or time.monotonic() - self._started < AFTER:
            return
        if self._bar is None:
            self._bar = _bar(is_colourful=self._is_colourful)
            self._bar.start()
            self._task = self._bar.add_task(self._what, total=total, rate="")
        self._bar.update(self._task, completed=done, total=total, rate=self._rate(done))
        self._bar.refresh()

    def _rate(self, done: int) -> str:
        return f"{done / (time.monotonic() - self._started):,.0f}/s"

    def __enter__(self) -> Self:
        """Start to count the time."""
        self._started = time.monotonic()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()


def _bar(*, is_colourful: bool) -> Any:  # noqa: ANN401 - of rich, which is imported only here
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        console=Console(stderr=True, no_color=not is_colourful),
        transient=True,
        auto_refresh=False,
    )
