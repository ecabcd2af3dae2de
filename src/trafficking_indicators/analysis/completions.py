"""Every way in which the open indicators may turn out, and what follows for levels and counts. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from trafficking_indicators.model.instrument import Cell
from trafficking_indicators.model.ratings import Confidence
from trafficking_indicators.model.statuses import Outcome, ReadStatus, Status, outcomes


class Finding(NamedTuple):
    """A cell with its status, and how sure the reader is of it, where the file says so.

    `readings` are the statuses that readers gave who differ, each once and in order: of a disputed cell alone.
    """

    cell: Cell
    status: Status
    confidence: Confidence | None = None
    readings: tuple[ReadStatus, ...] = ()

    @property
    def outcomes(self) -> frozenset[Outcome]:
        """What the cell may come to: one thing where it is rated, several where it is open or readers differ."""
        return outcomes(self.readings if self.status == "disputed" else (self.status,))


class MetRange(NamedTuple):
    """The fewest and the most indicators that can be met, once the open ones are known."""

    low: int
    high: int


class ContradictionError(Exception):
    """Ratings disagree with `implies`; checks find this before anything is scored."""


class Links:
    """What follows from what among indicators that apply, worked out once: sets of them are the bits of a number.

    Of some it is in dispute whether they apply: they follow from others, and others from them, but nothing follows
    through them.
    """

    def __init__(self, applicable: dict[str, Finding]) -> None:
        self._in_doubt = {name for name, finding in applicable.items() if "not_applicable" in finding.outcomes}
        self._bits = {name: 1 << number for number, name in enumerate(applicable)}
        self.doubtful = sum(self._bits[name] for name in self._in_doubt)
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
        for middle in (first.keys() & {other for _, other in pairs}) - self._in_doubt:
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
    be either. What does not apply takes no part: nothing follows from it or through it. Where readers differ, each may
    be right: an indicator that one of them finds met and another not can be either, and one that only some find
    applicable may also take no part.
    """

    def __init__(self, findings: Iterable[Finding], links: Links | None = None) -> None:
        self.applicable = {found.cell.id: found for found in findings if found.outcomes != _NOWHERE}
        self.links = Links(self.applicable) if links is None else links
        # whether these apply at all is in dispute: left out, they force nothing
        self.in_doubt = {name for name, found in self.applicable.items() if "not_applicable" in found.outcomes}
        certain = {name: found.outcomes for name, found in self.applicable.items() if name not in self.in_doubt}
        self._met = self.links.followed(name for name, left in certain.items() if left == {"met"})
        self._not_met = self.links.followed(
            (name for name, left in certain.items() if left == {"not_met"}), backwards=True
        )
        # what is met in every completion, and what in none
        self.surely_met = self.links.names(self._met) - self.in_doubt
        self._barred = self.links.names(self._not_met)
        self.surely_not_met = self._barred | {
            name for name in self.in_doubt if "met" not in self.applicable[name].outcomes
        }
        against = self.surely_met & self._barred
        if against:
            raise ContradictionError(", ".join(sorted(against)))

    def forced_by(self, met: Iterable[str], forced: int = 0) -> int:
        """Give what is met, or does not apply, where some are met besides what is forced already."""
        return self.links.followed(met) | self._met | forced

    def allow(self, forced: int, above: Iterable[Sequence[str]], *, is_level: bool) -> bool:
        """Tell whether some completion has all of `forced` met, and the first step above that applies not all met.

        Where no step above needs to apply, that is so for a level, and not for none.
        """
        if forced & self._not_met & ~self.links.doubtful:
            return False
        for step in above:
            for name in step:
                if not self.links.holds(forced, name) and "not_met" in self._left(name):
                    return True
            if not self.in_doubt.issuperset(step):
                return False
        return is_level

    def _left(self, name: str) -> frozenset[Outcome]:
        """Say what an indicator can come to by itself; of one that is certain to apply, what forces it is known."""
        return self.applicable[name].outcomes if name in self.in_doubt else _EITHER

    def tops(self, step: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """Give what of a step has to be met for its level: nothing more where something is certain to apply there."""
        if not self.in_doubt.issuperset(step) or not step:
            yield ()
        else:
            yield from ((name,) for name in step if name not in self.surely_not_met)


_NOWHERE: frozenset[Outcome] = frozenset(("not_applicable",))
_AS_GOOD_AS_MANY = 2
_EITHER: frozenset[Outcome] = frozenset(("met", "not_met"))


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
    possible = set()
    forced = completions.forced_by(())
    for place, level in enumerate([0, *ladder]):
        step = steps.get(level, [])
        forced = completions.forced_by((name for name in step if name not in completions.in_doubt), forced)
        above = [steps[higher] for higher in ladder[place:]]
        for top in completions.tops(step):
            if completions.allow(completions.forced_by(top, forced), above, is_level=level > 0):
                possible.add(level)
                break
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
    few = without_doubles(findings)
    completions = Completions(few)
    now = levels_of(completions)
    places = {found.cell.id: index for index, found in enumerate(few)}
    linked = linked_in(findings)
    # of one level and one status, all that nothing links to others would change the same: one of them is looked at
    alike: dict[tuple[object, ...], frozenset[int] | None] = {}
    found: list[Change] = []
    for finding in findings:
        cell = finding.cell
        for status in _other_statuses(finding):
            key = (cell.level, finding.outcomes, status, cell.id if cell.id in linked else None)
            if key not in alike:
                alike[key] = _levels_with(completions, few, places[cell.id], status)
            levels = alike[key]
            if levels is not None and levels != now:
                found.append(Change(cell.id, status == "met", levels))
    return tuple(found)


def linked_in(findings: Iterable[Finding]) -> set[str]:
    """Name what implies something, or is implied."""
    return {name for found in findings if found.cell.implies for name in (found.cell.id, *found.cell.implies)}


def without_doubles(findings: Sequence[Finding]) -> list[Finding]:
    """Leave out what makes no difference to levels, also where one finding is another.

    Of those of one level that are found alike, and that nothing links to others, two say as much as hundreds.
    """
    linked = linked_in(findings)
    counts: Counter[tuple[object, ...]] = Counter()
    kept = []
    for found in findings:
        kind = (found.cell.level, found.outcomes, found.readings)
        counts[kind] += 1
        if counts[kind] <= _AS_GOOD_AS_MANY or found.cell.id in linked:
            kept.append(found)
    return kept


def _levels_with(
    completions: Completions, findings: Sequence[Finding], index: int, status: Status
) -> frozenset[int] | None:
    """Find the possible levels if one finding were another; None where that would contradict the others."""
    cell = findings[index].cell
    supposed = [*findings[:index], Finding(cell, status), *findings[index + 1 :]]
    try:
        return levels_of(Completions(supposed, completions.links if cell.id not in completions.in_doubt else None))
    except ContradictionError:
        return None


def _other_statuses(finding: Finding) -> tuple[Status, ...]:
    """Give what may be supposed of a finding instead; of one that does not apply, nothing."""
    if finding.outcomes == _NOWHERE:
        return ()
    # what is only met, or only not met, can be the other alone
    others: tuple[tuple[Status, Outcome], ...] = (("met", "met"), ("unmet", "not_met"))
    return tuple(status for status, outcome in others if finding.outcomes != {outcome})
