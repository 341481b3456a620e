"""A claim should be anchored in the newest revision of its document.

The publisher may have corrected or dropped the words since. Claims that were withdrawn or
superseded stay where they were.
"""

from collections.abc import Iterable

from factcheck.corpus.corpus import Corpus
from factcheck.model.records import ClaimRecord, ProvenanceRecord
from factcheck.problem import Severity
from factcheck.rules.anchoring import stands
from factcheck.rules.rule import Context, Found, claim_rule


def check(claim: ClaimRecord, context: Context) -> Iterable[Found]:
    """Compare the anchor's revision with the newest."""
    provenance = claim["provenance"]
    document = context.corpus.documents.get(provenance["document"])
    if document is None or document["revisions"][-1]["number"] == provenance["revision"]:
        return ()
    newest = context.corpus.newest_revision(provenance["document"])["number"]
    if provenance["revision"] >= newest or claim["status"] in {"withdrawn", "superseded"}:
        return ()
    where = _where(provenance, context.corpus, newest)
    message = f"anchored in revision {provenance['revision']}, the newest is {newest}{where}"
    return (Found("/provenance/revision", message),)


def _where(provenance: ProvenanceRecord, corpus: Corpus, newest: int) -> str:
    """Say what became of the quote in the newest text, where that can be read."""
    from factcheck import anchor as anchors  # noqa: PLC0415 - only after a new revision

    text = corpus.texts.get((provenance["document"], newest))
    if text is None:
        return ""
    anchor = provenance["anchor"]
    place = anchors.find(anchor["quote"], text, prefix=anchor["prefix"], suffix=anchor["suffix"])
    if isinstance(place, anchors.Missing):
        return ", which has the quote no more"
    if isinstance(place, anchors.Ambiguous):
        return f", where the quote stands at {len(place.places)} places"
    changed = " in other words" if place.how == anchors.How.NEAR else ""
    return f", where the quote stands{changed} at {place.start} to {place.end}"


RULE = claim_rule(
    __doc__,
    "FC207",
    "old-revision",
    Severity.WARNING,
    check,
    unless=stands,
    fix="Move the anchors along: `factcheck rebase DOCUMENT FILE`, FILE being the newest text.",
)
