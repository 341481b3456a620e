"""New documents, from a plain text or from a page that somebody saved."""

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
    """
    refuse_existing(corpus, Kind.DOCUMENT, document_id)
    data = text.encode()
    if len(data) > MOST_BYTES:
        raise RefusedError(f"the text has more than {MOST_BYTES:,} bytes; split it")
    revision: dict[str, Any] = {"number": 1, "sha256": hashlib.sha256(data).hexdigest()}
    revision["lines"] = fields.get("lines") or lines_of(text)
    if at is not None:
        revision["retrieved"] = {"at": at}
    record = {"id": document_id, "schema": SCHEMA_MAJOR, **given(fields), "revisions": [revision]}
    record.pop("lines", None)
    return Proposal(
        {
            layout.path_of(Kind.DOCUMENT, document_id): codec.dumps(Kind.DOCUMENT, record),
            layout.revision_path(document_id, 1): data,
        }
    )


def plain(data: bytes) -> tuple[str, list[str]]:
    """Return the text of a plain text file, with what was changed in it.

    Line ends become LF; a byte order mark goes; nothing else is touched. Raises RefusedError
    when it is not UTF-8 or holds nothing.
    """
    notes = []
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError(
            f"byte {error.start} of the file is not UTF-8; save it as UTF-8"
        ) from error
    if text.startswith("\ufeff"):
        text = text[1:]
        notes.append("its byte order mark was left out")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        notes.append("its line ends were made LF")
    if not text.strip():
        raise RefusedError("the file holds no text")
    return text, notes


def extracted(data: bytes) -> tuple[str, list[str]]:
    """Return the main text of a saved HTML page; store it, since tools differ in what they find.

    Raises RefusedError when the extraction library is missing or finds no text.
    """
    try:
        import trafilatura  # noqa: PLC0415 - large, and only for saved pages
    except ImportError as error:
        sentence = "reading saved pages needs one more library: pip install trafilatura"
        raise RefusedError(sentence) from error
    text = trafilatura.extract(data, include_comments=False, include_tables=True)
    if not text:
        raise RefusedError("no main text was found in the page; save it as plain text instead")
    return text + "\n", [f"main text extracted with trafilatura {trafilatura.__version__}"]
