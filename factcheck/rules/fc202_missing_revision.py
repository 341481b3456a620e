"""Every revision has its text, every text its revision, and a claim stands in one of them.

Without the text no anchor can be checked, and a text that no revision lists is checked by
nobody. The numbers count 1, 2, 3 … so that a lost revision shows.
"""

from collections.abc import Iterator, Sequence

from factcheck.corpus.layout import path_of, revision_path
from factcheck.model.kinds import Kind
from factcheck.model.records import DocumentRecord
from factcheck.problem import Severity
from factcheck.rules.facts import ClaimFacts
from factcheck.rules.rule import Context, Found, whole_rule
from factcheck.text import quoted


def check(context: Context, facts: Sequence[ClaimFacts]) -> Iterator[Found]:
    """Hold revisions, texts and claims against each other."""
    corpus = context.corpus
    numbers = {
        record_id: {revision["number"] for revision in document["revisions"]}
        for record_id, document in corpus.documents.items()
    }
    for document in corpus.documents.values():
        yield from _listed(document, context)
    for document_id, number in corpus.texts:
        if number not in numbers.get(document_id, ()):
            yield from _stored(document_id, number, context)
    for claim in facts:
        if claim.revision not in numbers.get(claim.document, {claim.revision}):
            message = f"{quoted(claim.document)} has no revision {claim.revision}"
            listed = ", ".join(map(str, sorted(numbers[claim.document])))
            yield Found("/provenance/revision", f"{message}; it has {listed}", path=claim.path)


def _listed(document: DocumentRecord, context: Context) -> Iterator[Found]:
    path = path_of(Kind.DOCUMENT, document["id"])
    for place, revision in enumerate(document["revisions"]):
        number = revision["number"]
        if number != place + 1:
            message = f"the revision is numbered {number}; expected {place + 1}"
            yield Found(f"/revisions/{place}/number", message, path=path)
        text_path = revision_path(document["id"], number)
        if text_path not in context.corpus.digests:
            message = f"revision {number} has no text; expected it in {text_path}"
            yield Found(f"/revisions/{place}", message, path=path)


def _stored(document_id: str, number: int, context: Context) -> Iterator[Found]:
    """A text whose document cannot be read may well be listed there."""
    path, record_path = revision_path(document_id, number), path_of(Kind.DOCUMENT, document_id)
    if document_id in context.corpus.documents:
        yield Found("", f"{record_path} lists no revision {number}", path=path)
    elif not context.corpus.exists(Kind.DOCUMENT, document_id):
        yield Found("", f"no document has this text; expected {record_path}", path=path)


RULE = whole_rule(
    __doc__,
    "FC202",
    "missing-revision",
    Severity.ERROR,
    check,
    fix="List the revision in document.json with the digest of its text, and keep its text.",
)
