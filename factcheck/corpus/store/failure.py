"""Why the store refused or could not write; each text is one sentence that says how to go on."""

from collections.abc import Sequence

from factcheck.text import plural, quoted

_SHOWN = 5


class StoreError(OSError):
    """The disk, a link or another writer is in the way; the files are as they were."""


class BusyError(StoreError):
    """Another writer holds the lock for longer than we were told to wait."""


class ConflictError(StoreError):
    """Files are no longer what the change was made from; nothing was written."""

    def __init__(self, paths: Sequence[str]) -> None:
        """Name the files."""
        have = "has" if len(paths) == 1 else "have"
        super().__init__(
            f"{named(paths)} {have} changed meanwhile; nothing was written, run the command again"
        )
        self.paths = tuple(paths)


class UnfinishedError(StoreError):
    """The change stopped half way; the next command that writes completes or drops it."""

    def __init__(self, error: OSError) -> None:
        """Say what stopped it."""
        super().__init__(
            f"the change stopped half way ({reason(error)}); mend that, and the next command that "
            "writes completes it, or drops it if it was not decided yet"
        )


class UnsureError(StoreError):
    """The files are written, but the disk did not say that they are on it."""

    def __init__(self, error: OSError) -> None:
        """Say what the disk said."""
        super().__init__(
            f"written, durability unknown ({reason(error)}); check the disk before you go on"
        )


def reason(error: OSError) -> str:
    """Return what the system said, with the file it spoke of."""
    return f"{quoted(str(error.filename))}: {said(error)}" if error.filename else said(error)


def said(error: OSError) -> str:
    """Return what the system said."""
    return error.strerror.lower() if error.strerror else str(error)


def named(paths: Sequence[str]) -> str:
    """Return the paths for a sentence, the first few of many."""
    shown = ", ".join(paths[:_SHOWN])
    more = len(paths) - _SHOWN
    return f"{shown} and {plural(more, 'more file')}" if more > 0 else shown
