"""Terms of use that nobody has stated yet."""

from typing import Final

TO_STATE: Final = "State here under which terms the corpus may be used."
"""What `factcheck init` writes in their place, for only the owner can know them."""
_NOT_STATED: Final = "Terms of use: not stated."


def shown(terms: str) -> str:
    """Return what readers are shown: never the place that waits to be filled in."""
    return _NOT_STATED if terms == TO_STATE else terms
