"""Each merge ends as a conflict, refused by `validate`, or as both sides wanted it."""

import pytest

from factcheck.corpus.tree import Folder
from tests.merging.more_scenarios import MORE_SCENARIOS
from tests.merging.outcomes import End, Scenario, outcome_of, problems
from tests.merging.repository import Repository
from tests.merging.scenarios import SCENARIOS

TOLD, SWAPPED = "as told", "the other way round"
PLAYED = [
    *(
        (scenario, how, order)
        for scenario in SCENARIOS
        for how in ("lines", "driver")
        for order in (TOLD, SWAPPED)
    ),
    *(
        (scenario, how, order)
        for scenario in MORE_SCENARIOS
        for how, order in (("lines", TOLD), ("lines", SWAPPED), ("driver", TOLD))
    ),
]


def test_the_eighteen_scenarios_are_all_there() -> None:
    assert [scenario.name[:2] for scenario in SCENARIOS] == [f"{n:02}" for n in range(1, 19)]


@pytest.mark.parametrize(
    ("scenario", "repository", "order"),
    PLAYED,
    ids=[f"{scenario.name}, {how}, {order}" for scenario, how, order in PLAYED],
    indirect=["repository"],
)
def test_scenario(
    request: pytest.FixtureRequest, scenario: Scenario, repository: Repository, order: str
) -> None:
    edits = (scenario.one, scenario.other)
    is_swapped = order == SWAPPED
    by_driver = request.node.callspec.params["repository"] == "driver"

    outcome = outcome_of(repository, *(edits[::-1] if is_swapped else edits))

    assert outcome == scenario.expected(by_driver=by_driver, is_swapped=is_swapped)
    if outcome.end is End.CONFLICT and scenario.name[:2] != "09":
        found = problems(Folder(repository.corpus.root))
        assert {problem for problem in found if problem.startswith("FC005")} >= {
            f"FC005 {path.removeprefix('corpus/')}"
            for path in outcome.shown_by
            if path.endswith(".json")
        }
