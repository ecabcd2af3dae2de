"""A plan as JSON (plan/v1) and as rows."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.plan import Plan, Remedy
from trafficking_indicators.analysis.priorities import RecommendationTally, Tally
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.results.parts import Json, Value, assessment_json, marks_json, notes_json

PLAN_SCHEMA = "trafficking-indicators/plan/v1"


def plan_json(about: About, plan: Plan, tally: Tally | None) -> Json:
    """Shape a plan as plan/v1, gaps in their order."""
    rows = {row.id: row for row in tally.recommendations} if tally else {}
    return {
        "schema": PLAN_SCHEMA,
        "assessment": assessment_json(about.only),
        **notes_json(about),
        "measures_written_for": _written_for(about.instrument),
        "measures_left_out": plan.left_out,
        "gaps": [
            {
                "id": need.finding.cell.id,
                "status": need.finding.status,
                "confidence": need.finding.confidence,
                "recommendations": [
                    {**_remedy(remedy), **_marks(rows.get(remedy.id))} for remedy in need.recommendations
                ],
                "measures": [{**_remedy(remedy), "own": remedy.is_own} for remedy in need.measures],
            }
            for need in plan.needs
        ],
        "marked_outside": [_row(row) for row in plan.marked_outside],
        "marked_without_gap": [_row(row) for row in plan.marked_without_gap],
        "unaddressed": [finding.cell.id for finding in plan.unaddressed],
    }


def _written_for(instrument: Instrument) -> Json | None:
    """Shape for whom and when the measures were written; null where they are for any country."""
    found = instrument.written_for
    return None if found is None else {"country": found.country, "date": found.date}


def _remedy(remedy: Remedy) -> Json:
    return {"id": remedy.id, "addresses": remedy.addresses, "basis": remedy.basis}


def _row(row: RecommendationTally) -> Json:
    return {"id": row.id, **_marks(row)}


def _marks(row: RecommendationTally | None) -> Json:
    """Shape marks; null where nobody was asked."""
    if row is None:
        return {"marks": None, "printed": None}
    return {
        "marks": {name: marks_json(found) for name, found in row.marks.items()},
        "printed": row.printed,
    }


PLAN_COLUMNS = ("country", "round", "indicator", "status", "kind", "id", "addresses", "basis", "own")


def plan_rows(about: About, plan: Plan) -> Iterator[tuple[Value, ...]]:
    """Give one row for each gap and what addresses it, in the order of PLAN_COLUMNS; one of None where nothing does.

    `own` is False for measures that were written for another country or an earlier round.
    """
    assessment = about.only.assessment
    for need in plan.needs:
        gap = (assessment.country, assessment.round, need.finding.cell.id, need.finding.status)
        if not need.recommendations and not need.measures:
            yield (*gap, None, None, None, None, None)
        for remedy in need.recommendations:
            yield (*gap, "recommendation", remedy.id, remedy.addresses, remedy.basis, None)
        for remedy in need.measures:
            yield (*gap, "measure", remedy.id, remedy.addresses, remedy.basis, remedy.is_own)
