"""How `factcheck validate` runs: on how many processes, and whether it remembers results."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.cli.progress import Meter
from factcheck.cli.settings import Settings
from factcheck.corpus.tree import Folder, Tree
from factcheck.problem import Result

if TYPE_CHECKING:
    from factcheck.analysis.signed import History


def checker(jobs: int | None, settings: Settings, *, remember: bool) -> Callable[..., Result]:
    """Return `validate` for a tree; it is imported only when nothing is remembered.

    Against a base, and of commits, nothing is remembered.
    """
    from factcheck.engine.pool import pool

    def check(
        tree: Tree,
        *,
        base: Tree | None = None,
        as_of: str | None = None,
        history: History | None = None,
    ) -> Result:
        def full() -> Result:
            from factcheck.validation import validate

            with Meter(is_wanted=not settings.quiet, color=settings.color) as meter:
                return validate(
                    tree,
                    base=base,
                    as_of=as_of,
                    mapper=pool(jobs, meter),
                    history=history,
                )

        if base is not None or not remember or not isinstance(tree, Folder):
            return full()
        import platformdirs

        from factcheck.engine.cache import Keeper, cached

        try:
            folder = platformdirs.user_cache_path("factcheck", appauthor=False) / "validate"
        except (RuntimeError, KeyError, OSError):  # no HOME, and a user whom nobody knows
            return full()
        return cached(Keeper(folder, time.time_ns(), pool(jobs)), tree, as_of, full)

    return check
