"""What was published must stay, under its id.

Readers link to claims, and claims to sources: an id that is gone leads them nowhere, and nobody
can tell any more what was said. Whatever turned out wrong stays as a tombstone that says so.
Drafts, and what only drafts refer to, may go.
"""

from collections.abc import Iterator

from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import path_of
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.problem import Severity
from factcheck.rules.changes import is_published
from factcheck.rules.rule import ChangeContext, Found, base_rule
from factcheck.text import quoted


def check(context: ChangeContext) -> Iterator[Found]:
    """Look up in the head whatever the published claims of the base are and refer to."""
    for claim_id, claim in context.base.claims.items():
        if is_published(claim) and not context.head.exists(Kind.CLAIM, claim_id):
            message = f"the claim {quoted(claim_id)} is gone; expected it to stay, withdrawn"
            path = path_of(Kind.CLAIM, claim_id)
            yield Found("", f"{message} or superseded with a reason", path=path)
    for (kind, record_id), claim_id in _referred(context.base).items():
        if not context.head.exists(kind, record_id) and context.base.exists(kind, record_id):
            reason = f"the published claim {quoted(claim_id)} refers to it"
            message = f"the {kind} {quoted(record_id)} is gone; expected it to stay, for {reason}"
            yield Found("", message, path=path_of(kind, record_id))


def _referred(base: Corpus) -> dict[tuple[Kind, str], str]:
    """Map what published claims refer to, each to the first claim that does."""
    referred: dict[tuple[Kind, str], str] = {}
    for claim_id, claim in base.claims.items():
        if is_published(claim):
            for reference in _references(claim):
                referred.setdefault(reference, claim_id)
    return referred


def _references(claim: ClaimRecord) -> Iterator[tuple[Kind, str]]:
    yield Kind.DOCUMENT, claim["provenance"]["document"]
    yield Kind.CONTRIBUTOR, claim["provenance"]["extracted"]["by"]
    if "verdict" in claim:
        yield Kind.CONTRIBUTOR, claim["verdict"]["by"]
    for evidence in claim["evidence"].values():
        yield Kind.SOURCE, evidence["source"]
    for handle in claim.get("reviews", ()):
        yield Kind.CONTRIBUTOR, handle
    for correction in claim.get("corrections", ()):
        yield Kind.CONTRIBUTOR, correction["by"]


RULE = base_rule(
    __doc__,
    "FC531",
    "record-vanished",
    Severity.ERROR,
    check,
    fix=(
        "Bring it back with `git restore --source BASE -- FILE`; "
        "end a claim with `factcheck status CLAIM withdrawn --reason WHY`."
    ),
)
