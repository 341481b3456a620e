"""A new revision of a document, and what becomes of every anchor in it."""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from factcheck.anchor import Layout, Span
from factcheck.authoring.adding import anchor_at, given, newest_text_of
from factcheck.authoring.fates import ACCEPTABLE, CARRIED, Fate, What, fate_of, stands
from factcheck.authoring.judging import Judgement, judge
from factcheck.authoring.proposal import Proposal, RefusedError
from factcheck.authoring.reattaching import Wording, onward, reattached
from factcheck.authoring.rebased import Rebase, by_hand
from factcheck.corpus import codec, layout
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.load import read_records
from factcheck.corpus.tree import Tree
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.text import Lines, lines_after, nearest, plural, quoted

ENDED: Final = frozenset({"withdrawn", "superseded"})
_LEAD: Final = 60


@dataclass(frozen=True, slots=True)
class Taken:
    """How a new text was taken; `lines` as a person says, `is_page` for the text of a page."""

    at: str
    lines: Lines | None = None
    note: str | None = None
    is_page: bool = False


def rebase(corpus: Corpus, document_id: str, new_text: str, taken: Taken) -> Rebase:
    """Propose a new revision with every anchor that is certainly the same words.

    With the text of the newest revision nothing is added, but anchors that still stand on an
    older one, or beside their words, are put right. All others are left to a person.
    """
    newest, newest_text = newest_text_of(corpus, document_id)
    if not corpus.is_stored(document_id, newest):
        path = layout.revision_path(document_id, newest)
        sentence = f"{path} was changed after it was stored; restore it with `git restore` first"
        raise RefusedError(sentence)
    is_new = newest_text != new_text
    recorded = corpus.lines(document_id, newest)
    if not is_new and taken.lines not in {None, recorded}:
        sentence = (
            f"the text is that of revision {newest}, whose lines are {recorded or 'unstated'}"
        )
        raise RefusedError(f"{sentence}; --lines is for a new text")
    target = newest + 1 if is_new else newest
    claims = [
        claim
        for claim in _alive(corpus, document_id)
        if is_new or not stands(claim, newest, newest_text)
    ]
    unread = tuple(Fate(claim, What.UNREADABLE) for claim in _unreadable(corpus, document_id))
    if not is_new and not claims and not unread:
        raise RefusedError(f"the text is that of revision {newest}, and every anchor stands in it")
    usual: Lines = "separate" if taken.is_page else lines_after(recorded, newest_text, new_text)
    new = Layout(new_text, (taken.lines or usual) if is_new else recorded)
    files = _revision(corpus, document_id, new, taken) if is_new else {}
    fates = [_led(fate_of(claim, corpus, new), new_text) for claim in claims]
    for fate in fates:
        if fate.what in CARRIED and fate.place is not None:
            files |= _carried(corpus.claims[fate.claim], target, new_text, fate.place)
    again = _older(corpus, document_id, new_text) if is_new else None
    return Rebase(document_id, Proposal(files), (*unread, *fates), again=again)


def _led(fate: Fate, text: str) -> Fate:
    if fate.place is None:
        return fate
    return replace(fate, lead=text[max(0, fate.place.start - _LEAD) : fate.place.start])


def _older(corpus: Corpus, document_id: str, text: str) -> int | None:
    """Return the newest revision that had this text; None where none had it."""
    revisions = corpus.documents[document_id]["revisions"]
    numbers = sorted((one["number"] for one in revisions), reverse=True)
    return next((one for one in numbers if corpus.texts.get((document_id, one)) == text), None)


def accept(corpus: Corpus, document_id: str, chosen: Collection[str], *, at: str) -> Rebase:
    """Propose to carry those anchors to the newest text that a person accepts.

    `chosen` names claims, or fates of which all are meant; raises RefusedError for what has no
    proposed place.
    """
    newest, text = newest_text_of(corpus, document_id)
    shown = rebase(corpus, document_id, text, Taken(at))
    accepted = frozenset(_accepted(shown, chosen))
    files: dict[str, bytes] = {}
    notes: list[str] = []
    for fate in shown.fates:
        if fate.claim in accepted and fate.place is not None:
            claim, anchor = corpus.claims[fate.claim], anchor_at(text, *fate.place)
            record = reattached(claim, newest, anchor, Wording(fate.before, fate.after))
            files[layout.path_of(Kind.CLAIM, fate.claim)] = codec.dumps(Kind.CLAIM, record)
            wording = Wording(claim["provenance"]["anchor"]["quote"], fate.after)
            notes += onward(record, anchor["quote"], wording)
    return Rebase(document_id, Proposal(files, tuple(notes)), shown.fates, accepted)


