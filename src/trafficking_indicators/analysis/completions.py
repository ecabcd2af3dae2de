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


class Links:
    """What follows from what among indicators that apply, worked out once: sets of them are the bits of a number."""

    def __init__(self, applicable: dict[str, Finding]) -> None:
        self._bits = {name: 1 << number for number, name in enumerate(applicable)}
        pairs = [
            (name, other)
            for name, finding in applicable.items()
            for other in finding.cell.implies
            if other in self._bits
        ]
        self._forward = self._all_that_follow(pairs)
        self._backward = self._all_that_follow([(other, name) for name, other in pairs])

    def _all_that_follow(self, pairs: Sequence[tuple[str, str]]) -> dict[str, int]:
        """Give, for each indicator, itself and what follows from it, directly and further on."""
        found = dict(self._bits)
        for name, other in pairs:
            found[name] |= self._bits[other]
        first = dict.fromkeys(name for name, _ in pairs)
        # ways through one more indicator at a time: those that are followed by others, and follow from others
        for middle in first.keys() & {other for _, other in pairs}:
            bit, further = self._bits[middle], found[middle]
            for name in first:
                if found[name] & bit:
                    found[name] |= further
        return found

    def followed(self, names: Iterable[str], *, backwards: bool = False) -> int:
        """Give the indicators with all that follow from them, or, backwards, all from which they follow."""
        follow = self._backward if backwards else self._forward
        found = 0
        for name in names:
            found |= follow[name]
        return found

    def holds(self, some: int, name: str) -> bool:
        """Tell whether an indicator is among some."""
        return bool(some & self._bits[name])

    def names(self, some: int) -> set[str]:
        """Name some indicators."""
        return {name for name, bit in self._bits.items() if some & bit}


class Completions:
    """Every way of taking the open indicators as met or not that agrees with `implies`.

    There may be 2^n of them; none is enumerated. An indicator that is met makes all that it implies, directly and
    further on, met; one that is not met makes all that imply it not met. Whatever these two closures leave open can
    be either. What does not apply takes no part: nothing follows from it or through it.
    """

    def __init__(self, findings: Iterable[Finding], links: Links | None = None) -> None:
        self.applicable = {finding.cell.id: finding for finding in findings if finding.status != "not_applicable"}
        self.links = Links(self.applicable) if links is None else links
        met: list[str] = []
        not_met: list[str] = []
        for name, finding in self.applicable.items():
            match group_of(finding.status):
                case "met":
                    met.append(name)
                case "not_met":
                    not_met.append(name)
                case "looked_for" | "not_looked_at" | "without_meaning":
                    pass
                case _ as unreachable:
                    assert_never(unreachable)
        self._met = self.links.followed(met)
        self._not_met = self.links.followed(not_met, backwards=True)
        if self._met & self._not_met:
            raise ContradictionError(", ".join(sorted(self.links.names(self._met & self._not_met))))
        # what is met in every completion, and what in none
        self.surely_met = self.links.names(self._met)
        self.surely_not_met = self.links.names(self._not_met)

    def allow(self, met: Iterable[str], *, not_all_of: Sequence[str]) -> bool:
        """Tell whether some completion has all of `met` met, and, unless it is empty, not all of `not_all_of`."""
        forced = self.links.followed(met) | self._met
        if forced & self._not_met:
            return False
        return not not_all_of or any(not self.links.holds(forced, name) for name in not_all_of)


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
    completions = Completions(findings)
    now = levels_of(completions)
    found: list[Change] = []
    for index, finding in enumerate(findings):
        for status in _other_statuses(finding.status):
            supposed = [*findings[:index], Finding(finding.cell, status), *findings[index + 1 :]]
            try:
                levels = levels_of(Completions(supposed, completions.links))
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
