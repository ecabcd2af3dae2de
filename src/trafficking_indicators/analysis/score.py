"""Score an assessment: counts, possible levels, paper and practice. Pure.

Counts, not grades: nothing here weighs, averages or ranks.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from trafficking_indicators.analysis.completions import Completions, Finding, MetRange, levels_of, met_range
from trafficking_indicators.analysis.disputes import Dispute, disputes
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.instrument import Area, Instrument, LevelRule
from trafficking_indicators.model.ratings import confidence_of, readings_of
from trafficking_indicators.model.statuses import EXAMINED, RATED, STATUSES, Status

Relation = Literal["paper_ahead", "practice_ahead", "same_level"]
PaperAndPractice = Literal[Relation, "cannot_tell"]
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


class Ladder(NamedTuple):
    """One dimension of an area: `levels` are the possible ones, None where it has no ladder or nothing applies.

    `partly` are the levels of its partly met indicators, which give no level and are shown beside it.
    """

    dimension: str
    levels: frozenset[int] | None
    partly: tuple[int, ...]


class OutOfOrder(NamedTuple):
    """An indicator that is met while one of a lower level is rated and is not; the last of many says how many more."""

    met: str
    not_met: str
    others: int = 0


# Of the indicators below one that is met no more are named: where there are hundreds, nobody reads who they are.
MOST_BELOW = 8


class AreaScore(NamedTuple):
    """One area. `paper_and_practice` is None where the instrument declares no pair of dimensions.

    `possible_relations` are those that the possible levels leave, None where there are no levels to compare.
    `looked_at` is False for an area outside the scope of the assessment: nothing in it is counted, not even as open.
    """

    area: str
    looked_at: bool
    level_rule: LevelRule
    findings: tuple[Finding, ...]
    ladders: dict[str, Ladder]
    paper_and_practice: PaperAndPractice | None
    possible_relations: tuple[Relation, ...] | None
    remarks: tuple[Remark, ...]
    out_of_order: tuple[OutOfOrder, ...]
    counterparts: tuple[tuple[Finding, Finding], ...]

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        """What readers differ about, with what each of them would make of the levels: worked out when it is asked."""
        return tuple(
            dispute
            for dimension in self.ladders
            for dispute in disputes(
                [found for found in self.findings if found.cell.dimension == dimension],
                has_levels=self.level_rule == "cumulative",
            )
        )


class Scorecard(NamedTuple):
    """The score of one assessment, in the instrument's order."""

    areas: tuple[AreaScore, ...]
    all: Counts
    by_dimension: dict[str, Counts]


def score(instrument: Instrument, assessment: Assessment) -> Scorecard:
    """Score an assessment; an indicator that it leaves out is not assessed, one outside its scope not counted.

    Raises ContradictionError where ratings disagree with `implies`.
    """
    findings = findings_of(instrument, assessment)
    # `implies` stays inside one dimension of one area, so that each such group is completed by itself, once
    groups: dict[str, dict[str, Completions]] = {
        area: {
            dimension: Completions(findings[cell.id] for cell in cells if cell.dimension == dimension)
            for dimension in instrument.header.dimensions
        }
        for area, cells in instrument.cells_by_area.items()
    }
    looked_at = areas_looked_at(instrument, assessment)
    counted = [finding for finding in findings.values() if finding.cell.area in looked_at]
    return Scorecard(
        areas=tuple(
            _score_area(
                instrument,
                area,
                tuple(findings[cell.id] for cell in instrument.cells_by_area[area.area]),
                groups[area.area],
                looked_at=area.area in looked_at,
            )
            for area in instrument.areas.values()
        ),
        all=_count(counted, [group for area in looked_at for group in groups[area].values()]),
        by_dimension={
            dimension: _count(
                [finding for finding in counted if finding.cell.dimension == dimension],
                [groups[area][dimension] for area in looked_at],
            )
            for dimension in instrument.header.dimensions
        },
    )


def areas_looked_at(instrument: Instrument, assessment: Assessment) -> tuple[str, ...]:
    """Give the areas looked at, in the instrument's order: all, where the file does not say."""
    return tuple(area for area in instrument.areas if assessment.scope is None or area in assessment.scope)


