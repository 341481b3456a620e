"""Files are known by what they hold, whatever their names say."""

import gzip
import io
import zipfile

import pytest

from factcheck.intake import NotTakenError, Wish, take
from factcheck.intake.formats import Form, recognise


def zipped(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return buffer.getvalue()


FOREIGN = {
    "an RTF document": b"{\\rtf1\\ansi Hello}",
    "a DOCX document": zipped(Content_Types=b"", word__document_xml=b"<w/>"),
    "an ODT document": zipped(mimetype=b"application/vnd.oasis.opendocument.text"),
    "an EPUB book": zipped(mimetype=b"application/epub+zip"),
    "a spreadsheet (XLSX)": zipped(xl__workbook_xml=b"<w/>"),
    "a zip archive": zipped(page_html=b"<p>Hello"),
    "compressed with gzip": gzip.compress(b"Hello"),
    "a PNG picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "a JPEG picture": b"\xff\xd8\xff\xe0\0\x10JFIF",
    "a WebP picture": b"RIFF\x10\0\0\0WEBPVP8 ",
    "a recording": b"\0\0\0\x20ftypisom",
    "a document of an older office program": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
    "a web archive of Safari": b"bplist00\xd1",
    "an XML file": b'<?xml version="1.0"?>\n<rss version="2.0"/>',
    "an e-mail": b"From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nHello\r\n",
    "an answer with its HTTP headers": b"HTTP/1.1 200 OK\r\nA: b\r\n\r\n<html>",
    "probably UTF-16-LE without a byte order mark": "Hello there".encode("utf-16-le"),
    "not a text that is known here; it begins with the bytes 7f 45 4c 46 02 01": (
        b"\x7fELF\2\1\1\0\0\0\0\0\0\0"
    ),
}


@pytest.mark.parametrize("what", FOREIGN)
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a"])
def test_foreign_files_are_told_what_they_are(what: str, name: str) -> None:
    with pytest.raises(NotTakenError) as refused:
        take(FOREIGN[what], name)

    assert str(refused.value).startswith(f"the file is {what}; ")


@pytest.mark.parametrize(
    "page",
    [
        b"<!DOCTYPE html><title>x</title>",
        b"\xef\xbb\xbf\n <HTML lang=en>",
        b"<!-- saved from url=(0014)about:internet -->\r\n<html>",
        b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "x">',
        b"<p>Hello</p>",
        "<html><p>Hello".encode("utf-16"),
    ],
)
def test_pages_are_known_by_content(page: bytes) -> None:
    assert recognise(page).form is Form.PAGE


@pytest.mark.parametrize(
    "text",
    [
        b"Plain words.\n",
        b"Time: 5 pm\nPlace: the town hall\n\nThe mayor spoke.\n",
        b"a <b>bold</b> word\n",
        b"<3 is a heart\n",
        b"<preface> by Ann\n",
        b"{curly} words",
        "Привет".encode(),
        b"caf\xe9",
        b"",
    ],
)
def test_texts_are_texts(text: bytes) -> None:
    assert recognise(text).form is Form.TEXT


def test_a_text_with_tags_is_taken_with_a_doubt() -> None:
    taken = take(b"See <b>1</b>, <i>2</i> and <u>3</u>.\n", "a.txt")

    assert taken.text == "See <b>1</b>, <i>2</i> and <u>3</u>.\n"
    assert taken.notes == ('it holds 3 closing tags; if it is a page, add it with "--as page"',)


def test_whoever_says_that_a_page_is_a_text_gets_its_markup() -> None:
    assert take(b"<p>1</p>\n<p>2</p><p>3</p>", "a.html", Wish(form="text")).text.startswith("<p>")


def test_a_named_encoding_makes_text_of_odd_bytes() -> None:
    data = "Hello there".encode("utf-16-le")

    assert take(data, "a.txt", Wish(encoding="utf-16-le")).text == "Hello there"


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_files_without_text_are_refused(data: bytes) -> None:
    with pytest.raises(NotTakenError, match="the file holds no text"):
        take(data, "a.txt")
