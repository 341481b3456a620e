"""What ends a command early: a sentence for the user, and an exit code for scripts."""

import sys
from enum import IntEnum


class Exit(IntEnum):
    """Exit codes; scripts rely on them."""

    CLEAN = 0
    PROBLEMS = 1
    WRONG_USE = 2
    NO_CORPUS = 3
    BUG = 70
    INTERRUPTED = 130
    CLOSED_PIPE = 141


class FailureError(Exception):
    """The command cannot go on; the text is one sentence that says how to."""

    code = Exit.NO_CORPUS


class UseError(FailureError):
    """The command was asked for something impossible."""

    code = Exit.WRONG_USE


def need_docstrings() -> None:
    """Raise UseError where Python has dropped docstrings: the texts of rules and of schemas."""
    if sys.flags.optimize > 1:
        what = "Python drops the texts of rules and schemas"
        sentence = f"with -OO (PYTHONOPTIMIZE=2) {what}; run it without"
        raise UseError(sentence)
