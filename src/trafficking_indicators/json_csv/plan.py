"""A plan as JSON (plan/v1) and as rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.became import Becoming
from trafficking_indicators.analysis.plan import Plan, Remedy
from trafficking_indicators.analysis.priorities import RecommendationTally, Tally
from trafficking_indicators.json_csv.parts import (
    HEAD_COLUMNS,
    Json,
    area_name,
    assessment_json,
    head_cells,
    marks_json,
    notes_json,
    readings_cell,
    readings_json,
    text_in,
)
from trafficking_indicators.model.instrument import Instrument

if TYPE_CHECKING:
    from trafficking_indicators.render.json_csv_text import CsvCell

PLAN_SCHEMA = "trafficking-indicators/plan/v1"


def plan_json(about: About, plan: Plan, tally: Tally | None, followed: Becoming | None = None) -> Json:
    """Shape a plan as plan/v1, gaps in their order; with a follow-up, its items by what they concern."""
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
                **readings_json(need.finding),
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
        "options": [found.cell.id for found in plan.options],
        "unaddressed": [finding.cell.id for finding in plan.unaddressed],
        **({} if followed is None else {"became": _became(followed)}),
    }


def _became(followed: Becoming) -> Json:
    """Shape what became of what: latest claim and latest finding, each by itself."""
    return {
        "followup": followed.followup.followup,
        "items": {
            target: [{"id": item.id, "says": item.says, "finding": item.finding} for item in items]
            for target, items in followed.items.items()
        },
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


PLAN_COLUMNS = (
    *HEAD_COLUMNS,
    "list", "indicator", "dimension", "level", "text", "status", "confidence",
    "answer", "id", "answer_text", "addresses", "link_basis", "own", "printed", "readings",
)  # fmt: skip


def plan_rows(about: About, plan: Plan, tally: Tally | None, *, language: str) -> Iterator[tuple[CsvCell, ...]]:
    """Give one row for each recommendation or measure that addresses a gap, in the order of PLAN_COLUMNS.

    A gap that nothing addresses has a row of its own, and so has what is marked without a gap.
    """
    head = head_cells(about, language)
    rows = {row.id: row for row in tally.recommendations} if tally else {}
    for need in plan.needs:
        cell = need.finding.cell
        text = text_in(about.instrument.indicator(cell).text, language)
        gap = ("gaps", cell.id, cell.dimension, cell.level, text, need.finding.status, need.finding.confidence or "")
        readings = readings_cell(need.finding.readings)
        for remedy in need.recommendations:
            marked = rows[remedy.id].printed if remedy.id in rows else ""
            yield (*head, *gap, "recommendation", *_answer(about, remedy, language), "", marked, readings)
        for remedy in need.measures:
            own = "yes" if remedy.is_own else "no"
            yield (*head, *gap, "measure", *_answer(about, remedy, language), own, "", readings)
        if not need.recommendations and not need.measures:
            yield (*head, *gap, *[""] * (len(PLAN_COLUMNS) - len(head) - len(gap) - 1), readings)
    for name, left_over in (("marked_outside", plan.marked_outside), ("marked_without_gap", plan.marked_without_gap)):
        for row in left_over:
            text = text_in(about.instrument.recommendations[row.id].text, language)
            yield (*head, name, *[""] * 6, "recommendation", row.id, text, "", "", "", row.printed, "")


def _answer(about: About, remedy: Remedy, language: str) -> tuple[CsvCell, ...]:
    """Give what addresses a gap: id, text, what it addresses and on which basis."""
    instrument = about.instrument
    found = instrument.recommendations.get(remedy.id) or instrument.measures[remedy.id][1]
    whole = remedy.addresses in instrument.areas
    addresses = area_name(remedy.addresses) if whole else remedy.addresses
    return remedy.id, text_in(found.text, language), addresses, remedy.basis
