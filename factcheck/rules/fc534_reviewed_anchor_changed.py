"""The anchor of a reviewed claim must stay on its words.

A review says that the statement gives what these words say. The anchor may move with its words
into a newer revision of the document, however they are typed there. It may be put on other words
if the claim is contested by the same change, with a new reason: the review was of the old words.
An anchor that did not stand at its offsets in the base may be mended.
"""

from collections.abc import Iterator

from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, ProvenanceRecord
from factcheck.model.status import ENDS, SETTLED
from factcheck.rules.rule import ChangeContext, Found, change_rule
from factcheck.text import quoted


def check(old: ClaimRecord, new: ClaimRecord, context: ChangeContext) -> Iterator[Found]:
    """Compare document, quote and offsets."""
    before, after = old["provenance"], new["provenance"]
    if old["status"] not in (*SETTLED, *ENDS):
        return
    status = f"the base has the claim as {quoted(old['status'])}"
    if after["document"] != before["document"]:
        message = f"the document changed, but {status}; expected {quoted(before['document'])}"
        yield Found("/provenance/document", message)
    elif _is_opened_again(old, new):
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


def _is_opened_again(old: ClaimRecord, new: ClaimRecord) -> bool:
    """Whether the claim is contested from now on, for a reason that the base does not give."""
    return new["status"] == "contested" and new.get("reason") != old.get("reason")


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
