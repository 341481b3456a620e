"""The anchor of a published claim must stay on its words, and their sentence what it was.

Verdict and review say that the statement gives what these words say. The anchor may move with its
sentence into a newer revision of the document, however it is typed there. Words around it that are
others can turn what it says; there, and on other words, a reviewed claim is contested by the same
change and an assessed one says so, each in a new reason; or a sealed review that the change brings
agrees with the claim as it stands now. An anchor that did not stand at its
offsets in the base may be mended.
"""

from collections.abc import Iterator
from types import SimpleNamespace

from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, ProvenanceRecord
from factcheck.rules.changes import is_published, is_reviewed_now
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.text import quoted


def check(old: ClaimRecord, new: ClaimRecord, context: ChangeContext) -> Iterator[Found]:
    """Compare document, quote, offsets and sentence."""
    before, after = old["provenance"], new["provenance"]
    if not is_published(old):
        return
    status = f"the base has the claim as {quoted(old['status'])}"
    if after["document"] != before["document"]:
        message = f"the document changed, but {status}; expected {quoted(before['document'])}"
        yield Found("/provenance/document", message)
    elif _is_told(old, new) or is_reviewed_now(context, old, new):
        return
    elif not _has_same_words(before, after):
        message = f"the quote changed, but {status}; expected {quoted(before['anchor']['quote'])}"
        yield Found("/provenance/anchor/quote", message)
    elif after["revision"] < before["revision"]:
        message = f"the anchor went back to revision {after['revision']}, but {status}"
        yield Found("/provenance/revision", f"{message} in revision {before['revision']}")
    elif _moved(before, after) and _stands(before, context.base):
        start, end = before["anchor"]["start"], before["anchor"]["end"]
        message = f"the anchor moved in revision {before['revision']}, but {status}"
        yield Found("/provenance/anchor/start", f"{message}; expected {start} to {end}")
    elif after["revision"] > before["revision"] and not _is_carried(before, after, context):
        message = f"the sentence is another one in revision {after['revision']}, but {status}"
        expected = "expected a new reason, and what was reviewed to be contested"
        yield Found("/provenance/revision", f"{message}; {expected}")


def _is_told(old: ClaimRecord, new: ClaimRecord) -> bool:
    """Whether a reason that the base does not give tells it: of a claim that is contested now.

    What is only assessed was judged by its author alone, and may stay so.
    """
    may_stay = old["status"] == new["status"] == "assessed"
    has_reason = "reason" in new and new["reason"] != old.get("reason")
    return has_reason and (new["status"] == "contested" or may_stay)


def _is_carried(before: ProvenanceRecord, after: ProvenanceRecord, context: ChangeContext) -> bool:
    """Whether the sentence stands in the newer text as it did, and the anchor in it."""
    from factcheck import anchor as anchors  # noqa: PLC0415 - only for a new revision

    document = before["document"]
    old = context.base.texts.get((document, before["revision"]))
    new = context.head.texts.get((document, after["revision"]))
    if old is None or new is None or not _stands(before, context.base):
        return True
    fate = anchors.move(
        SimpleNamespace(**before["anchor"]),
        anchors.Layout(old, context.base.lines(document, before["revision"])),
        anchors.Layout(new, context.head.lines(document, after["revision"])),
        language=context.base.documents[document]["language"],
    )
    carried = anchors.Unmoved, anchors.Moved, anchors.Retyped
    return isinstance(fate, carried) and fate.start == after["anchor"]["start"]


def _has_same_words(before: ProvenanceRecord, after: ProvenanceRecord) -> bool:
    """Whether the quotes are the same, up to their typing in a newer revision."""
    from factcheck.anchor import normal  # noqa: PLC0415 - only for a quote that changed

    one, other = before["anchor"]["quote"], after["anchor"]["quote"]
    if one == other or after["revision"] <= before["revision"]:
        return one == other
    return normal.normal(one).text.split() == normal.normal(other).text.split()


def _moved(before: ProvenanceRecord, after: ProvenanceRecord) -> bool:
    """Whether the offsets differ within one revision."""
    places = [(anchor["start"], anchor["end"]) for anchor in (before["anchor"], after["anchor"])]
    return before["revision"] == after["revision"] and places[0] != places[1]


def _stands(provenance: ProvenanceRecord, corpus: Corpus) -> bool:
    anchor = provenance["anchor"]
    text = corpus.texts.get((provenance["document"], provenance["revision"]), "")
    return text[anchor["start"] : anchor["end"]] == anchor["quote"]


RULE = change_rule(
    Kind.CLAIM,
    __doc__,
    "FC534",
    "reviewed-anchor-changed",
    check,
    fix=(
        "Take it back with `git restore --source BASE -- FILE`. "
        "`factcheck rebase DOCUMENT NEW-TEXT` carries claims to a new revision; "
        '`factcheck reattach CLAIM --quote "…"` puts one on other words and contests it, '
        "or lets a new claim supersede it with --supersede."
    ),
)
