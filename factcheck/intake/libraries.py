"""Libraries of extras: loaded when they are needed, and told apart when they cannot be."""

from importlib import import_module
from types import ModuleType

from factcheck.intake.taken import NotTakenError


def library(name: str, purpose: str) -> ModuleType:
    """Return a library; raises NotTakenError that says what is missing or broken."""
    package = name.partition(".")[0]
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name == package:
            sentence = f"{purpose} needs one more library: pip install {package}"
        else:
            sentence = f"{purpose} needs {package}, which cannot start: it misses {error.name}"
        raise NotTakenError(sentence) from error
    except ImportError as error:
        sentence = f"{purpose} needs {package}, which is installed but cannot start: {error}"
        raise NotTakenError(sentence) from error
