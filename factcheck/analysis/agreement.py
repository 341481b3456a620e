"""How far two readers agree: percent, Cohen's kappa, Krippendorff's alpha, each with an interval.

Formulas: Cohen, "A coefficient of agreement for nominal scales" (1960); Krippendorff, "Computing
Krippendorff's alpha-reliability" (2011); Wilson's score interval (1927). Where a figure cannot be
computed it is None: with no pairs, or where everybody gives one and the same rating.
"""

import math
import random
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

SEED: Final = 1
RESAMPLES: Final = 2000
_MOST_UNDEFINED: Final = 0.05
"""Where a larger share of resamples gives no figure, they say nothing of how it varies."""
_Z: Final = 1.959963984540054
"""Of a normal distribution, 95 % lie within so many standard deviations."""

Unit = Sequence[Hashable]
"""The ratings that one claim got, one from each reader."""
Pair = tuple[str, str]
"""Two readers' ratings of one claim."""
Figure = Callable[[Sequence[Pair]], float | None]


class Estimate(NamedTuple):
    """A figure with its 95 % interval; None where it cannot be computed."""

    value: float | None
    low: float | None
    high: float | None


class Agreement(NamedTuple):
    """What can be said of pairs of ratings; `placed` is how many the ordinal alpha rests on."""

    pairs: int
    equal: int
    share: Estimate
    expected: float | None
    kappa: Estimate
    nominal: Estimate
    ordinal: Estimate
    placed: int
    table: Mapping[Pair, int]


def agreement(pairs: Iterable[Pair], positions: Mapping[str, int]) -> Agreement:
    """Compare two readers; `positions` are the places of those ratings that lie on one line.

    The order of the pairs does not matter, not even to the intervals.
    """
    pairs = sorted(pairs)
    placed = [pair for pair in pairs if all(one in positions for one in pair)]

    def ordinal(some: Sequence[Pair]) -> float | None:
        return alpha([[positions[one] for one in pair] for pair in some], ordinal_distance)

    equal = sum(one == other for one, other in pairs)
    return Agreement(
        len(pairs),
        equal,
        _wilson(equal, len(pairs)),
        by_chance(pairs),
        _bootstrapped(pairs, kappa),
        _bootstrapped(pairs, lambda some: alpha(some, nominal_distance)),
        _bootstrapped(placed, ordinal),
        len(placed),
        dict(sorted(Counter(pairs).items())),
    )


def by_chance(pairs: Sequence[Pair]) -> float | None:
    """Return the share of equal pairs that independent readers with these ratings would have."""
    if not pairs:
        return None
    first, second = (Counter(ratings) for ratings in zip(*pairs, strict=True))
    return sum(first[rating] * second[rating] for rating in first) / len(pairs) ** 2


def kappa(pairs: Sequence[Pair]) -> float | None:
    """Return Cohen's kappa."""
    expected = by_chance(pairs)
    if expected is None or expected == 1:
        return None
    observed = sum(one == other for one, other in pairs) / len(pairs)
    return (observed - expected) / (1 - expected)


Distance = Callable[[Counter[Hashable]], Callable[[Hashable, Hashable], float]]
"""Makes, from how often each value was given, the squared distance of two values."""


def alpha(units: Sequence[Unit], distance: Distance) -> float | None:
    """Return Krippendorff's alpha of any number of readers; units with one value are left out."""
    compared = [unit for unit in units if len(unit) > 1]
    given = Counter(value for unit in compared for value in unit)
    far = distance(given)
    total = given.total()
    observed = sum(_disagreement(unit, far) for unit in compared)
    expected = sum(given[one] * given[other] * far(one, other) for one in given for other in given)
    return 1 - (total - 1) * observed / expected if expected else None


def _disagreement(unit: Unit, far: Callable[[Hashable, Hashable], float]) -> float:
    return sum(far(one, other) for one in unit for other in unit) / (len(unit) - 1)


def nominal_distance(_given: Counter[Hashable]) -> Callable[[Hashable, Hashable], float]:
    """Return the metric of values without order: equal or not."""
    return lambda one, other: float(one != other)


def ordinal_distance(given: Counter[Hashable]) -> Callable[[Hashable, Hashable], float]:
    """Return the metric of ranks: how many values were given between two, with half of each."""
    middle, below = {}, 0.0
    for value in sorted(given):  # type: ignore[type-var] # ranks are numbers
        middle[value] = below + given[value] / 2
        below += given[value]
    return lambda one, other: (middle[one] - middle[other]) ** 2


def _wilson(equal: int, total: int) -> Estimate:
    if not total:
        return Estimate(None, None, None)
    share, spread = equal / total, _Z**2 / total
    centre = share + spread / 2
    half = _Z * math.sqrt(share * (1 - share) / total + spread / (4 * total))
    return Estimate(share, (centre - half) / (1 + spread), (centre + half) / (1 + spread))


def _bootstrapped(pairs: Sequence[Pair], figure: Figure) -> Estimate:
    """Resample the claims; the interval holds the middle 95 % of what comes of it."""
    value = figure(pairs)
    if value is None:
        return Estimate(None, None, None)
    chance = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    drawn = (figure(chance.choices(pairs, k=len(pairs))) for _ in range(RESAMPLES))
    found = sorted(one for one in drawn if one is not None)
    if len(found) < RESAMPLES * (1 - _MOST_UNDEFINED):
        return Estimate(value, None, None)
    return Estimate(value, _quantile(found, 0.025), _quantile(found, 0.975))


def _quantile(found: Sequence[float], share: float) -> float:
    return found[round(share * (len(found) - 1))]
