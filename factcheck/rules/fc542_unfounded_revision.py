"""A new revision of a published document must say when it was taken, and what changed.

A text that nobody took from anywhere could put any words around those of a claim. So a new revision
says on which day it was taken, not before the one that it follows, and in its note what is
otherwise. It is another text than that one, and has at least half of its words: what has not is a
document of its own.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import DocumentRecord, RevisionRecord
from factcheck.rules.changes import rests
from factcheck.rules.rule import ChangeContext, Found, change_rule


def check(old: DocumentRecord, new: DocumentRecord, context: ChangeContext) -> Iterator[Found]:
    """Hold each revision that the base has not against the one before it."""
    known = {revision["number"] for revision in old["revisions"]}
    if not rests(context.base, Kind.DOCUMENT, old["id"]):
        return
    for place, (before, after) in enumerate(pairwise(new["revisions"]), start=1):
        if after["number"] not in known:
            for below, message in _faults(before, after, _kept(context.head, old["id"], place)):
                said = f"revision {after['number']} {message}"
                yield Found(f"/revisions/{place}{below}", said)


def _faults(
    before: RevisionRecord, after: RevisionRecord, kept: float
) -> Iterator[tuple[str, str]]:
    if "retrieved" not in after:
        yield "", "has no `retrieved`; expected the day on which it was taken"
    elif "retrieved" in before and after["retrieved"]["at"] < before["retrieved"]["at"]:
        day = before["retrieved"]["at"]
        yield "/retrieved/at", f"was taken before the one that it follows; expected {day} or later"
    if "note" not in after:
        yield "", "has no `note`; expected what changed"
    if after["sha256"] == before["sha256"]:
        yield "/sha256", f"is the text of revision {before['number']}; expected another one"
    elif kept < _LEAST_KEPT:
        message = f"has {kept:.0%} of the words of revision {before['number']}"
        yield "", f"{message}; expected at least half, or a document of its own"


_LEAST_KEPT = 0.5


def _kept(head: Corpus, document: str, place: int) -> float:
    """Return which share of the words of a revision the next one has; 1 where one is unread."""
    numbers = [one["number"] for one in head.documents[document]["revisions"]]
    texts = [head.texts.get((document, number)) for number in numbers[place - 1 : place + 1]]
    old, new = (Counter((text or "").casefold().split()) for text in texts)
    if None in texts or not old:
        return 1.0
    return (old & new).total() / old.total()


RULE = change_rule(
    Kind.DOCUMENT,
    __doc__,
    "FC542",
    "unfounded-revision",
    check,
    fix="Take the text again with `factcheck rebase DOCUMENT NEW-TEXT`, which records all this.",
)