def findings_of(instrument: Instrument, assessment: Assessment) -> dict[str, Finding]:
    """Give every indicator of the instrument its status, in the instrument's order."""
    ratings = assessment.ratings
    found: dict[str, Finding] = {}
    for cell in instrument.cells.values():
        rating = ratings.get(cell.area, {}).get(cell.code)
        if rating is None:
            found[cell.id] = Finding(cell, "not_assessed", None)
        else:
            found[cell.id] = Finding(cell, rating.status, confidence_of(rating), readings_of(rating))
    return found


def count(findings: Sequence[Finding]) -> Counts:
    """Count statuses, and how many indicators can be met."""
    return _count(findings, [Completions(findings)])


def _count(findings: Iterable[Finding], groups: Iterable[Completions]) -> Counts:
    by_status: dict[Status, int] = dict.fromkeys(STATUSES, 0)
    for finding in findings:
        by_status[finding.status] += 1
    return Counts(by_status, met_range(groups))


def compare_levels(paper: frozenset[int] | None, practice: frozenset[int] | None) -> PaperAndPractice:
    """Say in a word how the possible levels of paper and practice stand to each other."""
    relations = possible_relations(paper, practice)
    return relations[0] if relations is not None and len(relations) == 1 else "cannot_tell"


def possible_relations(paper: frozenset[int] | None, practice: frozenset[int] | None) -> tuple[Relation, ...] | None:
    """Say in which ways paper and practice may stand to each other; None where one of them has no level."""
    if paper is None or practice is None:
        return None
    found: list[Relation] = []
    if max(paper) > min(practice):
        found.append("paper_ahead")
    if max(practice) > min(paper):
        found.append("practice_ahead")
    if paper & practice:
        found.append("same_level")
    return tuple(found)


def _score_area(
    instrument: Instrument,
    area: Area,
    findings: tuple[Finding, ...],
    groups: dict[str, Completions],
    *,
    looked_at: bool,
) -> AreaScore:
    cumulative = area.level_rule == "cumulative"
    ladders = {
        dimension: Ladder(
            dimension,
            levels_of(group) if cumulative else None,
            tuple(sorted({found.cell.level for found in group.applicable.values() if found.status == "partly_met"})),
        )
        for dimension, group in groups.items()
    }
    pair = instrument.header.pair
    levels = (ladders[pair.paper].levels, ladders[pair.practice].levels) if pair else None
    by_code = {finding.cell.code: finding for finding in findings}
    return AreaScore(
        area=area.area,
        looked_at=looked_at,
        level_rule=area.level_rule,
        findings=findings,
        ladders=ladders,
        paper_and_practice=compare_levels(*levels) if levels else None,
        possible_relations=possible_relations(*levels) if levels else None,
        remarks=_remarks(groups[pair.paper], groups[pair.practice]) if pair else (),
        out_of_order=tuple(found for group in groups.values() for found in _out_of_order(group)) if cumulative else (),
        counterparts=tuple((by_code[rule], by_code[practice]) for rule, practice in area.counterparts.items()),
    )


def _remarks(paper: Completions, practice: Completions) -> tuple[Remark, ...]:
    remarks: list[Remark] = []
    if _nothing(practice):
        remarks.append("nothing_in_practice")
    if _nothing(paper):
        remarks.append("nothing_on_paper")
    return tuple(remarks)


def _nothing(group: Completions) -> bool:
    """Tell whether every applicable indicator is unmet or can only be; a part that is met is something."""
    return bool(group.applicable) and all(
        "partly_met" not in (finding.status, *finding.readings) and name in group.surely_not_met
        for name, finding in group.applicable.items()
    )


def _out_of_order(group: Completions) -> Iterator[OutOfOrder]:
    """Pair what is met with what is not at a lower level; indicators stand in the order of their levels."""
    missing: list[str] = []
    level, below = 0, 0
    for name, finding in group.applicable.items():
        if finding.cell.level != level:
            level, below = finding.cell.level, len(missing)
        if finding.status == "met" and below:
            *named, last = missing[: min(below, MOST_BELOW)]
            yield from (OutOfOrder(name, lower) for lower in named)
            yield OutOfOrder(name, last, max(0, below - MOST_BELOW))
        elif finding.outcomes == {"not_met"}:
            missing.append(name)
