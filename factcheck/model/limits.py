"""Numbers that the data format fixes, apart from the models, which are slow to import."""

from typing import Final

SCHEMA_MAJOR: Final = 1
"""The major version of the data format; the exact version comes with the tool."""

CONTEXT_LENGTH: Final = 32
"""Code points of context that an anchor keeps on each side of its quote."""
