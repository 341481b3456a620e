"""Claims as code: a compiler for corpora of checkable claims kept in Git.

`load` and `validate` are the way in from Python; they are imported when they are first used, so
that the command starts fast.
"""

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["__version__", "load", "validate"]

if TYPE_CHECKING:
    from factcheck.api import load, validate
else:

    def __getattr__(name: str) -> object:
        """Import a function of the API when somebody asks for it (PEP 562)."""
        if name not in __all__:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        from factcheck import api  # noqa: PLC0415 - see above

        return getattr(api, name)
