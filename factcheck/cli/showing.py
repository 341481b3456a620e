"""The text that `factcheck show` prints."""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.analysis.independence import bearings
from factcheck.analysis.seal import fits
from factcheck.corpus import codec
from factcheck.corpus.corpus import Corpus
from factcheck.counts.standing import (
    UNRATED,
    instead_of_rating,
    is_by_software_alone,
    is_circular,
    is_corrected,
    stands,
)
from factcheck.exporters.view.cited import FLAGS
from factcheck.exporters.view.values import CIRCULAR
from factcheck.model.kinds import Kind
from factcheck.model.records import ClaimRecord, EvidenceRecord, SecondReadingRecord, SourceRecord
from factcheck.text import plural, single_line, visible

_WIDTH = 88
_CONTEXT = 60


def stored(corpus: Corpus, kind: Kind, record_id: str) -> bytes:
    """Return the record as it is stored."""
    return codec.dumps(kind, _by_kind(corpus)[kind][record_id])


def text(corpus: Corpus, kind: Kind, record_id: str) -> str:
    """Return the record for a person to read."""
    if kind is Kind.CLAIM:
        lines = _claim(corpus, corpus.claims[record_id])
    elif kind is Kind.SOURCE:
        lines = _source(corpus, corpus.sources[record_id])
    elif kind is Kind.ORIGIN:
        lines = _origin(corpus, record_id)
    else:
        lines = _plain(_by_kind(corpus)[kind][record_id])
    return "\n".join(lines) + "\n"


def _by_kind(corpus: Corpus) -> dict[Kind, Mapping[str, Any]]:
    return {
        Kind.CLAIM: corpus.claims,
        Kind.ORIGIN: corpus.origins,
        Kind.SOURCE: corpus.sources,
        Kind.DOCUMENT: corpus.documents,
        Kind.CONTRIBUTOR: corpus.contributors,
        Kind.SCALE: corpus.scales,
    }


def _claim(corpus: Corpus, claim: ClaimRecord) -> Iterator[str]:
    yield f"{claim['id']}  ({claim['kind']}, {claim['status']})"
    yield from _wrapped(claim["statement"])
    yield ""
    yield from _wrapped(_in_context(corpus, claim))
    if "reason" in claim:
        yield from _field("reason", claim["reason"])
    yield from _verdict(corpus, claim)
    yield ""
    yield plural(len(claim["evidence"]), "piece of evidence", "pieces of evidence")
    bearing = bearings(claim, corpus)
    for key, evidence in sorted(claim["evidence"].items(), key=lambda one: _stance(one[1])):
        yield from _evidence(corpus, evidence)
        flag = FLAGS.get(bearing[key])
        if flag:
            yield from _wrapped(f"({flag})", "             ")
    yield from _judged(corpus, claim)
    for relation in claim.get("relations", ()):
        yield from _field(relation["type"], relation["claim"])
    for earlier in corpus.predecessors.get(claim["id"], ()):
        rated = f", rated {earlier['verdict']['rating']}" if "verdict" in earlier else ""
        standing = f"{earlier['id']} ({earlier['status']}{rated})"
        yield from _field("earlier claim", f"{standing}: {earlier.get('reason', '')}")


def _reading(corpus: Corpus, claim: ClaimRecord, reading: SecondReadingRecord) -> str:
    """Say that a second reading is no review, and whether it read what stands here."""
    sure = f", confidence {reading['confidence']}" if "confidence" in reading else ""
    note = f": {reading['note']}" if "note" in reading else ""
    saw = f"no review; saw {', '.join(reading['saw'])}"
    what = "" if fits(corpus, claim, reading) else ", in an earlier state of the claim"
    return f"{reading['rating']}{sure}{note} ({saw}{what})"


def _judged(corpus: Corpus, claim: ClaimRecord) -> Iterator[str]:
    """Say what others made of the claim, and how its rating has changed."""
    for handle, review in claim.get("reviews", {}).items():
        for one in review.get("earlier", ()):
            said = f"{one['rating']}: {one['note']}" if "note" in one else one["rating"]
            yield from _field(f"earlier review by {handle}, {one['at']}", said)
        note = f": {review['note']}" if "note" in review else ""
        yield from _field(f"review by {handle}, {review['at']}", review["rating"] + note)
        for key, why in review.get("disputes", {}).items():
            yield from _field(f"disputes {key}", why, "  ")
    for handle, reading in claim.get("second_readings", {}).items():
        yield from _field(f"second reading by {handle}", _reading(corpus, claim, reading))
    for change in claim.get("corrections", ()):
        what = f"{change['from']} → {change['to']}: {change['note']}"
        yield from _field(f"corrected by {change['by']}, {change['at']}", what)


