"""Join needs and wishes: the gaps of an assessment with what addresses them and who asked for it. Pure."""

from collections.abc import Iterator
from typing import NamedTuple, assert_never

from trafficking_indicators.analysis.completions import Finding
from trafficking_indicators.analysis.priorities import RecommendationTally, Tally
from trafficking_indicators.analysis.score import areas_looked_at, findings_of
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.recommendations import Basis, Link
from trafficking_indicators.model.statuses import SCALE, STATUSES, Status, group_of


def _place(status: Status) -> int:
    """Tell where gaps of a status stand; 0 is no gap.

    What is known to be lacking comes first, then what readers differ about, then what is not known.
    """
    match group_of(status):
        case "not_met":
            return 1
        case "in_dispute":
            return 2
        case "looked_for":
            return 3
        case "not_looked_at":
            return 4
        case "met" | "without_meaning":
            return 0
        case _ as unreachable:
            assert_never(unreachable)


# In this order; of what is known to be lacking, what is worse.
GAPS: tuple[Status, ...] = tuple(sorted(filter(_place, dict.fromkeys((*SCALE, *STATUSES))), key=_place))


class Remedy(NamedTuple):
    """A recommendation or measure that addresses a gap: the indicator itself, or its area as a whole.

    `is_own` is False for a measure that was written for another country, or before this round.
    """

    id: str
    addresses: str
    basis: Basis
    is_own: bool = True


class Need(NamedTuple):
    """One gap, with what addresses it in the instrument's order."""

    finding: Finding
    recommendations: tuple[Remedy, ...]
    measures: tuple[Remedy, ...]


class Plan(NamedTuple):
    """An agenda: gaps in order, then what the joining leaves over.

    `left_out` counts the measures that address a gap and were written for another country or an earlier round, where
    those are not asked for. `marked_outside` are marked recommendations that address nothing in the instrument;
    `marked_without_gap` those that address parts of it which show no gap; `unaddressed` gaps that neither a
    recommendation nor a measure addresses; `options` what a treaty leaves to a State and is not met: no gaps.
    """

    needs: tuple[Need, ...]
    marked_outside: tuple[RecommendationTally, ...]
    marked_without_gap: tuple[RecommendationTally, ...]
    unaddressed: tuple[Finding, ...]
    options: tuple[Finding, ...]
    left_out: int


def plan(instrument: Instrument, assessment: Assessment, tally: Tally | None, *, own_measures: bool = False) -> Plan:
    """Plan from one assessment: an area outside its scope shows no gap. The instrument must have its measures.

    With `own_measures`, those written for another country or before this round are left out.
    """
    is_own = are_own(instrument, assessment)
    looked_at = areas_looked_at(instrument, assessment)
    findings = [found for found in findings_of(instrument, assessment).values() if found.cell.area in looked_at]
    # of what readers differ about, some lack nothing whoever is right
    open_findings = [found for found in findings if found.status in GAPS and "not_met" in found.outcomes]
    gaps = [finding for finding in open_findings if finding.cell.strength != "may"]
    areas, dimensions = list(instrument.areas), list(instrument.header.dimensions)
    gaps.sort(
        key=lambda found: (
            GAPS.index(found.status),
            areas.index(found.cell.area),
            found.cell.level,
            dimensions.index(found.cell.dimension),
        )
    )
    needs = tuple(
        Need(gap, tuple(_recommendations(instrument, gap)), tuple(_measures(instrument, gap, is_own=is_own)))
        for gap in gaps
    )
    left_out = set()
    if own_measures and not is_own:
        left_out = {remedy.id for need in needs for remedy in need.measures}
        needs = tuple(need._replace(measures=()) for need in needs)
    helped = {remedy.id for need in needs for remedy in need.recommendations}
    marked = [row for row in tally.recommendations if row.printed] if tally else []
    return Plan(
        needs=needs,
        marked_outside=tuple(row for row in marked if not row.in_scope),
        marked_without_gap=tuple(row for row in marked if row.in_scope and row.id not in helped),
        options=tuple(finding for finding in open_findings if finding.cell.strength == "may"),
        unaddressed=tuple(need.finding for need in needs if not need.recommendations and not need.measures),
        left_out=len(left_out),
    )


def are_own(instrument: Instrument, assessment: Assessment) -> bool:
    """Tell whether the measures of an instrument were written for the country and the round of an assessment."""
    written_for = instrument.written_for
    return written_for is None or written_for.is_for(assessment.country, assessment.as_of)


def _recommendations(instrument: Instrument, gap: Finding) -> Iterator[Remedy]:
    for letter, recommendation in instrument.recommendations.items():
        yield from _remedies(letter, recommendation.addresses, gap)


def _measures(instrument: Instrument, gap: Finding, *, is_own: bool) -> Iterator[Remedy]:
    for name, (_, measure) in instrument.measures.items():
        for remedy in _remedies(name, measure.addresses, gap):
            yield remedy._replace(is_own=is_own)


def _remedies(name: str, links: tuple[Link, ...], gap: Finding) -> Iterator[Remedy]:
    """Give the closest link of a recommendation or measure to a gap, if there is one."""
    for target in (gap.cell.id, gap.cell.area):
        for link in links:
            if link.to == target:
                yield Remedy(name, link.to, link.basis)
                return
