"""Rules that are left out, for an outline or for want of a field, would have found nothing."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

import pytest
from hypothesis import given

from factcheck.model.records import ClaimRecord
from factcheck.rules.rule import Rule, Scope
from factcheck.rules.running import ClaimRules, rules_of, run
from tests.rules.shadows import (
    CHOICES,
    CHOICES_OF_ENTRY,
    CHOICES_OF_VERDICT,
    CLAIM,
    CONTEXT,
    FOUND,
    ON_CLAIMS,
    OUTLINED,
    RARE,
    a_correction,
    a_review,
    shadows,
)


def whole(shadow: Mapping[str, Any]) -> ClaimRecord:
    """A claim with all fields, of which some are those of the shadow."""
    verdict = CLAIM["verdict"] | shadow["verdict"]
    provenance = CLAIM["provenance"] | shadow["provenance"]
    provenance["extracted"] = CLAIM["provenance"]["extracted"] | provenance["extracted"]
    return cast("ClaimRecord", CLAIM | shadow | {"verdict": verdict, "provenance": provenance})


def entry(source: str, stance: str, **more: str) -> dict[str, str]:
    return {"source": source, "stance": stance, "finding": "x", "locator": "x", **more}


def clean(rating: str, *given: dict[str, str], kind: str = "event", **more: Any) -> dict[str, Any]:  # noqa: ANN401 - any field
    """A claim in which outlined rules find nothing."""
    verdict = {"rating": rating, "confidence": "high", "as_of": "2024-02-22", "by": "ada"}
    verdict |= {name: more.pop(name) for name in CHOICES_OF_VERDICT if name in more}
    keyed = {str(number): each for number, each in enumerate(given)}
    claim = {"kind": kind, "status": "assessed", "verdict": verdict, "evidence": keyed, **more}
    return claim | {"provenance": {"document": "harbour", "extracted": {"by": "ada"}}}


CLEAN: Final = (
    clean(
        "supported",
        entry("a/official", "supports"),
        entry("a/party", "supports"),
        entry("a/plain", "refutes", answer="x"),
        entry("a/retracted", "qualifies", answer="x"),
        entry("a/check", "context"),
    ),
    clean("refuted", entry("a/official", "refutes"), entry("a/late", "supports", answer="x")),
    clean("refuted", entry("a/official", "refutes"), entry("a/party", "refutes")),
    clean(
        "supported", entry("a/social", "supports"), entry("a/plain", "supports"), kind="quotation"
    ),
    clean("conflicting", entry("a/official", "supports"), entry("a/plain", "refutes")),
    clean(
        "not-enough-evidence",
        entry("a/captured", "context", quote="the words"),
        searches=FOUND * 2,
    ),
    clean(
        "supported",
        entry("a/opening", "supports", directness="direct"),
        entry("a/plain", "supports", directness="indirect"),
        sourcing="x",
    ),
    clean("supported", entry("a/opening", "supports"), confidence="medium", sourcing="x"),
    clean("not-enough-evidence", kind="prediction"),
    clean("not-checkable", kind="opinion"),
    clean("supported", entry("a/plain", "supports"), sourcing="x"),
    clean("supported", entry("a/official", "supports"), confidence="low", uncertainty="x"),
    clean(
        "supported",
        entry("a/official", "supports"),
        entry("a/plain", "supports"),
        reviews=a_review("ben", "refuted"),
        corrections=[a_correction("ada", "refuted", "supported")],
        relations=[{"type": "same-as", "claim": "harbour/cost"}],
        waivers=[{"code": "FC304", "reason": "x", "by": "ada", "until": "2024-06-01"}],
    ),
    clean(
        "supported",
        entry("a/official", "supports"),
        entry("a/official", "qualifies"),
        entry("a/plain", "supports"),
    ),
    clean("supported", entry("a/party", "supports"), entry("a/copy", "supports")),
)


def variants(shadow: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The claims that differ from one in a single respect."""
    for name, values in CHOICES.items():
        for value in values:
            yield shadow | {name: value}
    for name in RARE:
        yield {field: value for field, value in shadow.items() if field != name}
    yield shadow | {"evidence": dict(reversed(shadow["evidence"].items()))}
    for verdict in other_verdicts(shadow["verdict"]):
        yield shadow | {"verdict": verdict}
    for key, held in shadow["evidence"].items():
        yield shadow | {"evidence": without(shadow["evidence"], key)}
        for name, values in CHOICES_OF_ENTRY.items():
            yield shadow | {"evidence": shadow["evidence"] | {key: without(held, name)}}
            for value in values:
                yield shadow | {"evidence": shadow["evidence"] | {key: held | {name: value}}}


