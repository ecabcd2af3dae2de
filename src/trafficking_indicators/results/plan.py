"""A plan as JSON (plan/v1)."""

from __future__ import annotations

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.plan import Plan, Remedy
from trafficking_indicators.analysis.priorities import RecommendationTally, Tally
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.results.parts import Json, assessment_json, marks_json, notes_json

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
        "options": [{"id": found.cell.id, "status": found.status} for found in plan.options],
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
