"""Whether to print colours: what the option, the environment and the terminal say, in this order.

The variables are those of no-color.org, force-color.org and bixense.com/clicolors.
"""

import os
from enum import StrEnum
from typing import Final

_OFF: Final = frozenset({"0", "false"})
"""What turns colours off under FORCE_COLOR, as Node.js and its tools read it."""


class Colour(StrEnum):
    """What --color says."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def is_colourful(said: Colour | None, *, is_terminal: bool) -> bool:
    """Whether to print colours to a stream."""
    if said in {Colour.ALWAYS, Colour.NEVER}:
        return said is Colour.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR", "")
    if forced.lower() in _OFF:
        return False
    if forced or os.environ.get("CLICOLOR_FORCE", "0") not in {"", "0"}:
        return True
    is_wanted = os.environ.get("CLICOLOR") != "0" and os.environ.get("TERM") != "dumb"
    return is_terminal and is_wanted
