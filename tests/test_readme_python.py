"""Every block of Python in README.md runs as it stands, from the top of the repository."""

import re
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
BLOCK: Final = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
BLOCKS: Final = BLOCK.findall((ROOT / "README.md").read_text("utf-8"))


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_block_runs(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    exec(compile(block, "README.md", "exec"), {})  # noqa: S102 - our own words


def test_the_api_is_shown() -> None:
    assert any("factcheck.load" in block and "factcheck.validate" in block for block in BLOCKS)
