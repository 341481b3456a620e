"""A new revision of a document, and what becomes of every anchor in it."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, NamedTuple

from factcheck.anchor import Ambiguous, Changed, Gone, Moved, Unmoved, move
from factcheck.authoring.adding import anchor_at, given, known
from factcheck.authoring.proposal import Proposal, RefusedError
from factcheck.corpus import codec, layout
from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord
from factcheck.text import quoted

FATES = ("unmoved", "moved", "changed", "ambiguous", "gone")
ENDED = frozenset({"withdrawn", "superseded"})


class Fate(NamedTuple):
    """What became of one claim's words: how, as they were, and as they are now (or nothing)."""

    claim: str
    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Rebase:
    """The change to write, and the fate of every anchor in the order of the text."""

    proposal: Proposal
    fates: tuple[Fate, ...]

    @property
    def left(self) -> tuple[Fate, ...]:
        """Anchors that a person must look at; their claims stay on the old revision."""
        return tuple(fate for fate in self.fates if fate.what not in {"unmoved", "moved"})


def rebase(
    corpus: Corpus, document_id: str, new_text: str, *, at: str, note: str | None = None
) -> Rebase:
    """Propose a new revision with every anchor that certainly moved along.

    An anchor whose words changed, stand in several places or are gone is never written.
    """
    known(corpus, Kind.DOCUMENT, document_id)
    document = corpus.documents[document_id]
    old = corpus.newest_revision(document_id)["number"]
    old_text = corpus.texts.get((document_id, old))
    if old_text is None:
        raise RefusedError(f"the text of {document_id}, revision {old}, cannot be read")
    if old_text == new_text:
        raise RefusedError(f"the text is that of revision {old}; nothing changed")
    data = new_text.encode()
    revision = {
        "number": old + 1,
        "sha256": hashlib.sha256(data).hexdigest(),
        "retrieved": {"at": at},
        "note": note,
    }
    changed = {**document, "revisions": [*document["revisions"], given(revision)]}
    files = {
        layout.path_of(Kind.DOCUMENT, document_id): codec.dumps(Kind.DOCUMENT, changed),
        layout.revision_path(document_id, old + 1): data,
    }
    fates = []
    for claim in corpus.claims_by_document.get(document_id, ()):
        if claim["provenance"]["revision"] == old and claim["status"] not in ENDED:
            fate, record = _carry(claim, old_text, new_text)
            fates.append(fate)
            if record is not None:
                files[layout.path_of(Kind.CLAIM, claim["id"])] = codec.dumps(Kind.CLAIM, record)
    return Rebase(Proposal(files), tuple(fates))


def told(carried: Rebase) -> Iterator[str]:
    """Say what is left for a person, before and after, and count every fate."""
    for fate in carried.left:
        yield f"{fate.what}: {fate.claim}"
        yield f"  before: {quoted(fate.before, 200)}"
        if fate.after:
            yield f"  after:  {quoted(fate.after, 200)}"
    counts = Counter(fate.what for fate in carried.fates)
    yield ", ".join(f"{counts[what]} {what}" for what in FATES)


def _carry(claim: ClaimRecord, old_text: str, new_text: str) -> tuple[Fate, dict[str, Any] | None]:
    anchor = claim["provenance"]["anchor"]
    fate = move(SimpleNamespace(**anchor), old_text, new_text)
    if isinstance(fate, Unmoved | Moved):
        what = "unmoved" if isinstance(fate, Unmoved) else "moved"
        moved = anchor_at(new_text, fate.start, fate.end)
        provenance = claim["provenance"]
        record = {
            **claim,
            "provenance": {**provenance, "revision": provenance["revision"] + 1, "anchor": moved},
        }
        return Fate(claim["id"], what, anchor["quote"], moved["quote"]), record
    what, after = _left(fate, new_text)
    return Fate(claim["id"], what, anchor["quote"], after), None


def _left(fate: Changed | Ambiguous | Gone, new_text: str) -> tuple[str, str]:
    if isinstance(fate, Changed):
        return "changed", fate.quote
    if isinstance(fate, Ambiguous):
        return "ambiguous", "; ".join(_places(fate, new_text))
    return "gone", ""


def _places(fate: Ambiguous, text: str) -> Iterator[str]:
    for span in fate.places[:5]:
        yield f"{span.start}-{span.end} …{text[max(0, span.start - 20) : span.end + 20]}…"
