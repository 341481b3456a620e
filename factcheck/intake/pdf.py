"""The text layer of a PDF file."""

import io
import logging
from typing import Any, Final

from factcheck.intake.characters import allowed
from factcheck.intake.libraries import library
from factcheck.intake.taken import NotTakenError, Taken
from factcheck.text import plural

_PURPOSE: Final = "reading PDF files"
_MOST_PAGES: Final = 2000
_SHOWN: Final = 10


def take_pdf(data: bytes) -> Taken:
    """Return the words of a PDF file, line by line as they are set, page after page.

    Raises NotTakenError for a file that is locked, broken, or holds only pictures of pages.
    """
    pypdf = library("pypdf", _PURPOSE)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages = _pages(pypdf, data)
    except NotTakenError:
        raise
    except Exception as error:
        sentence = f"the PDF file cannot be read ({type(error).__name__})"
        raise NotTakenError(f"{sentence}; print it to a new PDF file, or save its text") from error
    empty = [number for number, text in enumerate(pages, 1) if not text.strip()]
    if len(empty) == len(pages):
        raise NotTakenError(
            f"the PDF file has {plural(len(pages), 'page')} and no text layer: they are pictures; "
            "let OCR read them and check every number"
        )
    text, swept = allowed("\n".join(page.strip("\n") for page in pages) + "\n", is_drawn=True)
    how = f"text layer of {plural(len(pages), 'page')} read with pypdf {pypdf.__version__}"
    gaps = (f"no text layer on {_numbers(empty)}",) if empty else ()
    stored = tuple(f"{note[0].upper()}{note[1:]}." for note in (how, *gaps))
    order = "lines, columns, page heads and notes stand as they are set: read it through"
    return Taken(text, (how, *gaps, *swept, order), stored)


def _pages(pypdf: Any, data: bytes) -> list[str]:  # noqa: ANN401 - the library itself
    reader = pypdf.PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise NotTakenError("the PDF file is locked with a password; save it without one")
    if len(reader.pages) > _MOST_PAGES:
        raise NotTakenError(f"the PDF file has {len(reader.pages):,} pages; split it")
    return [page.extract_text() for page in reader.pages]


def _numbers(pages: list[int]) -> str:
    shown = ", ".join(map(str, pages[:_SHOWN]))
    more = f" and {len(pages) - _SHOWN} more" if len(pages) > _SHOWN else ""
    return f"page {shown}" if len(pages) == 1 else f"pages {shown}{more}"
