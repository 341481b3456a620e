"""What `factcheck diff` and `changelog` print."""

from pathlib import Path
from typing import Any

import orjson

from factcheck.cli.failure import UseError
from factcheck.cli.history import corpus_at
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.load import load
from factcheck.corpus.tree import Folder
from factcheck.history.change import Change
from factcheck.history.changelog import as_markdown, as_text, as_values, sections
from factcheck.history.diff import diff
from factcheck.text.markdown import markdown

NOTHING = "nothing changed by meaning\n"


def changes(root: Path, revisions: str) -> tuple[Change, ...]:
    """Compare two commits, or one commit with the files in the folder."""
    base, both, head = revisions.partition("..")
    if head.startswith("."):
        raise UseError("three dots are not supported; write BASE..HEAD")
    old = corpus_at(root, base or "HEAD")
    new: Corpus = corpus_at(root, head or "HEAD") if both else load(Folder(root)).corpus
    return diff(old, new)


def between(one: str, other: str | None) -> str:
    """Return two commits that were named apart as they are named together."""
    if other is None:
        return one
    if ".." in one:
        raise UseError(f"name two commits, not {one} and {other}")
    return f"{one}..{other}"


def printed(found: tuple[Change, ...], form: str) -> str:
    """Return the changes in a format; a reader is told when there are none."""
    if form == "json":
        return as_json(as_values(found))
    if not found:
        return NOTHING
    grouped = sections(found)
    return as_markdown(grouped, markdown) if form == "markdown" else as_text(grouped)


def changelog(root: Path, revisions: str, form: str) -> str:
    """Return what changed between two commits, under a heading that names them."""
    base, both, head = revisions.partition("..")
    if not both or not base:
        raise UseError(f"name two commits, as in A..B or A B, not {revisions!r}")
    told = printed(changes(root, revisions), form)
    name = f"{base}..{head or 'HEAD'}"
    return f"## Changes {markdown(name)}\n\n{told}" if form == "markdown" else told


def as_json(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return indented JSON with a final line end."""
    return orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()
