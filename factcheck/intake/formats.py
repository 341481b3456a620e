"""Recognise what a file is by what it holds, whatever its name says."""

import codecs
import re
from enum import Enum
from typing import Final, NamedTuple

from factcheck.intake.decoding import decode

_HEAD: Final = 1 << 16
"""How many bytes are looked at; only the parts of an archive may be named later."""


class Form(Enum):
    """How a file is taken; a foreign one is not."""

    TEXT = "text"
    PAGE = "page"
    WEB_ARCHIVE = "web archive"
    PDF = "pdf"
    FOREIGN = "foreign"


class Recognised(NamedTuple):
    """The form of a file, and for a foreign one what it is and how to go on."""

    form: Form
    what: str = ""
    advice: str = ""


_AS_TEXT: Final = "open it in the program it was made with and save it as plain text in UTF-8"
_UNPACK: Final = "unpack it, and add the file with the text"
_PICTURE: Final = "write down the words it shows, or let OCR read them and check every number"
_SPOKEN: Final = "write down what is said, and add that"

_MAGIC: Final = (
    (0, b"{\\rtf", "an RTF document", _AS_TEXT),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an older office program", _AS_TEXT),
    (0, b"\x1f\x8b", "compressed with gzip", _UNPACK),
    (0, b"BZh", "compressed with bzip2", _UNPACK),
    (0, b"\xfd7zXZ\x00", "compressed with xz", _UNPACK),
    (0, b"\x28\xb5\x2f\xfd", "compressed with Zstandard", _UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (0, b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (257, b"ustar", "a tar archive", _UNPACK),
    (0, b"\x89PNG\r\n\x1a\n", "a PNG picture", _PICTURE),
    (0, b"\xff\xd8\xff", "a JPEG picture", _PICTURE),
    (0, b"GIF87a", "a GIF picture", _PICTURE),
    (0, b"GIF89a", "a GIF picture", _PICTURE),
    (0, b"II*\x00", "a TIFF picture", _PICTURE),
    (0, b"MM\x00*", "a TIFF picture", _PICTURE),
    (8, b"WEBP", "a WebP picture", _PICTURE),
    (4, b"ftypavif", "an AVIF picture", _PICTURE),
    (4, b"ftyphei", "a HEIC picture", _PICTURE),
    (4, b"ftypmif1", "a HEIC picture", _PICTURE),
    (0, b"AT&TFORM", "a DjVu document", _PICTURE),
    (0, b"%!PS", "a PostScript document", "print it to PDF, and add that"),
    (8, b"WAVE", "a sound recording", _SPOKEN),
    (0, b"ID3", "a sound recording", _SPOKEN),
    (0, b"fLaC", "a sound recording", _SPOKEN),
    (0, b"OggS", "a recording", _SPOKEN),
    (4, b"ftyp", "a recording", _SPOKEN),
    (0, b"\x1aE\xdf\xa3", "a recording", _SPOKEN),
    (0, b"bplist00", "a web archive of Safari", "save the page as HTML instead"),
    (0, b"WARC/", "a WARC web archive", "take the page out of it as HTML"),
    (0, b"HTTP/1.", "an answer with its HTTP headers", "save the page without them"),
    (0, b"SQLite format 3\x00", "a database", "add a text that somebody published"),
)
_PARTS: Final = (
    (b"word/document.xml", "a DOCX document", _AS_TEXT),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "an ODT document", _AS_TEXT),
    (b"mimetypeapplication/epub+zip", "an EPUB book", "add the chapter as HTML or plain text"),
    (b"xl/workbook", "a spreadsheet (XLSX)", _AS_TEXT),
    (b"ppt/presentation.xml", "a presentation (PPTX)", _AS_TEXT),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file", _AS_TEXT),
)
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_PDF: Final = b"%PDF-"
_PDF_HEAD: Final = 1024
"""Readers of PDF look for its mark that far (ISO 32000-1, annex H)."""

_PAGE: Final = re.compile(
    rb"""(?xi) (?> (?: \s | <!--.*?--> | <\?xml[^>]{0,200}> )* )
    < (?: !doctype\s+html | (?: html | head | body | title | meta | link | script | style | base
    | h[1-6] | div | article | main | section | header | p | table | span | [uo]l | a | b | br
    | font | center | iframe | blockquote ) (?=[\s/>]) )""",
    re.DOTALL,
)
"""How a page may begin: as in the MIME Sniffing Standard, and with more parts of pages."""
_XML: Final = re.compile(rb"\s*<(?:\?xml|rss|feed|svg|TEI)[\s>]")
_MAIL: Final = re.compile(rb"(?:[A-Za-z-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,200}\r?\n")
_MULTIPART: Final = re.compile(rb"(?i)^content-type:\s*multipart/related", re.MULTILINE)
_MAIL_FIELD: Final = re.compile(rb"(?i)^(?:mime-version|received|message-id):", re.MULTILINE)
_TEXT_CONTROLS: Final = b"\t\n\v\f\r\x1b"
_MOST_CONTROLS: Final = 0.02
"""A larger share of control bytes than this is no text."""
_FEW_CONTROLS: Final = 3
"""So few are shown one by one, with their places."""
_LEAST_ZEROS: Final = 0.6


def recognise(data: bytes, encoding: str | None = None) -> Recognised:
    """Tell what the bytes are; an encoding that was named makes text of what has no other mark."""
    head = data[:_HEAD]
    for offset, magic, what, advice in _MAGIC:
        if head.startswith(magic, offset):
            return Recognised(Form.FOREIGN, what, advice)
    if head.startswith(_ZIP):
        return _archive(data)
    if _PDF in head[:_PDF_HEAD]:
        return Recognised(Form.PDF)
    if encoding is not None:
        return _written(decode(data, encoding).text[:_HEAD].encode("ascii", "replace"))
    return _written(_without_mark(head))


def _archive(data: bytes) -> Recognised:
    for part, what, advice in _PARTS:
        if part in data:
            return Recognised(Form.FOREIGN, what, advice)
    return Recognised(Form.FOREIGN, "a zip archive", _UNPACK)


def _written(head: bytes) -> Recognised:
    """Tell the kinds of text apart."""
    if _PAGE.match(head):
        return Recognised(Form.PAGE)
    if _XML.match(head):
        return Recognised(Form.FOREIGN, "an XML file", "save its words as plain text")
    if mail := _MAIL.match(head):
        if _MULTIPART.search(mail[0]):
            return Recognised(Form.WEB_ARCHIVE)
        if _MAIL_FIELD.search(mail[0]):
            return Recognised(Form.FOREIGN, "an e-mail", "save its words as plain text")
    return _binary(head) if _is_binary(head) else Recognised(Form.TEXT)


def _binary(head: bytes) -> Recognised:
    if encoding := _wide(head):
        what = f"probably {encoding.upper()} without a byte order mark"
        return Recognised(Form.FOREIGN, what, f"add --encoding {encoding}")
    what = f"not a text that is known here; it begins with the bytes {head[:6].hex(' ')}"
    return Recognised(Form.FOREIGN, what, _AS_TEXT)


def _without_mark(head: bytes) -> bytes:
    """Return text in UTF-16 with its byte order mark as one byte a character, as far as it is."""
    for mark, encoding in (
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if head.startswith(mark):
            return head.removeprefix(mark).decode(encoding, "replace").encode("ascii", "replace")
    return head.removeprefix(codecs.BOM_UTF8)


def _wide(head: bytes) -> str | None:
    """Return the encoding in which every second byte of Latin text is zero."""
    for encoding, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if zeros.count(0) > len(zeros) * _LEAST_ZEROS:
            return encoding
    return None


def _is_binary(head: bytes) -> bool:
    odd = sum(head.count(byte) for byte in range(32) if byte not in _TEXT_CONTROLS)
    return odd > max(_FEW_CONTROLS, len(head) * _MOST_CONTROLS)
