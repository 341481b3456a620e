"""Run the command line: `python -m factcheck`, and the command `factcheck`."""

import gc
import sys
from typing import NoReturn

_INTERRUPTED = 130
_BETWEEN_COLLECTIONS = 50_000
"""New objects after which Python looks for cycles: nearly all live until the command ends."""


def run() -> NoReturn:
    """Leave with the exit code of the command line, which is imported only here.

    Whoever presses Ctrl-C while Python still imports is not answered with a traceback.
    """
    gc.set_threshold(_BETWEEN_COLLECTIONS)
    try:
        from factcheck.cli.main import main  # noqa: PLC0415 - as said above

        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)


if __name__ == "__main__":
    run()
