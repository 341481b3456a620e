"""Take a foreign file as what it is, or say what it is and how to go on."""

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final

from factcheck.intake.characters import allowed
from factcheck.intake.decoding import decode
from factcheck.intake.formats import Form, Recognised, recognise
from factcheck.intake.mhtml import page_of
from factcheck.intake.page import take_page
from factcheck.intake.pdf import take_pdf
from factcheck.intake.saved import Saved
from factcheck.intake.taken import NotTakenError, Taken
from factcheck.text import plural, quoted

MOST_BYTES: Final = 64 * 1024 * 1024
"""Of a foreign file; a page may hold its pictures."""

FORMS: Final = ("page", "text")

_MOST_PLAIN: Final = 4 * 1024 * 1024

_PAGE_NAMES: Final = frozenset((".html", ".htm", ".xhtml"))
_FEWEST_TAGS: Final = 3


@dataclass(frozen=True, slots=True)
class Wish:
    """How a person wants a file to be taken; None leaves it to what the file is."""

    form: str | None = None
    encoding: str | None = None
    whole_page: bool = False


_AS_IT_IS: Final = Wish()


def take(data: bytes, name: str, wish: Wish = _AS_IT_IS) -> Taken:
    """Return the text of a file, with what was done to it.

    Raises NotTakenError for a file that is no text, and for one that holds what no text may.
    """
    if len(data) > MOST_BYTES:
        raise NotTakenError(f"the file has more than {MOST_BYTES // 2**20} MiB; split it")
    taken = _taken(data, name, wish)
    if not taken.text.strip():
        raise NotTakenError("the file holds no text")
    return taken


def _taken(data: bytes, name: str, wish: Wish) -> Taken:
    if wish.form == "text":
        return _plain(data, wish)
    found = _form(data, name, wish)
    if wish.whole_page and found.form not in {Form.PAGE, Form.WEB_ARCHIVE}:
        raise NotTakenError("--whole-page is for pages, and the file is none")
    if found.form is Form.FOREIGN:
        raise NotTakenError(f"the file is {found.what}; {found.advice}")
    if found.form is Form.PDF:
        return take_pdf(data)
    if found.form is Form.TEXT:
        return _plain(data, wish)
    is_archive = found.form is Form.WEB_ARCHIVE
    saved = page_of(data) if is_archive else Saved(data)
    if wish.encoding is not None:
        saved = replace(saved, encoding=wish.encoding)
    return take_page(saved, is_whole=wish.whole_page)


def _form(data: bytes, name: str, wish: Wish) -> Recognised:
    """Return what the file is; where its bytes say nothing else, as its name or a person says."""
    found = recognise(data, wish.encoding)
    named = PurePath(name).suffix.lower() in _PAGE_NAMES
    if found.form is Form.TEXT and (wish.form == "page" or named):
        return Recognised(Form.PAGE)
    return found


def _plain(data: bytes, wish: Wish) -> Taken:
    if len(data) > _MOST_PLAIN:
        raise NotTakenError(f"the text has more than {_MOST_PLAIN // 2**20} MiB; split it")
    decoded = decode(data, wish.encoding)
    text, changes = allowed(decoded.text)
    notes = (*decoded.notes, *changes)
    return Taken(text, notes if wish.form == "text" else (*notes, *_doubts(text)))


def _doubts(text: str) -> list[str]:
    """Say that a text with tags in it may be meant to be a page."""
    count = text.count("</")
    if count < _FEWEST_TAGS:
        return []
    how = f"it holds {plural(count, 'closing tag')}"
    return [f"{how}; if it is a page, add it with {quoted('--as page')}"]
