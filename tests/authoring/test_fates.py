"""What became of an anchor is told so that a reader sees the difference."""

from pathlib import Path

import pytest

from tests.conftest import Run

TEXT = (
    "The new harbour of Eastport opened on 3 May 2021. "
    "It cost 40 million crowns, the town council said.\n"
)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("40 million", "40\u00a0million", "(U+00A0 for U+0020)"),
        ("40 million crowns", "40\u00a0million\u00a0crowns", "(U+00A0 for U+0020)"),
        ("million", "mil\u00adlion", "(U+00AD added)"),
    ],
)
def test_typing_that_nobody_sees_is_named(
    sample: Path, run: Run, old: str, new: str, said: str
) -> None:
    (sample.parent / "new.txt").write_text(TEXT.replace(old, new), "utf-8")

    code, out, _ = run("rebase", "harbour", "new.txt", "--dry-run")

    assert code == 0
    assert said in out
