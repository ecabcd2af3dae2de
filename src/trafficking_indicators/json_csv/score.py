"""A score as JSON (score/v1) and as CSV rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.priorities import Tally
from trafficking_indicators.analysis.reply import reply_of
from trafficking_indicators.analysis.score import Scorecard
from trafficking_indicators.json_csv.parts import (
    HEAD_COLUMNS,
    Json,
    Value,
    area_json,
    area_name,
    assessment_json,
    counts_json,
    head_cells,
    looked_at_cell,
    marks_json,
    notes_json,
    readings_cell,
    territory_in,
    text_in,
)
from trafficking_indicators.json_csv.reply import reply_summary

if TYPE_CHECKING:
    from trafficking_indicators.render.json_csv_text import CsvCell

SCORE_SCHEMA = "trafficking-indicators/score/v1"


def score_json(about: About, scorecard: Scorecard, tally: Tally | None) -> Json:
    """Shape a score as score/v1. Integers are integers, sets sorted lists, what is not known is null."""
    return {
        "schema": SCORE_SCHEMA,
        "assessment": assessment_json(about.only),
        **notes_json(about),
        "areas": [area_json(area) for area in scorecard.areas],
        "summary": {
            **counts_json(scorecard.all),
            "dimensions": {name: counts_json(counts) for name, counts in scorecard.by_dimension.items()},
        },
        "reply": reply_summary(reply_of(about)),
        "priorities": None if tally is None else _priorities(tally),
    }


def _priorities(tally: Tally) -> Json:
    return {
        "exercises": [
            {
                "exercise": exercise.exercise,
                "unit": exercise.unit,
                "choices": exercise.choices,
                "invited": exercise.invited,
                "answered": exercise.answered,
                "returned": exercise.returned,
                "top": None if exercise.top is None else list(exercise.top),
            }
            for exercise in tally.exercises
        ],
        "recommendations": [
            {
                "id": row.id,
                "marks": {name: marks_json(marks) for name, marks in row.marks.items()},
                "places": dict(row.places),
                "unattributed": row.unattributed,
                "printed": row.printed,
                "in_scope": row.in_scope,
            }
            for row in tally.recommendations
        ],
    }


SCORE_COLUMNS = (
    *HEAD_COLUMNS,
    "area", "area_title", "indicator", "dimension", "level", "text", "status", "confidence", "strength", "readings",
    "looked_at",
)  # fmt: skip


def score_rows(about: About, scorecard: Scorecard, *, language: str) -> Iterator[tuple[CsvCell, ...]]:
    """Give one row for each indicator, in the order of SCORE_COLUMNS."""
    instrument, head = about.instrument, head_cells(about, language)
    for area in scorecard.areas:
        for finding in area.findings:
            yield (
                *head,
                area_name(area.area),
                text_in(instrument.areas[area.area].title, language),
                finding.cell.id,
                finding.cell.dimension,
                finding.cell.level,
                text_in(instrument.indicator(finding.cell).text, language),
                finding.status,
                finding.confidence or "",
                finding.cell.strength or "",
                readings_cell(finding.readings),
                looked_at_cell(looked_at=area.looked_at),
            )


TALLY_COLUMNS = (
    "country", "territory_name", "round", "exercise", "unit", "recommendation", "title", "in_scope",
    "low", "high", "place", "printed",
)  # fmt: skip


def tally_rows(about: About, tally: Tally | None, *, language: str) -> Iterator[tuple[Value, ...]]:
    """Give one row for each recommendation in each exercise, in the order of TALLY_COLUMNS.

    `printed` counts its marks of all exercises; `place` is None where a mark's exercise is not known.
    """
    assessment = about.only.assessment
    for row in tally.recommendations if tally else ():
        for exercise in tally.exercises if tally else ():
            marks = row.marks[exercise.exercise]
            yield (
                assessment.country,
                territory_in(assessment, language),
                assessment.round,
                exercise.exercise,
                exercise.unit,
                row.id,
                text_in(about.instrument.recommendations[row.id].short, language),
                row.in_scope,
                marks.low,
                marks.high,
                row.places[exercise.exercise],
                row.printed,
            )
