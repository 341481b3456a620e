"""Keep copies of sources, so that others can read what was read."""

import hashlib
from pathlib import PurePath
from typing import Any, Final

from factcheck.analysis.unwrapping import snapshot
from factcheck.authoring.adding import known
from factcheck.authoring.proposal import Proposal, RefusedError, path
from factcheck.corpus import codec
from factcheck.corpus.corpus import Corpus
from factcheck.corpus.layout import capture_path
from factcheck.corpus.reading import MOST_BYTES
from factcheck.model.kinds import Kind
from factcheck.text import quoted

_MEDIA_TYPES: Final = {
    ".htm": "text/html",
    ".html": "text/html",
    ".mht": "multipart/related",
    ".mhtml": "multipart/related",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".xhtml": "application/xhtml+xml",
}
_A: Final = {"archive": "an archived copy", "capture": "a capture"}
_DAY: Final = len("20210504")


def archive(corpus: Corpus, source_id: str, url: str, at: str | None) -> Proposal:
    """Propose to name a copy in a web archive; its day is read from the address where it can be.

    Raises RefusedError for a second copy, and where nothing tells the day.
    """
    day = at or _day_of(url)
    if day is None:
        raise RefusedError("the address does not tell the day of the copy; say it with --at")
    return _kept(corpus, source_id, {"archive": {"url": url, "at": day}})


def capture(corpus: Corpus, source_id: str, data: bytes, name: str, at: str) -> Proposal:
    """Propose to record the digest of a file that was saved; the file itself is not stored."""
    media_type = _MEDIA_TYPES.get(PurePath(name).suffix.lower(), "application/octet-stream")
    record = {"sha256": _digest(data), "media_type": media_type, "at": at}
    return _kept(corpus, source_id, {"capture": record})


def stored_capture(corpus: Corpus, source_id: str, text: str, at: str) -> Proposal:
    """Propose to store the text of a source beside its record, where quotes are looked up."""
    data = text.encode()
    if len(data) > MOST_BYTES:
        raise RefusedError(f"the text has more than {MOST_BYTES:,} bytes; leave out --keep")
    where = capture_path(source_id)
    record = {"sha256": _digest(data), "media_type": "text/plain", "at": at, "path": where}
    return _kept(corpus, source_id, {"capture": record}, {where: data})


def _kept(
    corpus: Corpus, source_id: str, copy: dict[str, Any], files: dict[str, bytes] | None = None
) -> Proposal:
    record = corpus.sources[known(corpus, Kind.SOURCE, source_id)]
    [name] = copy
    if name in record:
        sentence = f"{quoted(source_id)} has {_A[name]} already; replace it in the record"
        raise RefusedError(sentence)
    changed = codec.dumps(Kind.SOURCE, {**record, **copy})
    return Proposal({path(Kind.SOURCE, source_id): changed, **(files or {})})


def _day_of(url: str) -> str | None:
    copy = snapshot(url)
    if copy is None or len(copy.stamp) < _DAY:
        return None
    return f"{copy.stamp[:4]}-{copy.stamp[4:6]}-{copy.stamp[6:_DAY]}"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
