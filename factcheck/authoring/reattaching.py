"""Put a claim on other words than those it was taken from, with what that means for its verdict."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from factcheck.analysis.reasons import GIVEN_ON, NOW_ON
from factcheck.authoring.adding import anchor_at, known, newest_text_of, refuse_existing
from factcheck.authoring.locating import Quoted, locate
from factcheck.authoring.naming import free
from factcheck.authoring.proposal import Proposal, RefusedError
from factcheck.corpus import codec, layout
from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import AnchorRecord, ClaimRecord
from factcheck.model.status import ENDS, SETTLED
from factcheck.text import quoted, single_line

_SHOWN: Final = 200
_SUCCEEDED: Final = "; its successor stands on "
_TAKEN_OVER: Final = ("kind", "importance", "period", "tags")


class Wording(NamedTuple):
    """How the words of a claim read before, and how they read now."""

    before: str
    after: str


class Extracted(NamedTuple):
    """Who took the new claim from the document, and when."""

    by: str
    at: str


def document_of(corpus: Corpus, claim_id: str) -> str:
    """Return the document that a claim is taken from; raises RefusedError."""
    return corpus.claims[known(corpus, Kind.CLAIM, claim_id)]["provenance"]["document"]


def reattach(corpus: Corpus, claim_id: str, words: Quoted) -> Proposal:
    """Propose a claim on words of its document's newest revision; raises RefusedError."""
    claim = _living(corpus, claim_id)
    revision, anchor = _found(corpus, words)
    wording = Wording(claim["provenance"]["anchor"]["quote"], anchor["quote"])
    record = reattached(claim, revision, anchor, wording)
    where = f"found at {anchor['start']}-{anchor['end']} of {words.document}, revision {revision}"
    notes = (where, *onward(record, anchor["quote"], wording))
    return Proposal({_path(claim_id): codec.dumps(Kind.CLAIM, record)}, notes)


def onward(record: Mapping[str, Any], words: str, wording: Wording) -> Iterator[str]:
    """Say what a claim on other words is now, and what to do next."""
    name, status = record["id"], record["status"]
    if words == wording.before:
        yield f"{name} is {status}; its words are the same, read what stands around them"
    else:
        yield f"{name} is {status}; the words now read {_shown(words)}"
    yield f"read the statement again: {_shown(record['statement'])}"
    if status in SETTLED:
        yield f"{name} is contested until somebody has judged the new words: `factcheck review`"
    elif status != "draft":
        yield f"the verdict of {name} was given on the old words; look at it again"


def supersede(
    corpus: Corpus, claim_id: str, words: Quoted, statement: str | None, extracted: Extracted
) -> Proposal:
    """Propose a new draft on words of the newest revision, and that it supersedes the claim."""
    claim = _living(corpus, claim_id)
    revision, anchor = _found(corpus, words)
    taken = {other.partition("/")[2] for other in corpus.known.get(Kind.CLAIM, ())}
    slug = words.slug or free(claim_id.partition("/")[2], taken)
    new_id = f"{words.document}/{slug}"
    refuse_existing(corpus, Kind.CLAIM, new_id)
    provenance = {
        **claim["provenance"],
        "revision": revision,
        "anchor": anchor,
        "extracted": {"by": extracted.by, "at": extracted.at, "method": "manual"},
    }
    kept = {name: value for name, value in claim.items() if name in _TAKEN_OVER}
    successor = {
        "id": new_id,
        "schema": claim["schema"],
        **kept,
        "statement": statement or claim["statement"],
        "provenance": provenance,
        "status": "draft",
        "evidence": claim["evidence"],
    }
    wording = Wording(claim["provenance"]["anchor"]["quote"], anchor["quote"])
    ended = {
        **claim,
        "status": "superseded",
        "reason": _reason(claim, revision, wording, _SUCCEEDED),
        "superseded_by": [new_id],
    }
    files = {
        _path(new_id): codec.dumps(Kind.CLAIM, successor),
        _path(claim_id): codec.dumps(Kind.CLAIM, ended),
    }
    return Proposal(files, tuple(_inherited(successor, claim_id)))


def _inherited(successor: Mapping[str, Any], claim_id: str) -> Iterator[str]:
    """Say that the evidence was weighed for another statement, and what to do with it."""
    name, evidence = successor["id"], successor["evidence"]
    yield f"{name} is a draft; the statement reads: {quoted(successor['statement'], _SHOWN)}"
    if evidence:
        stances = ", ".join(f"{key} {entry['stance']}" for key, entry in evidence.items())
        yield f"the evidence of {claim_id} was copied with its stances; look at each: {stances}"
        yield (
            f"where one is wrong now: `factcheck add evidence {name} --replace --key KEY "
            "--stance STANCE --finding TEXT`"
        )
    yield f"then give it a verdict: `factcheck assess {name}`"


def reattached(
    claim: ClaimRecord, revision: int, anchor: AnchorRecord, wording: Wording
) -> dict[str, Any]:
    """Return a claim on words of a revision.

    What readers relied on is contested from now on, with the reason, until somebody has judged
    the new words: no legal step leads from `reviewed` straight back to `assessed`.
    """
    provenance = {**claim["provenance"], "revision": revision, "anchor": anchor}
    record: dict[str, Any] = {**claim, "provenance": provenance}
    if claim["status"] in SETTLED:
        record |= {"status": "contested", "reason": _reason(claim, revision, wording, NOW_ON)}
    elif claim["status"] != "draft":
        record |= {"reason": _reason(claim, revision, wording, NOW_ON)}
    return record


def _reason(claim: ClaimRecord, revision: int, wording: Wording, now: str) -> str:
    """Say on which words the verdict was given, and keep that when they change once more."""
    old = claim["provenance"]["revision"]
    earlier = claim.get("reason", "") if claim["status"] == "contested" else ""
    judged, joint, _ = earlier.rpartition(NOW_ON)
    if not joint:
        done = GIVEN_ON if "verdict" in claim else "The claim was taken from"
        judged = f"{earlier} {done} {_shown(wording.before)} in revision {old}".lstrip()
    return f"{judged}{now}{_shown(wording.after)} in revision {revision}."


def _shown(words: str) -> str:
    return quoted(single_line(words), _SHOWN)


def _living(corpus: Corpus, claim_id: str) -> ClaimRecord:
    claim = corpus.claims[known(corpus, Kind.CLAIM, claim_id)]
    if claim["status"] in ENDS:
        raise RefusedError(f"{claim_id} is {claim['status']}; it stays on its words")
    return claim


def _found(corpus: Corpus, words: Quoted) -> tuple[int, AnchorRecord]:
    revision, text = newest_text_of(corpus, words.document)
    found = locate(text, words)
    return revision, anchor_at(text, found.start, found.end)


def _path(claim_id: str) -> str:
    return layout.path_of(Kind.CLAIM, claim_id)
