"""What changed in sources, documents, contributors and the corpus itself."""

from factcheck.history.change import Change, ChangeKind
from factcheck.history.diff import diff
from factcheck.model.kinds import Kind
from tests.history.sample import CORPUS, changed, corpus_with


def test_a_source_changes() -> None:
    gazette = "gazette/harbour-opening"
    record = changed(
        CORPUS.sources[gazette],
        {"/standing": "retracted", "/archive": {"url": "https://a.example", "at": "2024-02-01"}},
    )

    assert diff(CORPUS, corpus_with(sources={**CORPUS.sources, gazette: record})) == (
        Change(
            ChangeKind.SOURCE_CHANGED,
            Kind.SOURCE,
            gazette,
            "/archive",
            None,
            '{"url":"https://a.example","at":"2024-02-01"}',
        ),
        Change(
            ChangeKind.SOURCE_CHANGED, Kind.SOURCE, gazette, "/standing", "current", "retracted"
        ),
    )


def test_a_document_gets_a_revision() -> None:
    revision = {"number": 2, "sha256": "0" * 64, "note": "The price was corrected."}
    record = changed(CORPUS.documents["harbour"], {})
    record["revisions"].append(revision)
    new = corpus_with(documents={"harbour": record})

    assert diff(CORPUS, new) == (
        Change(
            ChangeKind.REVISION_ADDED,
            Kind.DOCUMENT,
            "harbour",
            "/revisions/1",
            None,
            "2",
            "The price was corrected.",
        ),
    )


def test_the_text_of_a_revision_changes() -> None:
    path = "documents/harbour/r1.txt"
    new = corpus_with(digests={path: "0" * 64})

    assert diff(CORPUS, new) == (
        Change(
            ChangeKind.TEXT_CHANGED,
            Kind.DOCUMENT,
            "harbour",
            "",
            CORPUS.digests[path],
            "0" * 64,
            "r1.txt",
        ),
    )


def test_contributors_come_and_corpus_changes() -> None:
    info = changed(CORPUS.info, {"/title": "Harbour claims"})
    eve = {"id": "eve", "schema": 1, "name": "Eve Example", "kind": "person"}

    assert diff(
        CORPUS, corpus_with(info=info, contributors={**CORPUS.contributors, "eve": eve})
    ) == (
        Change(ChangeKind.RECORD_ADDED, Kind.CONTRIBUTOR, "eve", after="Eve Example"),
        Change(
            ChangeKind.FIELD_CHANGED,
            Kind.CORPUS,
            "corpus",
            "/title",
            "Eastport claims",
            "Harbour claims",
        ),
    )
