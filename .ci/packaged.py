"""Fail unless the installed wheel holds each file of the package and no other."""

import sys
from importlib.metadata import files
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "factcheck"
SCHEMAS = PACKAGE.parent / "schema"
"""The wheel holds them inside the package."""


def main() -> int:
    """Print what one side lacks; 1 if there is anything."""
    here = {
        path.relative_to(PACKAGE.parent).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    here |= {f"factcheck/schema/{path.name}" for path in SCHEMAS.iterdir()}
    installed = {
        path.as_posix()
        for path in files("factcheck") or []
        if path.parts[0] == "factcheck" and "__pycache__" not in path.parts
    }
    for path in sorted(here - installed):
        print(f"missing in the wheel: {path}")
    for path in sorted(installed - here):
        print(f"only in the wheel: {path}")
    print(f"{len(here & installed)} files in both")
    return int(here != installed)


if __name__ == "__main__":
    sys.exit(main())
