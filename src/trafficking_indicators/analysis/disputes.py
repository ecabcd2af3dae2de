"""What readers differ about, and whether it makes a difference to a level. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from trafficking_indicators.analysis.completions import (
    Completions,
    ContradictionError,
    Finding,
    levels_of,
    linked_in,
    without_doubles,
)
from trafficking_indicators.model.statuses import ReadStatus


class Dispute(NamedTuple):
    """A disputed finding, with the possible levels of its dimension if the reader is right who gave each status.

    Readings that contradict what else is rated are left out; `levels` is empty where there is no level to compare.
    """

    finding: Finding
    levels: tuple[tuple[ReadStatus, frozenset[int] | None], ...]

    @property
    def matters(self) -> bool:
        """Whether the possible levels depend on which reader is right."""
        return len({found for _, found in self.levels}) > 1


def disputes(findings: Sequence[Finding], *, has_levels: bool) -> tuple[Dispute, ...]:
    """Find, in one dimension of one area, what readers differ about, and what each of them would make of its levels."""
    disputed = [finding for finding in findings if finding.status == "disputed"]
    if not disputed or not has_levels:
        return tuple(Dispute(finding, ()) for finding in disputed)
    few = without_doubles(findings)
    now = Completions(few)
    places = {found.cell.id: index for index, found in enumerate(few)}
    linked = linked_in(findings)
    # of one level and with the same readings, all that nothing links to others make the same difference
    alike: dict[tuple[object, ...], tuple[tuple[ReadStatus, frozenset[int] | None], ...]] = {}
    found: list[Dispute] = []
    for finding in disputed:
        cell = finding.cell
        key = (cell.level, finding.readings, cell.id if cell.id in linked else None)
        if key not in alike:
            alike[key] = tuple(_if_right(few, places[cell.id], now))
        found.append(Dispute(finding, alike[key]))
    return tuple(found)


def _if_right(
    findings: Sequence[Finding], index: int, now: Completions
) -> Iterator[tuple[ReadStatus, frozenset[int] | None]]:
    finding = findings[index]
    # what follows from what is the same as long as what applies is
    links = None if finding.cell.id in now.in_doubt else now.links
    for status in finding.readings:
        supposed = [*findings[:index], Finding(finding.cell, status), *findings[index + 1 :]]
        try:
            yield status, levels_of(Completions(supposed, links))
        except ContradictionError:
            continue
