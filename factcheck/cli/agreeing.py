"""What `factcheck agreement` prints of every reader."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import orjson

from factcheck.analysis.agreement import RESAMPLES, SEED, Estimate
from factcheck.analysis.readings import Agreed, Named, agreements, past_verdicts, stale
from factcheck.cli.failure import FailureError
from factcheck.cli.history import DEEPEN
from factcheck.corpus.corpus import Corpus
from factcheck.git import GitError, find_repository, why_none
from factcheck.text import plural, visible

_NONE: Final = "not computable"
_METHOD: Final = (
    f"Intervals hold 95 %: of the share by Wilson's formula, of the others by resampling the claims"
    f" {RESAMPLES:,} times (seed {SEED})."
)


class Past(NamedTuple):
    """Ratings of verdicts that stand here no more, and why some may be missing."""

    verdicts: Mapping[Named, str]
    why: str


def past_of(corpus: Corpus, root: Path) -> Past:
    """Look up what second readings stand beside and what is not here; raises FailureError."""
    wanted = stale(corpus)
    if not wanted:
        return Past({}, "")
    try:
        repository = find_repository(root)
        if repository is None:
            return Past({}, why_none(root))
        if repository.head_date() is None:
            return Past({}, "there is no commit here yet")
        head = repository.resolve("HEAD").oid
        found = past_verdicts(repository, repository.inside(root), head, wanted)
        is_shallow = repository.is_shallow()
    except GitError as error:
        raise FailureError(str(error)) from error
    if len(found) == len(wanted):
        return Past(found, "")
    why = f"this clone is shallow: {DEEPEN}" if is_shallow else "no commit holds that state"
    return Past(found, why)


def shown(corpus: Corpus, root: Path, *, as_json: bool) -> str:
    """Return the agreement of every reader."""
    past = past_of(corpus, root)
    found = agreements(corpus, past.verdicts)
    if as_json:
        values = {
            "intervals": {"level": 0.95, "resamples": RESAMPLES, "seed": SEED},
            "missing": past.why or None,
            "readers": [_values(one) for one in found],
        }
        return orjson.dumps(values, option=orjson.OPT_INDENT_2).decode() + "\n"
    if not found:
        return "There are no second readings yet; record them with `factcheck reread`.\n"
    blocks = ["\n".join(map(visible, _lines(corpus, one, past.why))) for one in found]
    return "\n\n".join([*blocks, _METHOD]) + "\n"


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


def _lines(corpus: Corpus, agreed: Agreed, why: str) -> Iterator[str]:
    figures, earlier = agreed.agreement, len(agreed.readings) - agreed.current - agreed.gone
    contributor = corpus.contributors.get(agreed.reader)
    who = f": {contributor['name']} ({contributor['kind']})" if contributor else ""
    yield f"{agreed.reader}{who}"
    if not agreed.is_independent:
        yield "  saw the verdict or other ratings, so these are not two independent readings"
    beside = f"{agreed.current} beside the verdict of today, {earlier} beside an earlier one"
    yield f"  readings  {len(agreed.readings)}: {beside}"
    if agreed.gone:
        gone = plural(agreed.gone, "reading")
        yield f"  left out  {gone} beside a verdict that was not found: {why}"
    chance = f"by chance {_of(figures.expected, '.1%')}"
    yield f"  equal     {figures.equal} of {figures.pairs}, {_percent(figures.share)}; {chance}"
    yield f"  kappa     {_figure(figures.kappa)}"
    yield f"  alpha     {_figure(figures.nominal)}, nominal"
    placed = plural(figures.placed, "pair")
    yield f"  alpha     {_figure(figures.ordinal)}, ordinal: {placed} on the line of the scale"
    yield from _table(agreed)


def _table(agreed: Agreed) -> Iterator[str]:
    """Yield each rating of a verdict with what the reader made of it."""
    table = agreed.agreement.table
    for rating in sorted({verdict for verdict, _ in table}):
        read = {other: count for (verdict, other), count in table.items() if verdict == rating}
        equal = read.pop(rating, 0)
        others = "".join(f", {count} {other}" for other, count in read.items())
        yield f"  {rating}: {equal} equal{others}"


def _figure(estimate: Estimate) -> str:
    if estimate.value is None:
        return _NONE
    if estimate.low is None or estimate.high is None:
        return f"{estimate.value:.2f} (interval {_NONE})"
    return f"{estimate.value:.2f} ({estimate.low:.2f} to {estimate.high:.2f})"


def _percent(estimate: Estimate) -> str:
    if estimate.value is None or estimate.low is None or estimate.high is None:
        return _NONE
    return f"{estimate.value:.1%} ({estimate.low:.1%} to {estimate.high:.1%})"


def _of(value: float | None, form: str) -> str:
    return _NONE if value is None else format(value, form)
