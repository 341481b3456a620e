"""How far second readings agree with the verdicts: the figures, as every place tells them."""

from collections.abc import Iterator
from typing import Any, Final

from factcheck.analysis.agreement import RESAMPLES, SEED, Estimate
from factcheck.analysis.readings import Agreed, PastVerdicts
from factcheck.text import plural

NONE: Final = "not computable"
METHOD: Final = (
    f"Intervals hold 95 %: of the share by Wilson's formula, of the others by resampling the claims"
    f" {RESAMPLES:,} times (seed {SEED})."
)
NOT_INDEPENDENT: Final = (
    "saw the verdict or other ratings, so these are not two independent readings"
)


def lines(agreed: Agreed, why: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each figure with its words; `why` says why a verdict was not found."""
    figures = agreed.agreement
    today = f"{agreed.current} beside the verdict of today"
    yield "readings", f"{len(agreed.readings)}: {today}, {agreed.earlier} beside an earlier one"
    if agreed.gone:
        gone = plural(agreed.gone, "reading")
        yield "left out", f"{gone} beside a verdict that was not found: {why}"
    chance = NONE if figures.expected is None else f"{figures.expected:.1%}"
    share = f"{figures.equal} of {figures.pairs}, {_percent(figures.share)}"
    yield "equal", f"{share}; by chance {chance}"
    yield "kappa", _figure(figures.kappa)
    yield "alpha", f"{_figure(figures.nominal)}, nominal"
    placed = plural(figures.placed, "pair")
    yield "alpha", f"{_figure(figures.ordinal)}, ordinal: {placed} on the line of the scale"


def rows(agreed: Agreed) -> Iterator[tuple[str, int, dict[str, int]]]:
    """Yield each rating of verdicts, how often the reader gave the same, and what else, counted."""
    table = agreed.agreement.table
    for rating in sorted({verdict for verdict, _ in table}):
        read = {other: count for (verdict, other), count in table.items() if verdict == rating}
        yield rating, read.pop(rating, 0), read


def values(found: list[Agreed], past: PastVerdicts) -> dict[str, Any]:
    """Return all figures for programs."""
    return {
        "intervals": {"level": 0.95, "resamples": RESAMPLES, "seed": SEED},
        "missing": past.why or None,
        "readers": [_values(one) for one in found],
    }


def _values(agreed: Agreed) -> dict[str, Any]:
    figures = agreed.agreement
    return {
        "reader": agreed.reader,
        "independent": agreed.is_independent,
        "readings": len(agreed.readings),
        "current": agreed.current,
        "not_compared": agreed.gone,
        "pairs": figures.pairs,
        "equal": figures.equal,
        "share": figures.share._asdict(),
        "by_chance": figures.expected,
        "kappa": figures.kappa._asdict(),
        "alpha_nominal": figures.nominal._asdict(),
        "alpha_ordinal": {**figures.ordinal._asdict(), "pairs": figures.placed},
        "table": [
            {"verdict": verdict, "reading": rating, "claims": count}
            for (verdict, rating), count in figures.table.items()
        ],
        "differing": [
            {"claim": one.claim, "verdict": one.verdict, "reading": one.rating}
            for one in agreed.readings
            if one.verdict not in {None, one.rating}
        ],
    }


def _figure(estimate: Estimate) -> str:
    if estimate.value is None:
        return NONE
    if estimate.low is None or estimate.high is None:
        return f"{estimate.value:.2f} (interval {NONE})"
    return f"{estimate.value:.2f} ({estimate.low:.2f} to {estimate.high:.2f})"


def _percent(estimate: Estimate) -> str:
    if estimate.value is None or estimate.low is None or estimate.high is None:
        return NONE
    return f"{estimate.value:.1%} ({estimate.low:.1%} to {estimate.high:.1%})"
