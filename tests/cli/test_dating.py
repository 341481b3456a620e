"""Days are those of UTC, as commits are dated, wherever the user lives."""

import datetime
import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT


@pytest.mark.skipif(os.name == "nt", reason="TZ is for POSIX")
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Asia/Tokyo", "Pacific/Pago_Pago", "UTC"])
def test_today_is_a_day_of_utc(zone: str) -> None:
    before = datetime.datetime.now(datetime.UTC).date().isoformat()
    program = "from factcheck.cli.dating import today; print(today())"
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "TZ": zone},
        capture_output=True,
        text=True,
        check=True,
    )
    after = datetime.datetime.now(datetime.UTC).date().isoformat()

    assert ended.stdout.strip() in {before, after}
