"""A record that is referred to must be in the corpus.

Readers must be able to go from a claim to its document, its sources and the people who worked
on it. A reference that leads nowhere usually is a slip of the pen, or a record that another
change removed.
"""

from collections.abc import Iterator

from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, DocumentRecord, SourceRecord
from factcheck.problem import Severity
from factcheck.rules.references import references
from factcheck.rules.rule import Context, Found, claim_rule, document_rule, source_rule
from factcheck.text import nearest, quoted


def check(claim: ClaimRecord, context: Context) -> Iterator[Found]:
    """Look up every reference of a claim."""
    for pointer, kind, record_id in references(claim):
        yield from _unknown(pointer, kind, record_id, context)


def check_origin(record: SourceRecord | DocumentRecord, context: Context) -> Iterator[Found]:
    """Look up the origin of a source or document."""
    if "origin" in record:
        yield from _unknown("/origin", Kind.ORIGIN, record["origin"], context)


def _unknown(pointer: str, kind: Kind, record_id: str, context: Context) -> Iterator[Found]:
    if kind is Kind.ORIGIN and not context.corpus.known.get(kind):
        return  # a corpus from before origins had records of their own
    if not context.corpus.exists(kind, record_id):
        near = nearest(record_id, context.corpus.known.get(kind, ()))
        hint = f"; did you mean {quoted(near)}?" if near else ""
        yield Found(pointer, f"no {kind} has the id {quoted(record_id)}{hint}")


_ABOUT = (__doc__, "FC111", "unknown-reference", Severity.ERROR)
_FIX = "Correct the id, or add the record that it names: `factcheck add`."

RULE = claim_rule(*_ABOUT, check, is_outlined=True, fix=_FIX)._replace(
    kin=(
        source_rule(*_ABOUT, check_origin, fix=_FIX),
        document_rule(*_ABOUT, check_origin, fix=_FIX),
    )
)
