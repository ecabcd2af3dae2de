"""Score an assessment: counts, possible levels, paper and practice. Pure.

Counts, not grades: nothing here weighs, averages or ranks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from trafficking_indicators.assessment import EXAMINED, OPEN, RATED, STATUSES, Assessment, Status
from trafficking_indicators.completions import Completions, Finding, MetRange, met_range, possible_levels
from trafficking_indicators.instrument import Area, Instrument, LevelRule

PaperAndPractice = Literal["paper_ahead", "practice_ahead", "same_level", "cannot_tell"]
Remark = Literal["nothing_in_practice", "nothing_on_paper"]


class Counts(NamedTuple):
    """How many indicators have each status. `examined` are rated or unknown."""

    by_status: dict[Status, int]
    met_range: MetRange

    @property
    def indicators(self) -> int:
        """All indicators counted."""
        return sum(self.by_status.values())

    @property
    def rated(self) -> int:
        """Met, partly met or unmet."""
        return sum(self.by_status[status] for status in RATED)

    @property
    def examined(self) -> int:
        """Rated, or looked for in vain."""
        return sum(self.by_status[status] for status in EXAMINED)

    @property
    def open(self) -> int:
        """Unknown or not assessed."""
        return sum(self.by_status[status] for status in OPEN)


class Ladder(NamedTuple):
    """One dimension of an area: `levels` are the possible ones, None where it has no ladder or nothing applies.

    `partly` are the levels of its partly met indicators, which give no level and are shown beside it.
    """

    dimension: str
    levels: frozenset[int] | None
    partly: tuple[int, ...]


class OutOfOrder(NamedTuple):
    """An indicator that is met while one of a lower level is rated and is not."""

    met: str
    not_met: str


class AreaScore(NamedTuple):
    """One area. `paper_and_practice` is None where the instrument declares no pair of dimensions."""

    area: str
    level_rule: LevelRule
    findings: tuple[Finding, ...]
    ladders: dict[str, Ladder]
    paper_and_practice: PaperAndPractice | None
    remarks: tuple[Remark, ...]
    out_of_order: tuple[OutOfOrder, ...]
    counterparts: tuple[tuple[Finding, Finding], ...]


class Scorecard(NamedTuple):
    """The score of one assessment, in the instrument's order."""

    areas: tuple[AreaScore, ...]
    all: Counts
    by_dimension: dict[str, Counts]


def score(instrument: Instrument, assessment: Assessment) -> Scorecard:
    """Score an assessment; an indicator that it leaves out is not assessed.

    Raises ContradictionError where ratings disagree with `implies`.
    """
    findings = findings_of(instrument, assessment)
    by_area = {area: tuple(findings[cell.id] for cell in cells) for area, cells in instrument.cells_by_area.items()}
    everything = tuple(findings.values())
    return Scorecard(
        areas=tuple(_score_area(instrument, area, by_area[area.area]) for area in instrument.areas.values()),
        all=count(everything),
        by_dimension={
            dimension: count([finding for finding in everything if finding.cell.dimension == dimension])
            for dimension in instrument.header.dimensions
        },
    )


def findings_of(instrument: Instrument, assessment: Assessment) -> dict[str, Finding]:
    """Give every indicator of the instrument its status, in the instrument's order."""
    ratings = assessment.ratings
    found: dict[str, Finding] = {}
    for cell in instrument.cells.values():
        rating = ratings.get(cell.area, {}).get(cell.code)
        found[cell.id] = Finding(cell, "not_assessed" if rating is None else rating.status)
    return found


def count(findings: Sequence[Finding]) -> Counts:
    """Count statuses, and how many indicators can be met."""
    by_status: dict[Status, int] = dict.fromkeys(STATUSES, 0)
    for finding in findings:
        by_status[finding.status] += 1
    return Counts(by_status, met_range(findings))


def compare_levels(paper: frozenset[int] | None, practice: frozenset[int] | None) -> PaperAndPractice:
    """Say in a word how the possible levels of paper and practice stand to each other."""
    if paper is None or practice is None:
        return "cannot_tell"
    if min(paper) > max(practice):
        return "paper_ahead"
    if min(practice) > max(paper):
        return "practice_ahead"
    return "same_level" if len(paper) == len(practice) == 1 else "cannot_tell"


def _score_area(instrument: Instrument, area: Area, findings: tuple[Finding, ...]) -> AreaScore:
    by_dimension = {
        dimension: tuple(finding for finding in findings if finding.cell.dimension == dimension)
        for dimension in instrument.header.dimensions
    }
    cumulative = area.level_rule == "cumulative"
    ladders = {
        dimension: Ladder(
            dimension,
            possible_levels(cells) if cumulative else None,
            tuple(sorted({finding.cell.level for finding in cells if finding.status == "partly_met"})),
        )
        for dimension, cells in by_dimension.items()
    }
    pair = instrument.header.pair
    by_code = {finding.cell.code: finding for finding in findings}
    return AreaScore(
        area=area.area,
        level_rule=area.level_rule,
        findings=findings,
        ladders=ladders,
        paper_and_practice=compare_levels(ladders[pair.paper].levels, ladders[pair.practice].levels) if pair else None,
        remarks=_remarks(by_dimension[pair.paper], by_dimension[pair.practice]) if pair else (),
        out_of_order=tuple(found for cells in by_dimension.values() for found in _out_of_order(cells))
        if cumulative
        else (),
        counterparts=tuple((by_code[rule], by_code[practice]) for rule, practice in area.counterparts.items()),
    )


def _remarks(paper: Sequence[Finding], practice: Sequence[Finding]) -> tuple[Remark, ...]:
    remarks: list[Remark] = []
    if _nothing(practice):
        remarks.append("nothing_in_practice")
    if _nothing(paper):
        remarks.append("nothing_on_paper")
    return tuple(remarks)


def _nothing(findings: Sequence[Finding]) -> bool:
    """Tell whether every applicable indicator is unmet or can only be; a part that is met is something."""
    completions = Completions(findings)
    return bool(completions.applicable) and all(
        finding.status != "partly_met" and name in completions.surely_not_met
        for name, finding in completions.applicable.items()
    )


def _out_of_order(findings: Sequence[Finding]) -> Iterable[OutOfOrder]:
    for finding in findings:
        if finding.status == "met":
            for lower in findings:
                if lower.cell.level < finding.cell.level and lower.status in ("unmet", "partly_met"):
                    yield OutOfOrder(finding.cell.id, lower.cell.id)