def other_verdicts(verdict: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for name, values in CHOICES_OF_VERDICT.items():
        if name in {"sourcing", "uncertainty"}:
            yield without(verdict, name)
        for value in values:
            yield verdict | {name: value}


def without(fields: dict[str, Any], name: str) -> dict[str, Any]:
    return {
        key: each for key, each in fields.items() if key != name or name in {"source", "stance"}
    }


@pytest.mark.parametrize("shadow", CLEAN)
def test_the_clean_claims_are_clean(shadow: dict[str, Any]) -> None:
    assert run(OUTLINED, "p", whole(shadow), CONTEXT) == []


@pytest.mark.parametrize("shadow", CLEAN)
def test_no_outline_hides_a_change_of_a_clean_claim(shadow: dict[str, Any]) -> None:
    finds_the_same_after(shadow)


@given(shadows)
def test_a_claim_finds_the_same_after_others_as_alone(shadow: dict[str, Any]) -> None:
    """Where rules found nothing for one claim, they find nothing for others of its outline."""
    finds_the_same_after(shadow)


def finds_the_same_after(shadow: dict[str, Any]) -> None:
    remembering = ClaimRules(CONTEXT)
    remembering.problems("p", whole(shadow))

    for claim in map(whole, variants(shadow)):
        alone = ClaimRules(CONTEXT).problems("p", claim)
        assert sorted(remembering.problems("p", claim)) == sorted(alone)


def test_a_source_that_is_cited_twice_is_looked_at_in_each_claim() -> None:
    """Two answers to two questions are no repetition, two to one are."""
    given = [entry("a/official", "supports", question=question) for question in ("x", "y")]
    once = whole(clean("supported", *given, entry("a/plain", "supports")))
    twice = whole(clean("supported", *given[:1] * 2, entry("a/plain", "supports")))
    rules = ClaimRules(CONTEXT)

    assert {problem.code for problem in rules.problems("p", once)}.isdisjoint({"FC301"})
    twice["id"] = "harbour/other"
    assert "FC301" in {problem.code for problem in rules.problems("q", twice)}


@given(shadows)
def test_outlined_rules_read_nothing_else(shadow: dict[str, Any]) -> None:
    """A rule that reads more than the outline takes into account fails."""
    assert run(OUTLINED, "p", cast("Any", shadow), CONTEXT) == run(
        OUTLINED, "p", whole(shadow), CONTEXT
    )


@given(shadows)
def test_all_rules_and_those_that_were_chosen_find_the_same(shadow: dict[str, Any]) -> None:
    claim = whole(shadow)
    on_records = {rule.code.number for rule in rules_of(Scope.RECORD, dated=True)}

    chosen = [
        problem
        for problem in ClaimRules(CONTEXT).problems("p", claim)
        if problem.code not in on_records
    ]

    assert sorted(chosen) == sorted(run(ON_CLAIMS, "p", claim, CONTEXT))


@pytest.mark.parametrize(
    "rule", [rule for rule in ON_CLAIMS if rule.needs], ids=lambda rule: rule.code.number
)
@given(shadow=shadows)
def test_a_rule_finds_nothing_without_the_field_that_it_needs(
    rule: Rule, shadow: dict[str, Any]
) -> None:
    assert rule.needs not in CLAIM or rule.needs == "period"
    claim = {name: value for name, value in whole(shadow).items() if name != rule.needs}

    assert run([rule], "p", cast("ClaimRecord", claim), CONTEXT) == []
