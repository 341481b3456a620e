"""Draw HTML pages from templates: every text escaped, no name undefined, styles known by digest."""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.environment import TemplateModule
from markupsafe import Markup

from factcheck.counts.standing import IN_DOUBT
from factcheck.exporters.escape import html_text
from factcheck.exporters.view import days
from factcheck.text import plural

_TEMPLATES: Final = Path(__file__).parent / "templates"


class Routes(Protocol):
    """Where things are found: every template asks here, so that pages can be cut differently."""

    def claim(self, claim: str) -> str:
        """Return the address of a claim."""
        ...

    def mark(self, claim: str) -> str:
        """Return the address of a claim's words in the text."""
        ...

    def sentence(self, document: str, number: int) -> str:
        """Return the address of a sentence."""
        ...

    def source(self, source: str) -> str:
        """Return the address of a page about a source; empty where there is none."""
        ...

    def origin(self, root: str) -> str:
        """Return the address of a page about an origin; empty where there is none."""
        ...

    def correction(self, claim: str) -> str:
        """Return the address of a claim's latest correction in the log."""
        ...

    def log(self) -> str:
        """Return the address of the log of corrections."""
        ...

    def person(self, handle: str) -> str:
        """Return the address of what a contributor says of the work."""
        ...


@dataclass(frozen=True, slots=True)
class OnePage:
    """Everything on one page. Anchors are permanent: they are made of ids, not of numbers."""

    def claim(self, claim: str) -> str:
        """Return the fragment of a claim."""
        return f"#{claim}"

    def mark(self, claim: str) -> str:
        """Return the fragment of a claim's words in the text."""
        return f"#text:{claim}"

    def sentence(self, document: str, number: int) -> str:
        """Return the fragment of a sentence."""
        return f"#{document}:{number}"

    def source(self, source: str) -> str:  # noqa: ARG002 - as in Routes
        """Return nothing: a source stands beside each claim that cites it."""
        return ""

    def origin(self, root: str) -> str:  # noqa: ARG002 - as in Routes
        """Return nothing: an origin is named beside the evidence that goes back to it."""
        return ""

    def correction(self, claim: str) -> str:
        """Return the fragment of a claim's latest correction."""
        return f"#corrected:{claim}"

    def log(self) -> str:
        """Return the fragment of the log of corrections."""
        return "#corrections"

    def person(self, handle: str) -> str:
        """Return the fragment of what a contributor says of the work."""
        return f"#contributor:{handle}"


def draw(template: str, **values: Any) -> str:  # noqa: ANN401 - whatever the template names
    """Return a page; raises UndefinedError where a template names what is not given."""
    return _environment().get_template(template).render(values) + "\n"


def part(template: str, macro: str, *values: Any) -> Markup:  # noqa: ANN401 - as `draw`
    """Return one macro's piece of a page, to be used on several pages."""
    drawn: Markup = getattr(_module(template), macro)(*values)
    return drawn


def style() -> str:
    """Return the one style sheet of all pages."""
    return (_TEMPLATES / "style.css").read_text("utf-8")


def policy(sheet: str) -> str:
    """Return a Content-Security-Policy that allows this inline style sheet and nothing else."""
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _module(template: str) -> TemplateModule:
    return _environment().get_template(template).module


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.filters["day"] = days.plain
    environment.filters["plural"] = plural
    environment.globals["in_doubt"] = IN_DOUBT
    return environment


def _finalize(value: object) -> object:
    """Drop from plain text what no page may hold; templates escape the rest."""
    return html_text(value) if isinstance(value, str) and not isinstance(value, Markup) else value
