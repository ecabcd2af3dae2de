"""Join needs and wishes: the gaps of an assessment with what addresses them and who asked for it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trafficking_indicators.analysis.completions import Finding
from trafficking_indicators.analysis.priorities import RecommendationTally, Tally
from trafficking_indicators.analysis.score import areas_looked_at, findings_of
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.recommendations import Basis, Link
from trafficking_indicators.model.statuses import STATUSES, ByStatus, Status

# Gaps in this order: what is known to be lacking first, then what is not known.
# 0 is no gap.
_PLACES: ByStatus[int] = {
    "unmet": 1,
    "partly_met": 2,
    "unknown": 3,
    "not_assessed": 4,
    "met": 0,
    "not_applicable": 0,
}


def _place(status: Status) -> int:
    return _PLACES[status]


GAPS: tuple[Status, ...] = tuple(sorted((status for status in STATUSES if _place(status)), key=_place))


class Remedy(NamedTuple):
    """A recommendation or measure that addresses a gap: the indicator itself, or its area as a whole."""

    id: str
    addresses: str
    basis: Basis


class Need(NamedTuple):
    """One gap, with what addresses it in the instrument's order."""

    finding: Finding
    recommendations: tuple[Remedy, ...]
    measures: tuple[Remedy, ...]


class Plan(NamedTuple):
    """An agenda: gaps in order, then what the joining leaves over.

    `marked_outside` are marked recommendations that address nothing in the instrument; `marked_without_gap` those that
    address parts of it which show no gap; `unaddressed` gaps that neither a recommendation nor a measure addresses.
    """

    needs: tuple[Need, ...]
    marked_outside: tuple[RecommendationTally, ...]
    marked_without_gap: tuple[RecommendationTally, ...]
    unaddressed: tuple[Finding, ...]


def plan(instrument: Instrument, assessment: Assessment, tally: Tally | None) -> Plan:
    """Plan from one assessment: an area outside its scope shows no gap. The instrument must have its measures."""
    looked_at = areas_looked_at(instrument, assessment)
    findings = [found for found in findings_of(instrument, assessment).values() if found.cell.area in looked_at]
    gaps = [finding for finding in findings if _place(finding.status)]
    areas, dimensions = list(instrument.areas), list(instrument.header.dimensions)
    gaps.sort(
        key=lambda found: (
            _place(found.status),
            areas.index(found.cell.area),
            found.cell.level,
            dimensions.index(found.cell.dimension),
        )
    )
    needs = tuple(
        Need(gap, tuple(_recommendations(instrument, gap)), tuple(_measures(instrument, gap))) for gap in gaps
    )
    helped = {remedy.id for need in needs for remedy in need.recommendations}
    marked = [row for row in tally.recommendations if row.printed] if tally else []
    return Plan(
        needs=needs,
        marked_outside=tuple(row for row in marked if not row.in_scope),
        marked_without_gap=tuple(row for row in marked if row.in_scope and row.id not in helped),
        unaddressed=tuple(need.finding for need in needs if not need.recommendations and not need.measures),
    )


def _recommendations(instrument: Instrument, gap: Finding) -> Iterator[Remedy]:
    for letter, recommendation in instrument.recommendations.items():
        yield from _remedies(letter, recommendation.addresses, gap)


def _measures(instrument: Instrument, gap: Finding) -> Iterator[Remedy]:
    for name, (_, measure) in instrument.measures.items():
        yield from _remedies(name, measure.addresses, gap)


def _remedies(name: str, links: tuple[Link, ...], gap: Finding) -> Iterator[Remedy]:
    """Give the closest link of a recommendation or measure to a gap, if there is one."""
    for target in (gap.cell.id, gap.cell.area):
        for link in links:
            if link.to == target:
                yield Remedy(name, link.to, link.basis)
                return
