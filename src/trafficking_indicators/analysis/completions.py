"""Every way in which the open indicators may turn out, and what follows for levels and counts. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, assert_never

from trafficking_indicators.model.assessment import Confidence
from trafficking_indicators.model.instrument import Cell
from trafficking_indicators.model.statuses import Status, group_of


class Finding(NamedTuple):
    """A cell with its status, and how sure the reader is of it, where the file says so."""

    cell: Cell
    status: Status
    confidence: Confidence | None = None


class MetRange(NamedTuple):
    """The fewest and the most indicators that can be met, once the open ones are known."""

    low: int
    high: int


class ContradictionError(Exception):
    """Ratings disagree with `implies`; checks find this before anything is scored."""


class Completions:
    """Every way of taking the open indicators as met or not that agrees with `implies`.

    There may be 2^n of them; none is enumerated. An indicator that is met makes all that it implies, directly and
    further on, met; one that is not met makes all that imply it not met. Whatever these two closures leave open can
    be either. What does not apply takes no part: nothing follows from it or through it.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.applicable = {finding.cell.id: finding for finding in findings if finding.status != "not_applicable"}
        self._implies: dict[str, list[str]] = {}
        implied_by: dict[str, list[str]] = {}
        met: list[str] = []
        not_met: list[str] = []
        for name, finding in self.applicable.items():
            for other in finding.cell.implies:
                if other in self.applicable:
                    self._implies.setdefault(name, []).append(other)
                    implied_by.setdefault(other, []).append(name)
            match group_of(finding.status):
                case "met":
                    met.append(name)
                case "not_met":
                    not_met.append(name)
                case "looked_for" | "not_looked_at" | "without_meaning":
                    pass
                case _ as unreachable:
                    assert_never(unreachable)
        self.surely_met = _closure(met, self._implies)
        self.surely_not_met = _closure(not_met, implied_by)
        if not self.surely_met.isdisjoint(self.surely_not_met):
            raise ContradictionError(", ".join(sorted(self.surely_met & self.surely_not_met)))

    def allow(self, met: Iterable[str], *, not_all_of: Sequence[str]) -> bool:
        """Tell whether some completion has all of `met` met, and, unless it is empty, not all of `not_all_of`."""
        forced = _closure([*met, *self.surely_met], self._implies)
        if forced & self.surely_not_met:
            return False
        return not not_all_of or any(name not in forced for name in not_all_of)


def met_range(groups: Iterable[Completions]) -> MetRange:
    """Count the fewest and the most met indicators over all completions of groups that are completed by themselves."""
    low = high = 0
    for group in groups:
        low += len(group.surely_met)
        high += len(group.applicable) - len(group.surely_not_met)
    return MetRange(low, high)


def possible_levels(findings: Iterable[Finding]) -> frozenset[int] | None:
    """Find the levels that one dimension of one area may have reached; None where nothing applies."""
    return levels_of(Completions(findings))


def levels_of(completions: Completions) -> frozenset[int] | None:
    """Find the levels that are reached in some completion; None where nothing applies.

    The level is the highest L such that every applicable indicator of levels 1 to L is met and at least one is at L;
    0 where there is none.
    """
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
    match group_of(status):
        case "met":
            return ("unmet",)
        case "not_met":
            return ("met",)
        case "looked_for" | "not_looked_at":
            return ("met", "unmet")
        case "without_meaning":
            return ()
        case _ as unreachable:
            assert_never(unreachable)


def _closure(start: Iterable[str], edges: dict[str, list[str]]) -> set[str]:
    reached = set(start)
    waiting = [name for name in reached if name in edges]
    while waiting:
        for name in edges[waiting.pop()]:
            if name not in reached:
                reached.add(name)
                if name in edges:
                    waiting.append(name)
    return reached
