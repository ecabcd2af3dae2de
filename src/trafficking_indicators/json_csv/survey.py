"""Survey answers as JSON (survey/v1) and as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.survey import AnswerTable
from trafficking_indicators.json_csv.parts import Json, Value, assessment_json, notes_json, text_in

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


SURVEY_COLUMNS = ("country", "round", "question", "text", "option", "answers", "kept_back", "answered", "returned")


def survey_rows(about: About, tables: Sequence[AnswerTable], *, language: str) -> Iterator[tuple[Value, ...]]:
    """Give one row for each option that is printed, in the order of SURVEY_COLUMNS; joined ones stand together.

    A count whose option cannot be read has None for its option, and what is not printed has None for its count.
    """
    assessment = about.only.assessment
    for table in tables:
        head = (assessment.country, assessment.round, table.answer.id, text_in(table.answer.text, language))
        for cell in table.cells:
            yield (*head, "; ".join(cell.options), cell.answers, cell.kept_back, table.answered, table.returned)
        for count in table.unplaced:
            yield (*head, None, count, False, table.answered, table.returned)
