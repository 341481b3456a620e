"""What lines merge and meaning does not, the pull-request job refuses."""

from pathlib import Path

import pytest

from tests.hosting import Hosting

pytestmark = pytest.mark.slow

CLAIM = "corpus/claims/harbour/opened.json"
RATING = ('"rating": "supported"', '"rating": "mostly-supported"')
RATIONALE = (
    "The official notice and a newspaper's own report name the same day.",
    "Both sources name the day.",
)


@pytest.fixture
def hosting(tmp_path: Path) -> Hosting:
    return Hosting(tmp_path)


def test_a_verdict_mixed_from_two_changes_is_refused(hosting: Hosting) -> None:
    """Lines merge, for the confidence stands between; nobody gave that rating for that reason."""
    hosting.replace(CLAIM, *RATIONALE)
    hosting.replace(CLAIM, *RATING, repository=hosting.origin)
    hosting.commit(hosting.origin)

    code, output = hosting.judge()

    assert code == 1
    conflicts, refusal = output.splitlines()[:2], output.splitlines()[2]
    assert [line.rpartition(": ")[0] for line in conflicts] == [
        f"factcheck: conflict in {CLAIM} at /verdict/rating",
        f"factcheck: conflict in {CLAIM} at /verdict/rationale",
    ]
    assert refusal == (
        "| the change merges line by line, but not by meaning: set up merging by meaning "
        "(factcheck git install), merge the base into it, resolve the conflicts, push again"
    )


def test_changes_of_one_claim_that_merge_by_meaning_pass(hosting: Hosting) -> None:
    hosting.replace(CLAIM, '"kind": "event"', '"kind": "quantity"')
    hosting.replace(CLAIM, *RATIONALE, repository=hosting.origin)
    hosting.commit(hosting.origin)

    code, output = hosting.judge()

    assert code == 0
    assert output.startswith("| data change: 1 of 1 files in corpus/")