def _in_context(corpus: Corpus, claim: ClaimRecord) -> str:
    """Return the words with some of the text around them."""
    provenance = claim["provenance"]
    anchor = provenance["anchor"]
    full = corpus.texts.get((provenance["document"], provenance["revision"]), "")
    start, end = anchor["start"], anchor["end"]
    before = full[max(0, start - _CONTEXT) : start] or anchor["prefix"]
    after = full[end : end + _CONTEXT] or anchor["suffix"]
    where = f"{provenance['document']}, revision {provenance['revision']}"
    return f"“…{before}[{anchor['quote']}]{after}…” ({where}, {start}-{end})"


def _verdict(corpus: Corpus, claim: ClaimRecord) -> Iterator[str]:
    if "verdict" not in claim:
        yield from _field("verdict", "none yet")
        return
    verdict = claim["verdict"]
    value = corpus.ratings.get(verdict["rating"])
    label = value["label"] if value else verdict["rating"]
    yield ""
    yield visible(f"{_before(claim)}{label}{_after(corpus, claim)}, as of {verdict['as_of']}")
    yield from _field("why", verdict["rationale"])
    for name in ("uncertainty", "sourcing"):
        if name in verdict:
            yield from _field(name, str(verdict[name]))


def _before(claim: ClaimRecord) -> str:
    """Say what a reader must know before the rating: that it is disputed, or none that stands."""
    instead = instead_of_rating(claim)
    if not instead:
        return ""
    return "No verdict yet: " if instead == UNRATED else f"{instead.capitalize()}: "


def _after(corpus: Corpus, claim: ClaimRecord) -> str:
    """Say how sure the verdict is, and what must be seen beside it."""
    parts = []
    if stands(claim):
        alone = " (software alone)" if is_by_software_alone(claim, corpus) else ""
        parts.append(f"confidence {claim['verdict']['confidence']}{alone}")
    if is_circular(claim, corpus):
        parts.append(CIRCULAR)
    if is_corrected(claim):
        parts.append(f"corrected {max(one['at'] for one in claim['corrections'])}")
    return "".join(f", {part}" for part in parts)


_STANCES = ("supports", "refutes", "qualifies", "context")


def _stance(evidence: EvidenceRecord) -> tuple[int, str]:
    return _STANCES.index(evidence["stance"]), evidence["source"]


def _evidence(corpus: Corpus, evidence: EvidenceRecord) -> Iterator[str]:
    source = corpus.sources.get(evidence["source"])
    date = source["published"]["date"] if source and "published" in source else "date unknown"
    publisher = source["publisher"] if source else "unreadable source"
    yield f"  {evidence['stance']:10} {evidence['source']} ({single_line(publisher)}, {date})"
    yield from _wrapped(evidence["finding"], "             ")
    origin = evidence.get("origin", _origin_of(corpus, evidence["source"]))
    if origin is not None:
        yield from _wrapped(f"goes back to: {origin}", "             ")
    if "answer" in evidence:
        yield from _wrapped(f"answer: {evidence['answer']}", "             ")


def _source(corpus: Corpus, source: SourceRecord) -> Iterator[str]:
    yield from _plain(source)
    cited = corpus.citations.get(source["id"], ())
    yield ""
    yield f"cited by {plural(len(cited), 'claim')}"
    for claim_id, key in cited:
        evidence = corpus.claims[claim_id]["evidence"][key]
        yield f"  {evidence['stance']:10} {claim_id}"


def _origin(corpus: Corpus, name: str) -> Iterator[str]:
    """Show an origin, the documents and sources that go back to it, and claims that cite it."""
    yield from _plain(corpus.origins[name])
    documents = [one["id"] for one in corpus.documents.values() if one.get("origin") == name]
    sources = [one["id"] for one in corpus.sources.values() if one.get("origin") == name]
    cited = {
        claim["id"]: None
        for claim in corpus.claims.values()
        for entry in claim["evidence"].values()
        if entry.get("origin", _origin_of(corpus, entry["source"])) == name
    }
    for what, ids in (("document", documents), ("source", sources), ("claim", list(cited))):
        yield ""
        yield f"{plural(len(ids), what)}:" if ids else f"0 {what}s"
        yield from (f"  {one}" for one in ids)


def _origin_of(corpus: Corpus, source: str) -> str | None:
    record = corpus.sources.get(source)
    return record.get("origin") if record else None


def _plain(record: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    for name, value in record.items():
        if isinstance(value, Mapping):
            yield f"{indent}{visible(name)}:"
            yield from _plain(value, indent + "  ")
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            yield f"{indent}{visible(name)}:"
            for item in value:
                yield f"{indent}  -"
                yield from _plain(item, indent + "    ")
        else:
            shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            yield from _field(name, shown, indent)


def _field(name: str, value: str, indent: str = "") -> Iterator[str]:
    yield from _wrapped(f"{name}: {value}", indent, hanging=indent + "  ")


def _wrapped(value: str, indent: str = "", hanging: str | None = None) -> list[str]:
    after = indent if hanging is None else hanging
    return textwrap.wrap(single_line(value), _WIDTH, initial_indent=indent, subsequent_indent=after)
