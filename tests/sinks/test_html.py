"""Hostile lists in every text of a page, judged by a parser that builds what browsers build."""

from collections import Counter
from collections.abc import Callable, Iterator

import html5lib

from factcheck.exporters.escape import html_text
from factcheck.exporters.report import Format, render
from tests.exporters.harbour import harbour
from tests.payloads import Dealer, hostile, needs_lists
from tests.share import shared

TURNS = 3
"""How often each payload is shown, each time in another field."""

Shape = Counter[tuple[str, tuple[str, ...]]]


def shape(page: str) -> Shape:
    """Count the elements by name and names of attributes."""
    tree = html5lib.parse(page, treebuilder="etree")
    return Counter((element.tag, tuple(sorted(element.attrib))) for element in tree.iter())


def texts(page: str) -> Iterator[str]:
    tree = html5lib.parse(page, treebuilder="etree")
    for element in tree.iter():
        yield element.text or ""
        yield element.tail or ""
        yield from element.attrib.values()


@needs_lists
def test_no_payload_forms_an_element_or_an_attribute(tell: Callable[[str], None]) -> None:
    fields = Dealer(["x"])
    harmless = shape(render(harbour(fields), Format.HTML).decode())
    step = len(fields.given)
    turns = (range(turn * 40, len(hostile()) + turn * 40, step) for turn in range(TURNS))
    tried = shared([start for turn in turns for start in turn])
    changed = [start for start in tried if shape(_page(start)) != harmless]

    assert changed == []
    tell(
        f"HTML, html5lib: {len(tried)} pages of {step} fields, another payload in each: 0 elements"
    )


@needs_lists
def test_page_shows_each_payload_as_it_is() -> None:
    """What a field says can be read on the page, whole, where the field is shown at all."""
    shown = _shown_fields()
    lost = []
    for start in range(0, len(hostile()), len(shown)):
        dealer = Dealer(hostile(), start)
        page = render(harbour(dealer), Format.HTML).decode()
        said = _plain("\0".join(texts(page)))
        lost += [
            text
            for text, is_shown in zip(dealer.given, shown, strict=True)
            if is_shown and _plain(html_text(text)) not in said
        ]

    assert lost == []


def _page(start: int) -> str:
    return render(harbour(Dealer(hostile(), start)), Format.HTML).decode()


def _shown_fields() -> list[bool]:
    """Which of the fields stand on the page, in the order in which they are asked for."""
    names = [f"field{place}field" for place in range(500)]
    dealer = Dealer(names)
    page = render(harbour(dealer), Format.HTML).decode()
    return [name in page for name in dealer.given]


def _plain(text: str) -> str:
    return " ".join(text.split())
