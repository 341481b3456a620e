"""NormalizationTest of Unicode: each character, in each of its forms, as a quote."""

import bz2
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

from factcheck.anchor import Found, How, Missing, find
from factcheck.anchor.places import Ambiguous
from tests.referees import files, needs

SUITE: Final = "unicode/NormalizationTest.txt.bz2"

pytestmark = needs(SUITE)

BEFORE: Final = "The word on the page was "
AFTER: Final = " and nothing else stood there."


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield each character as it is, composed and decomposed, where this Python knows it."""
    for line in bz2.decompress(files(SUITE)[0].read_bytes()).decode().splitlines():
        if line and not line.startswith(("#", "@")):
            source, composed, decomposed, *_ = (
                "".join(chr(int(point, 16)) for point in field.split())
                for field in line.split(";")[:3]
            )
            if all(unicodedata.category(point) != "Cn" for point in source):
                yield source, composed, decomposed


def test_quote_in_another_form_is_found_at_its_place_or_not_at_all(
    tell: Callable[[str], None],
) -> None:
    """J8 of the threat model: 0 wrong anchors."""
    counts = {How.EXACT: 0, How.NORMALISED: 0, How.NEAR: 0, None: 0}
    wrong = []
    for source, *forms in rows():
        text = f"{BEFORE}{source}{AFTER}"
        for form in (source, *forms):
            found = find(f"was {form} and", text)
            if isinstance(found, Found):
                counts[found.how] += 1
                if text[found.start : found.end] != f"was {source} and":
                    wrong.append((source, form))
            else:
                assert isinstance(found, Missing | Ambiguous)
                counts[None] += 1

    assert wrong == []
    tell(
        f"NormalizationTest: {sum(counts.values())} quotes, {counts[How.EXACT]} found as they are, "
        f"{counts[How.NORMALISED]} in another form, {counts[How.NEAR]} nearly, {counts[None]} not: "
        "0 wrong"
    )
