"""A claim should be anchored in the newest revision of its document.

The publisher may have corrected or dropped the words since. Claims that were withdrawn or
superseded stay where they were.
"""

from collections.abc import Iterable
from types import SimpleNamespace

from factcheck.corpus.corpus import Corpus
from factcheck.model.records import ClaimRecord, ProvenanceRecord
from factcheck.problem import Severity
from factcheck.rules.anchoring import stands
from factcheck.rules.rule import Context, Found, claim_rule
from factcheck.text import quoted, single_line


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
    """Say what became of the words in the newest text, where that can be read."""
    from factcheck import anchor as anchors  # noqa: PLC0415 - only after a new revision

    document = provenance["document"]
    old = corpus.texts.get((document, provenance["revision"]))
    new = corpus.texts.get((document, newest))
    anchor = provenance["anchor"]
    if old is None or new is None or old[anchor["start"] : anchor["end"]] != anchor["quote"]:
        return ""
    language = corpus.documents[document].get("language", "en")
    before = anchors.Layout(old, corpus.lines(document, provenance["revision"]))
    after = anchors.Layout(new, corpus.lines(document, newest))
    fate = anchors.move(SimpleNamespace(**anchor), before, after, language=language)
    match fate:
        case anchors.Gone():
            return f"; revision {newest} no longer contains that sentence"
        case anchors.Ambiguous():
            return ", where it is not sure which words they are"
        case anchors.Changed():
            words = quoted(single_line(fate.quote))
            return f", where {words} stands instead at {fate.start} to {fate.end}"
        case anchors.Reframed():
            return f", where they stand in a changed sentence at {fate.start} to {fate.end}"
        case _:
            return f", where the same words stand at {fate.start} to {fate.end}"


RULE = claim_rule(
    __doc__,
    "FC207",
    "old-revision",
    Severity.WARNING,
    check,
    unless=stands,
    fix=(
        "Carry the anchors along: `factcheck rebase DOCUMENT FILE`, FILE being the newest text. "
        "What that leaves behind, accept with `factcheck rebase DOCUMENT --accept CLAIM`, "
        'or put on other words with `factcheck reattach CLAIM --quote "…"`.'
    ),
)
