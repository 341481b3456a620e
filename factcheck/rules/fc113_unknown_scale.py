"""The scale that corpus.json names must be in the corpus.

Verdicts store the bare id of a rating; the scale says what it means. Without it no verdict of
the corpus can be checked or read.
"""

from collections.abc import Iterator

from factcheck.corpus.layout import is_id, path_of
from factcheck.model.kinds import Kind
from factcheck.model.records import CorpusInfoRecord
from factcheck.problem import Severity
from factcheck.rules.rule import Context, Found, info_rule
from factcheck.text import nearest, quoted


def check(info: CorpusInfoRecord, context: Context) -> Iterator[Found]:
    """Look for the file of the scale in use; whether it can be read is said of the file."""
    scale = info["scale"]
    if context.corpus.exists(Kind.SCALE, scale):
        return
    near = nearest(scale, context.corpus.known.get(Kind.SCALE, ()))
    where = f"; expected {path_of(Kind.SCALE, scale)}" if is_id(Kind.SCALE, scale) else ""
    hint = f"; did you mean {quoted(near)}?" if near else where
    yield Found("/scale", f"no scale has the id {quoted(scale)}{hint}")


RULE = info_rule(
    __doc__,
    "FC113",
    "unknown-scale",
    Severity.ERROR,
    check,
    fix="Correct the id in corpus.json, or add the scale that it names.",
)
