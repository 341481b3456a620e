"""Styles, scripts and pictures that all pages share; libraries of others come with licences."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from factcheck.exporters import pages
from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.files import File

_TEMPLATES: Final = Path(pages.__file__).parent / "templates"
_VENDOR: Final = _TEMPLATES / "vendor"


def files(contents: Contents) -> Iterator[File]:  # noqa: ARG001 - as all drawers
    """Yield what pages load."""
    sheets = pages.style(), (_TEMPLATES / "site.css").read_text("utf-8")
    yield File("assets/style.css", "\n".join(sheets).encode())
    for name in ("site.js", "search.js", "icon.svg"):
        yield File(f"assets/{name}", (_TEMPLATES / "assets" / name).read_bytes())
    for library in libraries():
        for name in (library["file"], library["licence_file"]):
            yield File(f"assets/{name}", (_VENDOR / name).read_bytes())


def libraries() -> list[dict[str, Any]]:
    """Return what vendored.toml says of the libraries of others."""
    listed: list[dict[str, Any]] = tomllib.loads((_VENDOR / "vendored.toml").read_text("utf-8"))[
        "library"
    ]
    return listed
