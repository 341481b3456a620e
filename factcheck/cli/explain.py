"""`factcheck explain`: what a code means, why it matters, and how to mend it."""

from typing import Annotated

import typer

from factcheck.cli.failure import UseError, need_docstrings
from factcheck.cli.output import emit


def explain(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE", help="A code such as FC111, or its slug.", show_default=False
        ),
    ] = None,
) -> None:
    """Explain a code in full, with its examples; without a code, list all. Works offline."""
    from factcheck.reporters import manual
    from factcheck.rules.registry import rules
    from factcheck.text import nearest, quoted

    need_docstrings()
    known = rules()
    if code is None:
        emit(manual.overview(known.values()))
        return
    slugs = {rule.code.slug: number for number, rule in known.items()}
    rule = known.get(slugs.get(code.lower(), code.upper()))
    if rule is None:
        near = nearest(code, [*known, *slugs]) or nearest(code.upper(), known)
        hint = f"; did you mean {near}?" if near else ""
        sentence = f"there is no code {quoted(code)}{hint} (`factcheck explain` lists all)"
        raise UseError(sentence)
    emit(manual.page(rule))
