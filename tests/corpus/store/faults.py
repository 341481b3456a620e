"""The k-th call of the system fails, in this process and without any help from outside."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest

CALLS: Final = (
    *("open", "read", "write", "fsync", "close"),
    *("stat", "lstat", "fstat", "access", "listdir", "walk"),
    *("replace", "unlink", "mkdir", "rmdir", "chmod"),
)
"""All that the store asks of the system; `test_store_asks_for_nothing_else` holds it to that."""


class Fault:
    """Lets the k-th call fail; `called` counts all, `hit` names the one that failed."""

    def __init__(self, error: int, when: int) -> None:
        """Take the error number, and k from 1; 0 never fails."""
        self.error = error
        self.when = when
        self.called = 0
        self.hit = ""

    def meet(self, name: str) -> bool:
        """Count a call, and say whether it is the one."""
        self.called += 1
        if self.called == self.when:
            self.hit = name
        return self.called == self.when


@contextmanager
def failing(fault: Fault) -> Iterator[None]:
    """Put the fault between Python and the system."""
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, _sick(name, getattr(os, name), fault))
        yield


def _sick(name: str, real: Callable[..., Any], fault: Fault) -> Callable[..., Any]:
    def call(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - as the system's
        if not fault.meet(name):
            return real(*arguments, **options)
        if name == "close":  # the descriptor is gone even when the system complains
            real(*arguments, **options)
        if name == "access":
            return False
        raise OSError(fault.error, os.strerror(fault.error))

    return call
