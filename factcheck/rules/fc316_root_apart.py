"""A source that others go back to belongs to their origin.

`origin` names the root of a copy. Where the root itself is in the corpus and does not carry the
same origin, it counts apart from its own copies, and a verdict seems to rest on one origin more
than it does. A root is known by its id with a hyphen for the slash, or by its slug.
"""

from collections.abc import Iterator, Sequence

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.problem import Place, Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import plural, quoted


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Look for sources whose id is the origin of others."""
    copies: dict[str, list[str]] = {}
    for source_id, source in context.corpus.sources.items():
        if "origin" in source:
            copies.setdefault(source["origin"], []).append(source_id)
    for source_id, source in context.corpus.sources.items():
        for name in {source_id.replace("/", "-"), source_id.partition("/")[2]} & copies.keys():
            own = source.get("origin")
            if own != name and copies[name] != [source_id]:
                yield _found(source_id, own, name, copies[name])


def _found(root: str, own: str | None, name: str, copies: list[str]) -> Found:
    has = f"the origin {quoted(own)}" if own else "no origin"
    message = (
        f"the origin {quoted(name)} of {plural(len(copies), 'source')} seems to be "
        f"{quoted(root)}, which has {has}; expected one and the same"
    )
    places = tuple(Place(path_of(Kind.SOURCE, copy), "/origin", "a copy") for copy in copies)
    return Found("/origin" if own else "", message, places, path_of(Kind.SOURCE, root))


RULE = whole_rule(
    __doc__,
    "FC316",
    "root-apart",
    Severity.WARNING,
    check,
    fix="Give the root and its copies one and the same `origin`.",
)
