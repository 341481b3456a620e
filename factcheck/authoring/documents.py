"""New documents with their first text."""

import hashlib
from collections.abc import Mapping
from typing import Any

from factcheck.authoring.adding import given, refuse_existing
from factcheck.authoring.proposal import Proposal, RefusedError
from factcheck.corpus import codec, layout
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.reading import MOST_BYTES
from factcheck.model.kinds import Kind
from factcheck.model.limits import SCHEMA_MAJOR
from factcheck.text import lines_of


def document(
    corpus: Corpus, document_id: str, text: str, *, at: str | None, fields: Mapping[str, Any]
) -> Proposal:
    """Propose a document with its first revision.

    `fields` are those of the record, and `lines`: how the text breaks where it is not as it looks.
    Where nobody says in which language it is, it is taken to be in that of the corpus.
    """
    refuse_existing(corpus, Kind.DOCUMENT, document_id)
    data = text.encode()
    if len(data) > MOST_BYTES:
        raise RefusedError(f"the text has more than {MOST_BYTES:,} bytes; split it")
    revision: dict[str, Any] = {"number": 1, "sha256": hashlib.sha256(data).hexdigest()}
    if at is not None:
        revision["retrieved"] = {"at": at}
    stated = given(fields)
    revision["lines"] = stated.pop("lines", None) or lines_of(text)
    language = {} if "language" in stated else {"language": _usual_language(corpus)}
    notes = [f"language: {value}, that of the corpus" for value in language.values()]
    record = {"id": document_id, "schema": SCHEMA_MAJOR, **stated, **language}
    record["revisions"] = [revision]
    return Proposal(
        {
            layout.path_of(Kind.DOCUMENT, document_id): codec.dumps(Kind.DOCUMENT, record),
            layout.revision_path(document_id, 1): data,
        },
        tuple(notes),
    )


def _usual_language(corpus: Corpus) -> str:
    if corpus.info is None:
        raise RefusedError("nothing says in which language the text is")
    return str(corpus.info["language"])
