"""A new revision of a document, and what becomes of every anchor in it."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, NamedTuple

from factcheck.anchor import (
    Ambiguous,
    Changed,
    Found,
    Gone,
    How,
    Missing,
    Moved,
    Span,
    Unmoved,
    find,
    move,
)
from factcheck.authoring.adding import anchor_at, given, known
from factcheck.authoring.proposal import Proposal, RefusedError
from factcheck.corpus import codec, layout
from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.records import AnchorRecord, ClaimRecord
from factcheck.text import lines_after, quoted

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

    With the text of the newest revision nothing is added, but anchors that still stand on an
    older one, or beside their words, are put right. An anchor whose words changed, stand in
    several places or are gone is never written.
    """
    known(corpus, Kind.DOCUMENT, document_id)
    newest = corpus.newest_revision(document_id)["number"]
    newest_text = corpus.texts.get((document_id, newest))
    if newest_text is None:
        raise RefusedError(f"the text of {document_id}, revision {newest}, cannot be read")
    is_new = newest_text != new_text
    target = newest + 1 if is_new else newest
    claims = [
        claim
        for claim in corpus.claims_by_document.get(document_id, ())
        if claim["status"] not in ENDED and (is_new or not _stands(claim, newest, newest_text))
    ]
    if not is_new and not claims:
        raise RefusedError(f"the text is that of revision {newest}, and every anchor stands in it")
    files = _revision(corpus, document_id, new_text, at, note) if is_new else {}
    fates = []
    for claim in claims:
        fate, record = _carry(claim, corpus, target, new_text)
        fates.append(fate)
        if record is not None:
            files[layout.path_of(Kind.CLAIM, claim["id"])] = codec.dumps(Kind.CLAIM, record)
    return Rebase(Proposal(files), tuple(fates))


def _stands(claim: ClaimRecord, revision: int, text: str) -> bool:
    provenance = claim["provenance"]
    return provenance["revision"] == revision and _fits(provenance["anchor"], text)


def _fits(anchor: AnchorRecord, text: str) -> bool:
    return text[anchor["start"] : anchor["end"]] == anchor["quote"]


def _revision(
    corpus: Corpus, document_id: str, text: str, at: str, note: str | None
) -> dict[str, bytes]:
    """Return the files of a document with one revision more."""
    document, data = corpus.documents[document_id], text.encode()
    newest = corpus.newest_revision(document_id)
    number = newest["number"] + 1
    old = corpus.texts[document_id, newest["number"]]
    revision = {
        "number": number,
        "sha256": hashlib.sha256(data).hexdigest(),
        "lines": lines_after(newest.get("lines"), old, text),
        "retrieved": {"at": at},
        "note": note,
    }
    changed = {**document, "revisions": [*document["revisions"], given(revision)]}
    return {
        layout.path_of(Kind.DOCUMENT, document_id): codec.dumps(Kind.DOCUMENT, changed),
        layout.revision_path(document_id, number): data,
    }


def told(carried: Rebase) -> Iterator[str]:
    """Say what is left for a person, before and after, and count every fate."""
    for fate in carried.left:
        yield f"{fate.what}: {fate.claim}"
        yield f"  before: {quoted(fate.before, 200)}"
        if fate.after:
            yield f"  after:  {quoted(fate.after, 200)}"
    counts = Counter(fate.what for fate in carried.fates)
    yield ", ".join(f"{counts[what]} {what}" for what in FATES)


def _carry(
    claim: ClaimRecord, corpus: Corpus, target: int, new_text: str
) -> tuple[Fate, dict[str, Any] | None]:
    provenance = claim["provenance"]
    quote = provenance["anchor"]["quote"]
    own_text = corpus.texts.get((provenance["document"], provenance["revision"]), "")
    fate = _fate(provenance["anchor"], own_text, new_text)
    if isinstance(fate, Unmoved | Moved):
        what = "unmoved" if isinstance(fate, Unmoved) else "moved"
        moved = anchor_at(new_text, fate.start, fate.end)
        changed = {**provenance, "revision": target, "anchor": moved}
        return Fate(claim["id"], what, quote, moved["quote"]), {**claim, "provenance": changed}
    what, after = _left(fate, new_text)
    return Fate(claim["id"], what, quote, after), None


def _fate(
    anchor: AnchorRecord, own_text: str, new_text: str
) -> Unmoved | Moved | Changed | Ambiguous | Gone:
    """Carry an anchor; one that stands beside its words is first put where they are."""
    if _fits(anchor, own_text):
        return move(SimpleNamespace(**anchor), own_text, new_text)
    found = _find(anchor, own_text)
    if isinstance(found, Found) and found.how is How.EXACT:
        mended = anchor_at(own_text, found.start, found.end)
        fate = move(SimpleNamespace(**mended), own_text, new_text)
        return Moved(fate.start, fate.end) if isinstance(fate, Unmoved) else fate
    return _unsure(_find(anchor, new_text), new_text)


def _find(anchor: AnchorRecord, text: str) -> Found | Ambiguous | Missing:
    return find(anchor["quote"], text, prefix=anchor["prefix"], suffix=anchor["suffix"])


def _unsure(found: Found | Ambiguous | Missing, text: str) -> Changed | Ambiguous | Gone:
    """Tell where words may stand that were not where their anchor says; a person decides."""
    if isinstance(found, Missing):
        return Gone()
    if isinstance(found, Ambiguous):
        return found
    if found.how is How.EXACT:
        return Ambiguous((Span(found.start, found.end),), found.how)
    words = text[found.start : found.end]
    return Changed(found.start, found.end, words, found.how, found.similarity)


def _left(fate: Changed | Ambiguous | Gone, new_text: str) -> tuple[str, str]:
    if isinstance(fate, Changed):
        return "changed", fate.quote
    if isinstance(fate, Ambiguous):
        return "ambiguous", "; ".join(_places(fate, new_text))
    return "gone", ""


def _places(fate: Ambiguous, text: str) -> Iterator[str]:
    for span in fate.places[:5]:
        yield f"{span.start}-{span.end} …{text[max(0, span.start - 20) : span.end + 20]}…"
