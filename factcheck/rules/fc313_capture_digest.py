"""A stored capture is the text that was taken, under the path that its source gives.

Quotes are looked up in it. A text that was changed, lies elsewhere or belongs to no source
proves nothing.
"""

from collections.abc import Iterator, Sequence

from factcheck.corpus.layout import capture_path, path_of
from factcheck.model.kinds import Kind
from factcheck.model.records import SourceRecord
from factcheck.problem import Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import quoted


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Hold captures of sources and stored texts against each other."""
    corpus = context.corpus
    for source in corpus.sources.values():
        if "capture" in source and "path" in source["capture"]:
            yield from _kept(source, context)
    for source_id in corpus.captures:
        yield from _stored(source_id, context)


def _kept(source: SourceRecord, context: Context) -> Iterator[Found]:
    path, record_path = capture_path(source["id"]), path_of(Kind.SOURCE, source["id"])
    given, expected = source["capture"]["path"], source["capture"]["sha256"]
    if given != path:
        message = f"the path is {quoted(given)}; expected {quoted(path, 200)}"
        yield Found("/capture/path", message, path=record_path)
    elif path not in context.corpus.digests:
        yield Found("/capture/path", f"there is no file {path}", path=record_path)
    elif context.corpus.digests[path] != expected:
        message = f"{path} has the sha256 {context.corpus.digests[path]}; expected {expected}"
        yield Found("/capture/sha256", message, path=record_path)


def _stored(source_id: str, context: Context) -> Iterator[Found]:
    """A text whose source cannot be read may well be named there."""
    source = context.corpus.sources.get(source_id)
    path, record_path = capture_path(source_id), path_of(Kind.SOURCE, source_id)
    if source is None:
        if not context.corpus.exists(Kind.SOURCE, source_id):
            yield Found("", f"no source has this capture; expected {record_path}", path=path)
    elif "path" not in source.get("capture", {}):
        message = f"{record_path} does not name this capture; expected it in capture.path"
        yield Found("", message, path=path)


RULE = whole_rule(
    __doc__,
    "FC313",
    "capture-digest",
    Severity.ERROR,
    check,
    fix="Restore the captured text, or record the new capture with its digest and day.",
)
