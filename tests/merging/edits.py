"""What people do to the corpus of the scenarios, and the corpus that they start from."""

from pathlib import Path
from typing import Any

from factcheck.rules.cases import SAMPLE
from tests.merging.outcomes import Edit
from tests.merging.repository import Files, Record

OPENED = "claims/harbour/opened.json"
COST = "claims/harbour/cost.json"
DRAFT = "claims/harbour/sum-named.json"
"""A draft: what is not published yet may move and go."""
UNCITED = "sources/gazette/budget.json"
DOCUMENT = "documents/harbour/document.json"


def start(files: Files) -> None:
    """Write the sample corpus, a draft, and a source that no claim cites yet."""
    for path in sorted(Path(SAMPLE).rglob("*")):
        if path.is_file():
            files.data(path.relative_to(SAMPLE).as_posix(), path.read_bytes())
    files.record(UNCITED, a_source("gazette/budget", publisher="Official Gazette"))
    files.record(DRAFT, a_draft("harbour/sum-named"))


def a_source(source_id: str, **fields: Any) -> Record:  # noqa: ANN401 - fields of a source
    return {
        "id": source_id,
        "schema": 1,
        "title": f"The paper called {source_id}",
        "url": f"https://{source_id.replace('/', '.example/')}",
        "publisher": source_id.partition("/")[0].title(),
        "kind": "news",
        "language": "en",
        "retrieved": {"at": "2024-02-01", "extent": "full"},
        "standing": "current",
        **fields,
    }


def a_draft(claim_id: str, **fields: Any) -> Record:  # noqa: ANN401 - fields of a claim
    return {
        "id": claim_id,
        "schema": 1,
        "statement": "The town council of Eastport named the price of its harbour.",
        "kind": "event",
        "provenance": {
            "document": "harbour",
            "revision": 1,
            "anchor": {
                "quote": "the town council said",
                "prefix": "021. It cost 40 million crowns, ",
                "suffix": ".\n",
                "start": 77,
                "end": 98,
            },
            "extracted": {"by": "ada", "at": "2024-02-02", "method": "manual"},
        },
        "status": "draft",
        "evidence": {},
        **fields,
    }


def evidence(source: str, **fields: Any) -> Record:  # noqa: ANN401 - fields of an entry
    return {
        "source": source,
        "stance": "supports",
        "finding": f"Says so, in the words of {source}.",
        "locator": "page 2",
        **fields,
    }


def adds(path: str, record: Record) -> Edit:
    """Add a record; `path` need not be that of its id."""
    return lambda files: files.record(path, record)


def sets(path: str, *ways: tuple[str, Any]) -> Edit:
    """Set fields of a record: `verdict/rating` and the value."""

    def change(record: Record) -> None:
        for way, value in ways:
            *parents, last = way.split("/")
            holder = record
            for name in parents:
                holder = holder.setdefault(name, {})
            holder[last] = value

    return lambda files: files.change(path, change)


def appends(path: str, name: str, item: Any) -> Edit:  # noqa: ANN401 - any JSON value
    """Add to the end of a list of a record."""
    return lambda files: files.change(
        path, lambda record: record.update({name: [*record.get(name, []), item]})
    )


def inserts(path: str, name: str, item: str) -> Edit:
    """Add to a list of words of a record, where the alphabet puts it."""
    return lambda files: files.change(
        path, lambda record: record.update({name: sorted({*record.get(name, []), item})})
    )


def removes(path: str) -> Edit:
    """Remove a file."""
    return lambda files: files.remove(path)


def moves(path: str, target: str, claim_id: str) -> Edit:
    """Move a claim to another path, with another id or with its own."""

    def move(files: Files) -> None:
        record = files.read(path)
        files.remove(path)
        files.record(target, {**record, "id": claim_id})

    return move


def types(path: str, old: str, new: str) -> Edit:
    """Replace text by hand, canonical or not."""

    def replace(files: Files) -> None:
        text = (files.root / path).read_text("utf-8")
        assert text.count(old) == 1
        files.data(path, text.replace(old, new).encode())

    return replace


def merged_by_union(files: Files) -> None:
    """Let Git keep the lines of both sides, as some projects do for lists."""
    files.data("../.gitattributes", b"*.json merge=union\n")


def both(*edits: Edit) -> Edit:
    """Make one edit after the other."""

    def make(files: Files) -> None:
        for edit in edits:
            edit(files)

    return make
