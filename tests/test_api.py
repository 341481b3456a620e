"""The way in from Python: fast to import, as thorough as the command."""

import gc
import subprocess
import sys

import pytest

import factcheck
from factcheck.corpus.typed import claim
from factcheck.model.claim import Claim
from factcheck.rules.cases import AS_OF, SAMPLE


def test_load_returns_all_records_and_no_problems() -> None:
    corpus, problems = factcheck.load(SAMPLE)

    assert problems == ()
    assert list(corpus.claims) == ["harbour/cost", "harbour/opened"]
    assert corpus.claims["harbour/opened"]["verdict"]["rating"] == "supported"


def test_typed_records_are_built_when_asked_for() -> None:
    corpus, _ = factcheck.load(str(SAMPLE))

    opened = claim(corpus, "harbour/opened")

    assert isinstance(opened, Claim)
    assert opened.statement == "The new harbour of Eastport opened on 3 May 2021."


def test_validate_is_that_of_the_command() -> None:
    result = factcheck.validate(SAMPLE, as_of=AS_OF, jobs=1)

    assert result.problems == ()
    assert result.is_anything_checked


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_as_it_was_before(was_on: bool) -> None:
    (gc.enable if was_on else gc.disable)()
    try:
        factcheck.load(SAMPLE)
        factcheck.validate(SAMPLE)

        assert gc.isenabled() is was_on
    finally:
        gc.enable()


def test_a_folder_that_is_not_there_is_an_error_of_the_system() -> None:
    with pytest.raises(FileNotFoundError):
        factcheck.load(SAMPLE / "missing")


def test_unknown_names_are_no_attributes() -> None:
    with pytest.raises(AttributeError, match=r"^module 'factcheck' has no attribute 'unknown'$"):
        factcheck.unknown  # type: ignore[attr-defined] # noqa: B018 - that is the point


def test_importing_the_package_imports_nothing_else_of_it() -> None:
    program = "import sys, factcheck; print(*sorted(m for m in sys.modules if 'factcheck.' in m))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert done.stdout.split() == []
