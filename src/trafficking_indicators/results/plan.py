"""A plan as JSON (plan/v1)."""

from __future__ import annotations

from trafficking_indicators.assessment import Assessment
from trafficking_indicators.instrument import Instrument
from trafficking_indicators.planning import Plan, Remedy
from trafficking_indicators.priorities import RecommendationTally
from trafficking_indicators.results.score import Json, assessment_json

PLAN_SCHEMA = "trafficking-indicators/plan/v1"


def plan_json(instrument: Instrument, assessment: Assessment, plan: Plan) -> Json:
    """Shape a plan as plan/v1, gaps in their order."""
    return {
        "schema": PLAN_SCHEMA,
        "assessment": assessment_json(assessment),
        "scope_note": dict(instrument.header.scope_note),
        "gaps": [
            {
                "id": need.finding.cell.id,
                "status": need.finding.status,
                "recommendations": [_remedy(remedy) for remedy in need.recommendations],
                "measures": [_remedy(remedy) for remedy in need.measures],
            }
            for need in plan.needs
        ],
        "marked_outside": [_row(row) for row in plan.marked_outside],
        "marked_without_gap": [_row(row) for row in plan.marked_without_gap],
        "unaddressed": [finding.cell.id for finding in plan.unaddressed],
    }


def _remedy(remedy: Remedy) -> Json:
    return {"id": remedy.id, "addresses": remedy.addresses, "basis": remedy.basis}


def _row(row: RecommendationTally) -> Json:
    marks = {name: {"low": found.low, "high": found.high} for name, found in row.marks.items()}
    return {"id": row.id, "marks": marks, "printed": row.printed}
