"""The timeline: a claim, what must be seen beside it, and its lane."""

import re

from factcheck.exporters.site.build import build
from factcheck.exporters.site.files import Options
from tests.exporters.harbour import harbour


def test_mark_of_a_correction_stands_within_the_words_of_its_claim() -> None:
    """The grid has two columns, and what is third falls into the narrow one."""
    page = dict(build(harbour(), Options()))["timeline.html"].decode()
    rows = re.findall(r'<p class="what">(.*?)</p>', page, re.DOTALL)

    assert any("corrected" in row for row in rows)
    assert all(re.fullmatch(r"<span class=.*?</svg></span><span><a .*</span>", row) for row in rows)
