"""Readings of several countries and rounds, counted together. Pure.

Nothing is said of a country: what is counted is how far readers agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from trafficking_indicators.analysis.agreement import LEAST_CELLS, Coefficient, coefficient, units_of
from trafficking_indicators.analysis.merge import Agreement, Merge, agreement_of, merge
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.territories import territories


class PooledRound(NamedTuple):
    """One country and round with its readings, by their numbers."""

    numbers: tuple[int, ...]
    found: Merge


class Pool(NamedTuple):
    """What readings of several countries come to. `alone` are those that no other stands beside.

    `rated_twice` are the indicators that two or more readers rated; with fewer than enough there is no coefficient.
    """

    rounds: tuple[PooledRound, ...]
    alone: tuple[int, ...]
    all: Agreement
    rated_twice: int
    coefficient: Coefficient | None

    @property
    def is_enough(self) -> bool:
        """Tell whether so many are rated twice that a coefficient says something."""
        return self.rated_twice >= LEAST_CELLS


def pool(instrument: Instrument, readings: Sequence[Assessment], *, with_sensitive: bool = False) -> Pool:
    """Count readings made with one instrument together, those of each country, round and version beside each other."""
    groups = [*_groups(readings)]
    rounds = tuple(
        PooledRound(numbers, merge(instrument, [readings[number] for number in numbers], with_sensitive=with_sensitive))
        for numbers in groups
        if len(numbers) > 1
    )
    cells = [cell for one in rounds for cell in one.found.cells]
    units = units_of([cell.statuses for cell in cells])
    rated_twice = sum(units.values())
    found = coefficient(units) if rated_twice >= LEAST_CELLS else None
    alone = tuple(numbers[0] for numbers in groups if len(numbers) == 1)
    return Pool(rounds, alone, agreement_of(cells), rated_twice, found)


def _groups(readings: Sequence[Assessment]) -> Iterable[tuple[int, ...]]:
    """Give the numbers of the readings of each country, round and version, by country code and round."""
    found: dict[tuple[str, int, str, str], list[int]] = {}
    for place, of_one in enumerate(territories(readings)):
        for number in of_one:
            reading = readings[number]
            key = (reading.country, place, reading.round, reading.instrument_version)
            found.setdefault(key, []).append(number)
    return (tuple(found[key]) for key in sorted(found))
