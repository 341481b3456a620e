"""Search in the browser: what can be found, as data that a script loads when it is wanted.

The data are a script that gives them a name, because a page that was opened from a folder may
load scripts but no other files.
"""

from collections.abc import Iterator
from typing import Any, Final

import orjson

from factcheck.exporters.site.contents import Contents
from factcheck.exporters.site.files import File
from factcheck.exporters.site.frame import Page
from factcheck.exporters.site.frame import files as framed
from factcheck.exporters.site.routes import claim_path, source_path
from factcheck.model.records import ClaimRecord, SourceRecord

_FOR_SCRIPTS: Final = (
    ("<", "\\u003c"),
    (">", "\\u003e"),
    ("\u2028", "\\u2028"),
    ("\u2029", "\\u2029"),
)


def files(contents: Contents) -> Iterator[File]:
    """Yield the page of the search, and what it searches in."""
    entries = [*_entries(contents)]
    ratings = {
        one.rating.id or "unrated": {"label": one.rating.label, "look": one.rating.look}
        for one in contents.mentions.values()
    }
    found = {"ratings": ratings, "entries": entries}
    values = {"claims": contents.stats.claims, "sources": contents.stats.sources}
    yield from framed(Page("search.html", "site/search.jinja", values, found), contents)
    yield File("assets/search-data.js", f"window.searchData = {_script(found)};\n".encode())


def _script(found: dict[str, Any]) -> str:
    """Return JSON that may stand in a script; four searches are far faster than `translate`."""
    text = orjson.dumps(found).decode()
    for character, escaped in _FOR_SCRIPTS:
        text = text.replace(character, escaped)
    return text


def _entries(contents: Contents) -> Iterator[dict[str, Any]]:
    for record in contents.records:
        yield _claim(record, contents)
    for source in contents.corpus.sources.values():
        yield _source(source)


def _claim(record: ClaimRecord, contents: Contents) -> dict[str, Any]:
    """Give findings and sources once each, so that the data stay small."""
    entries = record["evidence"].values()
    cited = dict.fromkeys(entry["source"] for entry in entries)
    known = [contents.around.sources[one] for one in cited if one in contents.around.sources]
    verdict = record.get("verdict")
    return {
        "path": claim_path(record["id"]),
        "type": "claim",
        "title": record["statement"],
        "rating": contents.mentions[record["id"]].rating.id or "unrated",
        "signs": contents.mentions[record["id"]].signs.words,
        "quote": record["provenance"]["anchor"]["quote"],
        "text": " ".join(
            [*(entry["finding"] for entry in entries), *([verdict["rationale"]] if verdict else [])]
        ),
        "names": " ".join(dict.fromkeys(one.publisher for one in known)),
    }


def _source(source: SourceRecord) -> dict[str, Any]:
    return {
        "path": source_path(source["id"]),
        "type": "source",
        "title": source["title"],
        "text": source.get("note", ""),
        "names": " ".join([source["publisher"], *source.get("authors", ())]),
    }
