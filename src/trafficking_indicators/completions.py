"""Every way in which the open indicators may turn out, and what follows for levels and counts. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from trafficking_indicators.assessment import OPEN, RATED, Status
from trafficking_indicators.instrument import Cell


class Finding(NamedTuple):
    """A cell with its status."""

    cell: Cell
    status: Status


class MetRange(NamedTuple):
    """The fewest and the most indicators that can be met, once the open ones are known."""

    low: int
    high: int


class ContradictionError(Exception):
    """Ratings disagree with `implies`; checks find this before anything is scored."""


def met_range(findings: Iterable[Finding]) -> MetRange:
    """Count the fewest and the most met indicators over all completions of the open ones."""
    completions = Completions(findings)
    return MetRange(len(completions.surely_met), len(completions.applicable) - len(completions.surely_not_met))


class Completions:
    """Every way of taking the open indicators as met or not that agrees with `implies`.

    There may be 2^n of them; none is enumerated. An indicator that is met makes all that it implies, directly and
    further on, met; one that is not met makes all that imply it not met. Whatever these two closures leave open can
    be either. What does not apply takes no part: nothing follows from it or through it.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.applicable = {finding.cell.id: finding for finding in findings if finding.status != "not_applicable"}
        self._implies = {
            name: tuple(other for other in finding.cell.implies if other in self.applicable)
            for name, finding in self.applicable.items()
        }
        implied_by: dict[str, list[str]] = {name: [] for name in self.applicable}
        for name, others in self._implies.items():
            for other in others:
                implied_by[other].append(name)
        rated = {name: finding.status for name, finding in self.applicable.items() if finding.status in RATED}
        self.surely_met = _closure((name for name, status in rated.items() if status == "met"), self._implies)
        self.surely_not_met = _closure((name for name, status in rated.items() if status != "met"), implied_by)
        if self.surely_met & self.surely_not_met:
            raise ContradictionError(", ".join(sorted(self.surely_met & self.surely_not_met)))

    def allow(self, met: Iterable[str], *, not_all_of: Sequence[str]) -> bool:
        """Tell whether some completion has all of `met` met, and, unless it is empty, not all of `not_all_of`."""
        forced = _closure([*met, *self.surely_met], self._implies)
        if forced & self.surely_not_met:
            return False
        return not not_all_of or any(name not in forced for name in not_all_of)


def possible_levels(findings: Sequence[Finding]) -> frozenset[int] | None:
    """Find the levels that one dimension of one area may have reached; None where nothing applies.

    The level is the highest L such that every applicable indicator of levels 1 to L is met and at least one is at L;
    0 where there is none.
    """
    completions = Completions(findings)
    steps: dict[int, list[str]] = {}
    for name, finding in completions.applicable.items():
        steps.setdefault(finding.cell.level, []).append(name)
    if not steps:
        return None
    ladder = sorted(steps)
    reached: list[str] = []
    possible = set()
    for level, above in zip([0, *ladder], [*ladder, None], strict=True):
        reached += steps.get(level, [])
        if completions.allow(reached, not_all_of=steps[above] if above is not None else ()):
            possible.add(level)
    return frozenset(possible)


class Change(NamedTuple):
    """What the possible levels would be if one indicator were met, or, where it is open, not met."""

    indicator: str
    met: bool
    levels: frozenset[int]


def changes(findings: Sequence[Finding]) -> tuple[Change, ...]:
    """Find each single finding that, were it another, would change the possible levels of its dimension.

    Findings that would contradict the others are left out.
    """
    now = possible_levels(findings)
    found: list[Change] = []
    for index, finding in enumerate(findings):
        for status in _other_statuses(finding.status):
            supposed = [*findings[:index], Finding(finding.cell, status), *findings[index + 1 :]]
            try:
                levels = possible_levels(supposed)
            except ContradictionError:
                continue
            if levels is not None and levels != now:
                found.append(Change(finding.cell.id, status == "met", levels))
    return tuple(found)


def _other_statuses(status: Status) -> tuple[Status, ...]:
    if status in OPEN:
        return ("met", "unmet")
    return ("unmet",) if status == "met" else ("met",) if status in RATED else ()


def _closure(start: Iterable[str], edges: dict[str, list[str]] | dict[str, tuple[str, ...]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(edges[name])
    return reached
