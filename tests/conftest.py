"""What every test starts from: no setting of the caller's leaks in."""

import signal
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from factcheck.rules.cases import SAMPLE
from tests.figures import pytest_terminal_summary, tell
from tests.share import pytest_addoption, pytest_configure

__all__ = ["pytest_addoption", "pytest_configure", "pytest_terminal_summary", "tell"]

settings.register_profile("untimed", deadline=None)  # a busy machine is no failing test
settings.load_profile("untimed")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell starts what runs in its background so, and every child would inherit it.
    signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).parents[1]
_caches = count()


@pytest.fixture(autouse=True)
def _plain_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Colours, widths, hosting sites, corpora and kept results of the caller are not the test's."""
    for name in (
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "COLUMNS",
        "FACTCHECK_CORPUS",
        "FORCE_COLOR",
        "GITHUB_ACTIONS",
        "GITHUB_STEP_SUMMARY",
        "NO_COLOR",
        "PY_COLORS",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "dumb")
    number = next(_caches)
    for name, folder in (("XDG_CACHE_HOME", "cache"), ("XDG_STATE_HOME", "state")):
        monkeypatch.setenv(name, str(tmp_path_factory.getbasetemp() / f"{folder}-{number}"))


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample corpus at `<tmp>/corpus`, in which nothing is wrong."""
    target = tmp_path / "corpus"
    for path in sorted(SAMPLE.rglob("*")):
        if path.is_file():
            copy = target / path.relative_to(SAMPLE)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    return target


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> "Run":
    """The command line, run in the temporary folder: arguments to exit code, stdout, stderr."""
    from factcheck.cli.main import main

    monkeypatch.chdir(tmp_path)

    def run_it(*arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        out, err = capfd.readouterr()
        return code, out, err

    return run_it


Run = Callable[..., tuple[int, str, str]]
