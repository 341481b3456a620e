"""The front page: every document with a picture of its ratings, and what changed last."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from factcheck.counts.standing import UNRATED
from factcheck.exporters.site.contents import Contents, Counted
from factcheck.exporters.site.events import Event, events
from factcheck.exporters.site.files import File
from factcheck.exporters.site.frame import Page
from factcheck.exporters.site.frame import files as framed
from factcheck.exporters.view.cited import Language
from factcheck.exporters.view.days import published
from factcheck.exporters.view.languages import language

_NEWEST: Final = 8


@dataclass(frozen=True, slots=True)
class Shown:
    """A document in the list."""

    id: str
    title: str
    titled: bool
    language: Language
    facts: tuple[str, ...]
    counted: Counted
    doubtful: int


def files(contents: Contents) -> Iterator[File]:
    """Yield the front page."""
    documents = [_shown(contents, document) for document in contents.by_document]
    info = contents.corpus.info
    newest = events(contents)
    values = {
        "description": info.get("description", "") if info else "",
        "documents": documents,
        "counted": contents.counted(),
        "stats": contents.stats,
        "days": _by_day(newest[:_NEWEST]),
        "more": len(newest) - _NEWEST,
    }
    twin = {
        "corpus": info,
        "documents": [
            {
                "id": one.id,
                "title": one.title,
                "claims": len(one.counted.claims),
                "ratings": {
                    share.rating.id or UNRATED: share.count for share in one.counted.shares
                },
            }
            for one in documents
        ],
    }
    yield from framed(Page("index.html", "site/home.jinja", values, twin), contents)


def _shown(contents: Contents, document: str) -> Shown:
    record = contents.corpus.documents.get(document)
    title = contents.title_of(document)
    counted = contents.counted(document)
    facts = (
        record.get("publisher", "") if record else "",
        published(record["published"]).words if record and "published" in record else "",
    )
    return Shown(
        id=document,
        title=title,
        titled=title != document,
        language=language(record["language"] if record else "und"),
        facts=tuple(filter(None, facts)),
        counted=counted,
        doubtful=sum(claim.signs.in_doubt for claim in counted.claims),
    )


def _by_day(newest: list[Event]) -> list[tuple[str, list[Event]]]:
    return [(words, list(group)) for words, group in groupby(newest, lambda one: one.at.words)]
