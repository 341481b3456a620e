"""The pull-request job refuses what hides something, and a merge that only lines make."""

from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

from factcheck.corpus import codec
from factcheck.model.kinds import Kind
from factcheck.rules.cases import SAMPLE
from tests.hosting import Hosting
from tests.integrity.judges import JUDGES, Judge
from tests.reporters.test_github import commands

pytestmark = pytest.mark.slow

CLAIM = "corpus/claims/harbour/opened.json"
SCALE = "corpus/scales/standard.json"
RATING = ('"rating": "supported"', '"rating": "mostly-supported"')
RATIONALE = (
    "The official notice and a newspaper's own report name the same day.",
    "Both sources name the day.",
)


@pytest.fixture
def hosting(tmp_path: Path) -> Hosting:
    return Hosting(tmp_path)


def drop_evidence(hosting: Hosting) -> None:
    record = orjson.loads((hosting.clone / CLAIM).read_bytes())
    del record["evidence"]["gazette"]
    hosting.write(hosting.clone, CLAIM, codec.dumps(Kind.CLAIM, record))


REFUSED: dict[str, tuple[Callable[[Hosting], object], str, str]] = {
    "a claim deleted": (lambda hosting: (hosting.clone / CLAIM).unlink(), "FC531", CLAIM),
    "a rating flipped without a note": (
        lambda hosting: hosting.replace(CLAIM, '"rating": "supported"', '"rating": "refuted"'),
        *("FC535", CLAIM),
    ),
    "evidence dropped": (drop_evidence, "FC536", CLAIM),
    "revision 1 rewritten": (
        lambda hosting: hosting.replace("corpus/documents/harbour/r1.txt", "2021", "2022"),
        *("FC538", "corpus/documents/harbour/document.json"),
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_change_that_hides_something_is_refused(hosting: Hosting, name: str) -> None:
    change, code, path = REFUSED[name]
    change(hosting)

    ended, output = hosting.judge(GITHUB_ACTIONS="true")

    assert ended == 1
    assert (code, path) in [
        (properties["title"][:5], properties["file"])
        for command, properties, _ in commands(output)
        if command == "error"
    ]


def test_a_change_of_the_tool_and_the_corpus_is_refused(hosting: Hosting) -> None:
    hosting.replace(CLAIM, '"rating": "supported"', '"rating": "refuted"')
    hosting.write(hosting.clone, "factcheck/rules/fc535.py", b"")

    ended, output = hosting.judge()

    assert ended == 1
    assert output.startswith("| factcheck/rules/fc535.py is outside corpus/")
    assert "FC535" in output


def test_a_verdict_mixed_from_two_changes_is_refused(hosting: Hosting) -> None:
    """Lines merge, for the confidence stands between; nobody gave that rating for that reason."""
    hosting.replace(CLAIM, *RATIONALE)
    hosting.replace(CLAIM, *RATING, repository=hosting.origin)
    hosting.commit(hosting.origin)

    code, output = hosting.judge()

    assert code == 1
    conflicts, refusal = output.splitlines()[:2], output.splitlines()[2]
    assert [line.rpartition(": ")[0] for line in conflicts] == [
        f"| conflict in {CLAIM} at /verdict/rating",
        f"| conflict in {CLAIM} at /verdict/rationale",
    ]
    assert refusal == (
        "| the change merges line by line, but not by meaning: set up merging by meaning "
        "(factcheck git install), merge the base into it, resolve the conflicts, push again"
    )


@pytest.mark.parametrize("judged", JUDGES.values(), ids=JUDGES)
def test_every_way_of_judging_merges_by_meaning(hosting: Hosting, judged: Judge) -> None:
    hosting.replace(CLAIM, *RATIONALE)
    hosting.replace(CLAIM, *RATING, repository=hosting.origin)
    hosting.commit(hosting.origin)

    code, output = judged(hosting)

    assert (code, "| the change merges line by line, but not by meaning" in output) == (1, True)


@pytest.mark.parametrize("name", ["pull-request", "template"])
def test_every_way_of_judging_guards_what_a_change_touches(hosting: Hosting, name: str) -> None:
    hosting.replace(CLAIM, '"importance": "high"', '"importance": "medium"')
    hosting.write(hosting.clone, "README.md", b"# New")

    code, output = JUDGES[name](hosting)

    assert (code, "| README.md is outside corpus/" in output) == (1, True)


def mapped(**vocabularies: dict[str, str]) -> bytes:
    scale = orjson.loads((SAMPLE / "scales" / "standard.json").read_bytes())
    scale["maps"] = {
        name: {rating: {"to": to, "reason": "Same."} for rating, to in pairs.items()}
        for name, pairs in vocabularies.items()
    }
    return codec.dumps(Kind.SCALE, scale)


def test_lines_that_merge_into_another_entry_are_refused(hosting: Hosting) -> None:
    """Both correct one map; Git puts the correction into the map that one of them adds."""
    for repository in (hosting.origin, hosting.clone):
        hosting.write(repository, SCALE, mapped(fever={"supported": "S", "refuted": "F"}))
        hosting.commit(repository)
    right = {"supported": "S", "refuted": "R"}
    hosting.write(hosting.origin, SCALE, mapped(fever=right))
    hosting.commit(hosting.origin)
    hosting.write(hosting.clone, SCALE, mapped(fever=right, averitec={"refuted": "F"}))

    code, output = hosting.judge()

    assert code == 1
    refusal, place = output.splitlines()[:2]
    assert refusal == (
        "| merged line by line, the change is not what merging by meaning makes of it: set up "
        "merging by meaning (factcheck git install), merge the base into it, resolve the "
        "conflicts, push again"
    )
    assert place == f"| differs: {SCALE}"


def test_changes_of_one_claim_that_merge_by_meaning_pass(hosting: Hosting) -> None:
    hosting.replace(CLAIM, '"importance": "high"', '"importance": "medium"')
    hosting.replace(CLAIM, *RATIONALE, repository=hosting.origin)
    hosting.commit(hosting.origin)

    code, output = hosting.judge()

    assert code == 0, output
    assert output.startswith("| data change: 1 file in corpus/")
