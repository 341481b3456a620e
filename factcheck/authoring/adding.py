"""New records: contributors, origins, sources, claims and evidence."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from factcheck.analysis.address import page_of
from factcheck.analysis.independence import document_page
from factcheck.analysis.reasons import EVIDENCE_ADDED
from factcheck.analysis.seal import authors
from factcheck.anchor import How, context
from factcheck.authoring.locating import Quoted, locate
from factcheck.authoring.naming import free, slug
from factcheck.authoring.proposal import GAP, Proposal, RefusedError, of_record, path, records_of
from factcheck.corpus.corpus import Corpus
from factcheck.model.kinds import Kind
from factcheck.model.limits import SCHEMA_MAJOR
from factcheck.model.records import AnchorRecord, ClaimRecord, EvidenceRecord
from factcheck.model.status import ENDS
from factcheck.text import nearest, quoted, single_line


def contributor(corpus: Corpus, handle: str, fields: Mapping[str, Any]) -> Proposal:
    """Propose a contributor; `fields` are those of the record, absent ones left out."""
    refuse_existing(corpus, Kind.CONTRIBUTOR, handle)
    return of_record(Kind.CONTRIBUTOR, {"id": handle, "schema": SCHEMA_MAJOR, **given(fields)})


def origin(corpus: Corpus, name: str, fields: Mapping[str, Any]) -> Proposal:
    """Propose an origin; `fields` are those of the record, absent ones left out."""
    refuse_existing(corpus, Kind.ORIGIN, name)
    return of_record(Kind.ORIGIN, {"id": name, "schema": SCHEMA_MAJOR, **given(fields)})


def source(corpus: Corpus, source_id: str, fields: Mapping[str, Any]) -> Proposal:
    """Propose a source; title and publisher become marks of a gap when they are not given."""
    refuse_existing(corpus, Kind.SOURCE, source_id)
    gaps = {"title": f"{GAP}the headline", "publisher": f"{GAP}who published it"}
    stated = given(fields)
    record = {"id": source_id, "schema": SCHEMA_MAJOR, **gaps, "standing": "current", **stated}
    return of_record(Kind.SOURCE, record, *_own_pages(corpus, stated.get("url")))


def _own_pages(corpus: Corpus, url: str | None) -> Iterator[str]:
    """Say of which documents an address is the page, or an archived copy of it."""
    if url is None:
        return
    page = f"page:{page_of(url)}"
    for document in corpus.documents:
        if document_page(document, corpus) == page:
            yield f"this is the page of the document {document}: it cannot confirm claims on it"


def claim(
    corpus: Corpus, quoted_words: Quoted, *, by: str, at: str, fields: Mapping[str, Any]
) -> Proposal:
    """Propose a draft claim on words of the newest revision, found wherever they stand.

    Curly quotes, blanks of all kinds and line breaks in the copied words do not matter; the
    document's own words are stored. Raises RefusedError when they stand nowhere or in several
    places.
    """
    document = quoted_words.document
    revision, text = newest_text_of(corpus, document)
    found = locate(text, quoted_words)
    anchor = anchor_at(text, found.start, found.end)
    statement = (
        fields.get("statement") or f"{GAP}say in one sentence: {single_line(anchor['quote'])}"
    )
    name = quoted_words.slug or slug(fields.get("statement") or anchor["quote"])
    taken = {other.partition("/")[2] for other in corpus.known.get(Kind.CLAIM, ())}
    claim_id = f"{document}/{name if quoted_words.slug else free(name, taken)}"
    refuse_existing(corpus, Kind.CLAIM, claim_id)
    record = {
        "id": claim_id,
        "schema": SCHEMA_MAJOR,
        "kind": "event",
        "provenance": {
            "document": document,
            "revision": revision,
            "anchor": anchor,
            "extracted": {"by": by, "at": at, "method": "manual"},
        },
        "status": "draft",
        "evidence": {},
        **given(fields),
        "statement": statement,
    }
    note = f"found at {found.start}-{found.end} of {document}, revision {revision}"
    typed = [] if found.how is How.EXACT else ["the document's own words were stored"]
    return of_record(Kind.CLAIM, record, note, *typed)


def newest_text_of(corpus: Corpus, document_id: str) -> tuple[int, str]:
    """Return number and text of a document's newest revision; raises RefusedError."""
    known(corpus, Kind.DOCUMENT, document_id)
    newest = corpus.newest_revision(document_id)["number"]
    text = corpus.texts.get((document_id, newest))
    if text is None:
        raise RefusedError(f"the text of {document_id}, revision {newest}, cannot be read")
    return newest, text