def _accepted(shown: Rebase, chosen: Collection[str]) -> Iterator[str]:
    fates = {fate.claim: fate for fate in shown.fates}
    for name in chosen:
        if name in ACCEPTABLE:
            yield from (fate.claim for fate in shown.fates if fate.what == name)
        elif name in fates and fates[name].what in ACCEPTABLE:
            yield name
        elif name in fates:
            sentence = f"{name} is {fates[name].what}, so no one place is proposed for it"
            raise RefusedError(f"{sentence}; {by_hand(name, gone=fates[name].what is What.GONE)}")
        else:
            raise RefusedError(_not_waiting(shown, name))


def _not_waiting(shown: Rebase, name: str) -> str:
    """Say that nothing of this name waits, and what does."""
    waiting = [fate.claim for fate in shown.left if fate.what in ACCEPTABLE]
    near = nearest(name, waiting)
    hint = (
        f"did you mean {quoted(near)}?" if near else f"there wait: {', '.join(waiting) or 'none'}"
    )
    sentence = f"{quoted(name)} is no claim of {shown.document} that was left behind"
    return f"{sentence}, and not {' or '.join(sorted(ACCEPTABLE))}; {hint}"


def settled(tree: Tree, carried: Rebase, *, as_of: str | None) -> tuple[Rebase, Judgement]:
    """Leave out each claim that a rule would refuse at its new place, with what the rule says.

    Say of each claim that cannot be read why.
    """
    carried = replace(carried, fates=tuple(_explained(tree, carried.fates)))
    judgement = judge(tree, carried.proposal, as_of=as_of)
    of_claims = {
        layout.path_of(Kind.CLAIM, fate.claim): fate
        for fate in carried.fates
        if fate.what is not What.UNREADABLE
    }
    said = {
        problem.path: f"{problem.code}: {problem.message}"
        for problem in judgement.errors
        if problem.path in of_claims and problem.path in carried.proposal.files
    }
    if not said:
        return carried, judgement
    files = {path: data for path, data in carried.proposal.files.items() if path not in said}
    refused = {of_claims[path].claim: message for path, message in said.items()}
    fates = tuple(
        replace(fate, what=What.REFUSED, after=refused[fate.claim], place=None)
        if fate.claim in refused
        else fate
        for fate in carried.fates
    )
    kept = carried.accepted - refused.keys()
    left = replace(carried, proposal=Proposal(files), fates=fates, accepted=kept)
    return settled(tree, left, as_of=as_of)


def _explained(tree: Tree, fates: Collection[Fate]) -> Iterator[Fate]:
    for fate in fates:
        if fate.what is What.UNREADABLE:
            paths = [(fate.claim, layout.path_of(Kind.CLAIM, fate.claim))]
            ((_, read),) = read_records(tree, Kind.CLAIM, paths)
            said = [f"{problem.code}: {problem.message}" for problem in read.problems[:1]]
            yield replace(fate, after="".join(said))
        else:
            yield fate


def _alive(corpus: Corpus, document_id: str) -> Iterator[ClaimRecord]:
    for claim in corpus.claims_by_document.get(document_id, ()):
        if claim["status"] not in ENDED:
            yield claim


def _unreadable(corpus: Corpus, document_id: str) -> list[str]:
    """Return the claims whose records nobody can read, so that nobody knows their anchors."""
    ids = corpus.known.get(Kind.CLAIM, ())
    return sorted(
        one for one in ids if one.startswith(f"{document_id}/") and one not in corpus.claims
    )


def _revision(corpus: Corpus, document_id: str, new: Layout, taken: Taken) -> dict[str, bytes]:
    """Return the files of a document with one revision more."""
    document, data = corpus.documents[document_id], new.text.encode()
    number = corpus.newest_revision(document_id)["number"] + 1
    revision = {
        "number": number,
        "sha256": hashlib.sha256(data).hexdigest(),
        "lines": new.lines,
        "retrieved": {"at": taken.at},
        "note": taken.note or _compared(corpus, document_id, number - 1, new.text),
    }
    changed = {**document, "revisions": [*document["revisions"], given(revision)]}
    return {
        layout.path_of(Kind.DOCUMENT, document_id): codec.dumps(Kind.DOCUMENT, changed),
        layout.revision_path(document_id, number): data,
    }


def _compared(corpus: Corpus, document_id: str, number: int, new_text: str) -> str:
    """Say how far a text is from that of a revision, which a reader can find in neither."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - only for a new revision

    edits = Indel.editops(corpus.texts[document_id, number].split(), new_text.split())
    came = sum(edit.tag == "insert" for edit in edits)
    gone = len(edits) - came
    return f"Compared with revision {number}: {plural(came, 'word')} added, {gone} removed."


def _carried(claim: ClaimRecord, target: int, text: str, place: Span) -> Mapping[str, bytes]:
    anchor = anchor_at(text, *place)
    record: dict[str, Any] = {
        **claim,
        "provenance": {**claim["provenance"], "revision": target, "anchor": anchor},
    }
    return {layout.path_of(Kind.CLAIM, claim["id"]): codec.dumps(Kind.CLAIM, record)}
