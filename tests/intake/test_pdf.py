"""The text layer of PDF files."""

import io

import pytest

from factcheck.intake import NotTakenError, take

pypdf = pytest.importorskip("pypdf", reason="reading PDF files is an extra")


def pdf(*pages: str, password: str = "") -> bytes:
    """Return a PDF file with a line of text on each page; an empty one has no text layer."""
    writer = pypdf.PdfWriter()
    for text in pages:
        page = writer.add_blank_page(300, 300)
        font = pypdf.generic.DictionaryObject(
            {
                pypdf.generic.NameObject("/Type"): pypdf.generic.NameObject("/Font"),
                pypdf.generic.NameObject("/Subtype"): pypdf.generic.NameObject("/Type1"),
                pypdf.generic.NameObject("/BaseFont"): pypdf.generic.NameObject("/Helvetica"),
            }
        )
        fonts = pypdf.generic.DictionaryObject({pypdf.generic.NameObject("/F1"): font})
        resources = pypdf.generic.DictionaryObject({pypdf.generic.NameObject("/Font"): fonts})
        page[pypdf.generic.NameObject("/Resources")] = resources
        stream = pypdf.generic.DecodedStreamObject()
        stream.set_data(f"BT /F1 12 Tf 20 200 Td ({text}) Tj ET".encode() if text else b"")
        page[pypdf.generic.NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_text_of_all_pages_in_order() -> None:
    taken = take(pdf("Five boats sank.", "Nobody drowned."), "a.txt")

    assert taken.text == "Five boats sank.\nNobody drowned.\n"
    assert taken.notes[0] == f"text layer of 2 pages read with pypdf {pypdf.__version__}"
    assert taken.origin == (f"Text layer of 2 pages read with pypdf {pypdf.__version__}.",)
    assert not taken.is_laid_out


def test_pages_without_a_text_layer_are_named() -> None:
    taken = take(pdf("Five boats sank.", "", ""), "a.pdf")

    assert taken.notes[1] == "no text layer on pages 2, 3"


def test_pictures_of_pages_are_told_as_such() -> None:
    with pytest.raises(NotTakenError, match="the PDF file has 2 pages and no text layer"):
        take(pdf("", ""), "a.pdf")


def test_locked_file_is_refused() -> None:
    with pytest.raises(NotTakenError, match="locked with a password"):
        take(pdf("Secret", password="x"), "a.pdf")  # noqa: S106 - of a file made here


@pytest.mark.parametrize("end", [20, 200, -20])
def test_broken_file_is_refused(end: int) -> None:
    with pytest.raises(NotTakenError, match="the PDF file cannot be read"):
        take(pdf("Five boats sank.")[:end], "a.pdf")