def anchor_at(text: str, start: int, end: int) -> AnchorRecord:
    """Return the anchor of a stretch of text."""
    prefix, suffix = context(text, start, end)
    return AnchorRecord(quote=text[start:end], prefix=prefix, suffix=suffix, start=start, end=end)


def evidence(
    corpus: Corpus, claim_id: str, source_id: str, fields: Mapping[str, Any], key: str | None = None
) -> Proposal:
    """Propose one more piece of evidence; the key is made from the source unless one is given."""
    record = corpus.claims[known(corpus, Kind.CLAIM, claim_id)]
    name, entry = entry_for(corpus, record, source_id, fields, key)
    changed = {**record, "evidence": {**record["evidence"], name: entry}}
    said = f"evidence {quoted(name)} of {claim_id}"
    back = reopened(record, f"{EVIDENCE_ADDED}{name}, from {entry['source']}.")
    return of_record(Kind.CLAIM, changed | back, said, *told_of(record, back))


def search(corpus: Corpus, claim_id: str, fields: Mapping[str, Any]) -> Proposal:
    """Propose to log a search for evidence, also one that found nothing."""
    record = corpus.claims[known(corpus, Kind.CLAIM, claim_id)]
    if record["status"] in ENDS:
        raise RefusedError(f"{claim_id} is {record['status']}; it stays as it is")
    searches = [*record.get("searches", ()), given(fields)]
    return of_record(Kind.CLAIM, {**record, "searches": searches}, f"a search for {claim_id}")


def reopened(record: ClaimRecord, reason: str) -> dict[str, str]:
    """Return what changes of a reviewed claim with what was reviewed: it goes back for review."""
    return {"status": "contested", "reason": reason} if record["status"] == "reviewed" else {}


def told_of(record: ClaimRecord, back: Mapping[str, str]) -> Iterator[str]:
    """Say that a claim went back, and who is to look at it again."""
    if back:
        reviewers = [one for one in record.get("reviews", {}) if one not in authors(record)]
        who = " or ".join(reviewers) or "somebody else"
        yield f"{record['id']} is contested until {who} reviews it again: `factcheck review`"


def entry_for(
    corpus: Corpus,
    claim: ClaimRecord,
    source_id: str,
    fields: Mapping[str, Any],
    key: str | None = None,
) -> tuple[str, EvidenceRecord]:
    """Return a new piece of evidence for a claim, with its key."""
    cited = known(corpus, Kind.SOURCE, source_id)
    if key is not None and key in claim["evidence"]:
        sentence = f"{claim['id']} has evidence under the key {quoted(key)} already"
        raise RefusedError(sentence)
    name = key or free(slug(cited.partition("/")[0], fallback="source"), claim["evidence"])
    gap = {"finding": f"{GAP}what the source says, in your own words"}
    return name, cast("EvidenceRecord", {"source": cited, **gap, **given(fields)})


def known(corpus: Corpus, kind: Kind, record_id: str) -> str:
    """Return the id of a record that can be read; raises RefusedError with the nearest."""
    readable = records_of(corpus, kind)
    if record_id in readable:
        return record_id
    near = nearest(record_id, readable)
    hint = f"; did you mean {quoted(near)}?" if near else ""
    sentence = f"there is no {kind} {quoted(record_id)}{hint}"
    if corpus.exists(kind, record_id):
        sentence = f"the {kind} {quoted(record_id)} cannot be read; `factcheck validate` says why"
    raise RefusedError(sentence)


def refuse_existing(corpus: Corpus, kind: Kind, record_id: str) -> None:
    """Raise RefusedError when there is such a record."""
    path(kind, record_id)
    if corpus.exists(kind, record_id):
        sentence = f"there is a {kind} {quoted(record_id)} already"
        if kind is Kind.DOCUMENT:
            sentence += f"; a changed text goes in with `factcheck rebase {record_id} FILE`"
        raise RefusedError(sentence)


def given(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what was not given."""
    return {name: value for name, value in fields.items() if value is not None}
