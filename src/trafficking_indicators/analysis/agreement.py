"""Krippendorff's alpha over indicators that several readers have rated, exact, with its interval. Pure.

As in K. Krippendorff, Content Analysis, 4th edition (2019), chapter 12. Written here, since it is a sum over a small
table: the package of that name brings 70 MB of arrays along, has no interval, and is of another licence. A test holds
the two against each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from math import exp, log, sqrt
from typing import NamedTuple

from trafficking_indicators.model.statuses import SCALE, Status

# Who differs by one step differs less than who differs by two.
CATEGORIES: tuple[Status, ...] = SCALE
# Below this many cells the interval is wider than what customary thresholds are apart.
LEAST_CELLS = 100
# Of the normal distribution: between these many standard errors lie 95 of 100.
_ERRORS = 1.959964
# How many readers rated a cell as each of the categories.
Unit = tuple[int, ...]


class Coefficient(NamedTuple):
    """Alpha, and between what it lies in 95 of 100 such samples.

    `interval` is None where fewer than two cells differ: such a sample does not tell how many there are.
    """

    alpha: float
    interval: tuple[float, float] | None


def units_of(cells: Sequence[Sequence[Status]]) -> Counter[Unit]:
    """Count the cells that at least two readers rated, by how often they gave each category."""
    units = (tuple(statuses.count(category) for category in CATEGORIES) for statuses in map(list, cells))
    return Counter(unit for unit in units if sum(unit) > 1)


def coefficient(units: Mapping[Unit, int]) -> Coefficient | None:
    """Give alpha, ordinal, and its interval; None where nothing was rated otherwise than all the rest."""
    ratio = _disagreement(units)
    if ratio is None:
        return None
    return Coefficient(float(1 - ratio), _interval(units, ratio))


def _interval(units: Mapping[Unit, int], ratio: Fraction) -> tuple[float, float] | None:
    """Give the interval by leaving out one cell after the other, on the logarithm of the disagreement.

    The disagreement is a ratio that is never below nothing: on its logarithm the errors are nearly symmetric.
    """
    without = {unit: _disagreement(Counter(units) - Counter((unit,))) for unit in units}
    logs = {unit: log(found) for unit, found in without.items() if found}
    if ratio == 0 or len(logs) < len(without):
        return None
    cells = sum(units.values())
    mean = sum(units[unit] * value for unit, value in logs.items()) / cells
    error = sqrt((cells - 1) / cells * sum(units[unit] * (value - mean) ** 2 for unit, value in logs.items()))
    return 1 - float(ratio) * exp(_ERRORS * error), 1 - float(ratio) * exp(-_ERRORS * error)


def _disagreement(units: Mapping[Unit, int]) -> Fraction | None:
    """Give the disagreement observed over the one that chance would bring; None where chance brings none."""
    pairs = [*combinations(range(len(CATEGORIES)), 2)]
    given = [sum(count * unit[category] for unit, count in units.items()) for category in range(len(CATEGORIES))]
    observed, expected = Fraction(0), Fraction(0)
    for one, other in pairs:
        apart = _apart(given, one, other)
        observed += apart * sum(
            Fraction(count * unit[one] * unit[other], sum(unit) - 1) for unit, count in units.items()
        )
        expected += apart * given[one] * given[other]
    return observed * (sum(given) - 1) / expected if expected else None


def _apart(given: Sequence[int], one: int, other: int) -> Fraction:
    """Give the squared distance of two categories in the order: how many ratings lie from the one to the other."""
    return (sum(given[one : other + 1]) - Fraction(given[one] + given[other], 2)) ** 2
