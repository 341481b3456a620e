"""One publisher has one name and one folder.

Readers judge sources by who published them, and lists by publisher fall apart when "The Times"
and "Times, The" are two. The folder is the first part of a source's id.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.model.records import SourceRecord
from factcheck.problem import Place, Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import quoted

_POINTER: Final = "/publisher"


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Look for folders with several names, then for names in several folders."""
    folders: dict[str, list[SourceRecord]] = {}
    for source_id, source in context.corpus.sources.items():
        folders.setdefault(source_id.partition("/")[0], []).append(source)
    home: dict[str, tuple[str, SourceRecord]] = {}
    for folder, sources in folders.items():
        counted = Counter(source["publisher"] for source in sources)
        name = max(counted, key=lambda each: counted[each])
        if len(counted) > 1:
            yield from _other_names(folder, name, sources)
        first = next(source for source in sources if source["publisher"] == name)
        elsewhere, other = home.setdefault(name, (folder, first))
        if elsewhere != folder:
            message = (
                f"{quoted(name)} has its sources in sources/{elsewhere}/ already, "
                f"not in sources/{folder}/; expected one folder for one publisher"
            )
            yield _found(first, message, other)


def _other_names(folder: str, name: str, sources: list[SourceRecord]) -> Iterator[Found]:
    usual = next(source for source in sources if source["publisher"] == name)
    for source in sources:
        if source["publisher"] != name:
            message = (
                f"the publisher is {quoted(source['publisher'])}; "
                f"expected {quoted(name)}, as in the rest of sources/{folder}/"
            )
            yield _found(source, message, usual)


def _found(source: SourceRecord, message: str, other: SourceRecord) -> Found:
    place = Place(path_of(Kind.SOURCE, other["id"]), _POINTER, "the other one")
    return Found(_POINTER, message, (place,), path_of(Kind.SOURCE, source["id"]))


RULE = whole_rule(
    __doc__,
    "FC315",
    "scattered-publisher",
    Severity.WARNING,
    check,
    fix="Spell the publisher one way, and keep all its sources in one folder.",
)
