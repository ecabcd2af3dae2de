"""Survey answers as JSON (survey/v1)."""

from __future__ import annotations

from collections.abc import Sequence

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.survey import AnswerTable
from trafficking_indicators.results.parts import Json, assessment_json, notes_json

SURVEY_SCHEMA = "trafficking-indicators/survey/v1"


def survey_json(about: About, tables: Sequence[AnswerTable], *, min_cell: int) -> Json:
    """Shape survey answers as survey/v1: cells as joined, a count that is not printed as null."""
    return {
        "schema": SURVEY_SCHEMA,
        "assessment": assessment_json(about.only),
        **notes_json(about),
        "min_cell": min_cell,
        "questions": [
            {
                "id": table.answer.id,
                "text": dict(table.answer.text),
                "answered": table.answered,
                "returned": table.returned,
                "counted": table.counted,
                "withheld": table.withheld,
                "adds_up": table.adds_up,
                "several": table.answer.several,
                "cells": [
                    {"options": list(cell.options), "answers": cell.answers, "kept_back": cell.kept_back}
                    for cell in table.cells
                ],
                "unplaced": list(table.unplaced),
            }
            for table in tables
        ],
    }
