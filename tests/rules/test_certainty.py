"""How much confidence evidence carries: laws, and what caps it."""

from typing import Any, Final

from hypothesis import given
from hypothesis import strategies as st

from factcheck.rules.certainty import LEVELS, Basis, basis_of
from tests.rules.shadows import CORPUS, SOURCES, shadows
from tests.rules.test_outline import entry, whole

FULL: Final = sorted(name for name in SOURCES if name not in {"a/opening", "a/copy"})
AGAINST: Final = {"supports": "refutes", "refutes": "supports"}


def judged(shadow: dict[str, Any]) -> Basis | None:
    return basis_of(whole(shadow), CORPUS)


def with_entry(shadow: dict[str, Any], added: dict[str, str]) -> dict[str, Any]:
    return shadow | {"evidence": shadow["evidence"] | {"new": added}}


def direction(shadow: dict[str, Any]) -> str:
    rating = CORPUS.ratings.get(shadow["verdict"]["rating"])
    return rating["direction"] if rating else ""


@given(shadows, st.sampled_from(FULL))
def test_an_independent_direct_origin_more_never_lowers_confidence(
    shadow: dict[str, Any], source: str
) -> None:
    """Whatever else there is: read in full, direct, and pointing the way of the rating."""
    before = judged(shadow)
    used = {held["source"] for held in shadow["evidence"].values()}
    if before is None or direction(shadow) not in AGAINST or source in used:
        return

    after = judged(with_entry(shadow, entry(source, direction(shadow), directness="direct")))

    assert after is not None
    assert LEVELS.index(after.level) >= LEVELS.index(before.level)


@given(shadows, st.sampled_from(sorted(SOURCES)))
def test_an_unanswered_refutation_more_never_raises_confidence(
    shadow: dict[str, Any], source: str
) -> None:
    before = judged(shadow)
    against = AGAINST.get(direction(shadow))
    if before is None or against is None:
        return

    after = judged(with_entry(shadow, entry(source, against)))

    assert after is not None
    assert LEVELS.index(after.level) <= LEVELS.index(before.level)


@given(shadows, st.sampled_from(sorted(SOURCES)))
def test_context_changes_nothing(shadow: dict[str, Any], source: str) -> None:
    """Unless it shows that other evidence stands on a page that repeats the document."""
    before, after = judged(shadow), judged(with_entry(shadow, entry(source, "context")))
    if before and after and not {*after.circular} <= {*before.circular, "new"}:
        return

    assert (before and before.caps) == (after and after.caps)


@given(shadows)
def test_every_fitting_piece_of_evidence_is_accounted_for_once(shadow: dict[str, Any]) -> None:
    basis = judged(shadow)
    if basis is None:
        return

    independent = [key for keys in basis.origins.values() for key in keys]
    not_counted = [*basis.circular, *basis.own_publisher, *basis.not_looked_into]

    assert sorted([*independent, *not_counted]) == sorted(basis.fitting)
    read = [*basis.in_full, *basis.in_part, *basis.circular]
    assert sorted(read) == sorted(basis.fitting)
