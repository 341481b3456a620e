"""Pages that a browser saved as one file (MHTML, RFC 2557)."""

from email import message_from_bytes, policy
from email.message import Message
from typing import Final

from factcheck.intake.saved import Saved
from factcheck.intake.taken import NotTakenError

_ADDRESSES: Final = ("Snapshot-Content-Location", "Content-Location")


def page_of(data: bytes) -> Saved:
    """Return the page of an archive; raises NotTakenError when it holds none."""
    archive = message_from_bytes(data, policy=policy.compat32)
    for part in archive.walk():
        if part.get_content_type() not in {"text/html", "application/xhtml+xml"}:
            continue
        page = part.get_payload(decode=True)
        if isinstance(page, bytes) and page.strip():
            return Saved(page, part.get_content_charset(), _address(archive, part))
    raise NotTakenError("the web archive holds no page; save the page as HTML instead")


def _address(archive: Message, part: Message) -> str | None:
    for message in (part, archive):
        for name in _ADDRESSES:
            if value := message.get(name):
                return str(value).strip()
    return None
