"""Anchors on edited texts: none is carried to other words, and few are refused for nothing."""

from collections.abc import Callable

import pytest

from tests.anchoring.count import count

LEAST_CARRIED = 0.98  # of a small sample; the whole is measured by `python -m tests.anchoring`


@pytest.mark.parametrize(
    ("names", "seed"), [((), 2), (("article", "news"), 3), (("rows", "tables", "lists"), 4)]
)
def test_anchors_on_edited_texts(
    tell: Callable[[str], None], names: tuple[str, ...], seed: int
) -> None:
    found = count(180, seed, names=names, most=8)

    assert found.faults == []
    assert found.share > LEAST_CARRIED
    tell(
        f"Anchors under edits of {', '.join(names) or 'all texts'}: 0 wrong, "
        f"{found.carried.total():,} of {found.unchanged.total():,} with an unchanged sentence "
        "carried"
    )
