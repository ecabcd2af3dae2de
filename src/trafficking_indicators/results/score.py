"""A score as JSON (score/v1) and as CSV rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from trafficking_indicators.assessment import UNOFFICIAL, Assessment
from trafficking_indicators.fields import UNDETERMINED, LocalText
from trafficking_indicators.instrument import Instrument
from trafficking_indicators.priorities import Tally
from trafficking_indicators.scoring import AreaScore, Counts, Scorecard

Json = dict[str, Any]
SCORE_SCHEMA = "trafficking-indicators/score/v1"


def score_json(instrument: Instrument, assessment: Assessment, scorecard: Scorecard, tally: Tally | None) -> Json:
    """Shape a score as score/v1. Integers are integers, sets sorted lists, what is not known is null."""
    return {
        "schema": SCORE_SCHEMA,
        "assessment": assessment_json(assessment),
        **notes_json(instrument, assessment),
        "areas": [area_json(area) for area in scorecard.areas],
        "summary": {
            **counts_json(scorecard.all),
            "dimensions": {name: counts_json(counts) for name, counts in scorecard.by_dimension.items()},
        },
        "priorities": None if tally is None else _priorities(tally),
    }


def notes_json(instrument: Instrument, *assessments: Assessment) -> Json:
    """Shape what stands on every output: the scope note, and the disclaimer where one of the readings is unofficial."""
    unofficial = any(assessment.basis in UNOFFICIAL for assessment in assessments)
    return {
        "scope_note": dict(instrument.header.scope_note),
        "disclaimer": dict(instrument.header.disclaimer) if unofficial else None,
    }


def assessment_json(assessment: Assessment) -> Json:
    """Shape the head of an assessment."""
    return {
        "country": assessment.country,
        "territory_name": None if assessment.territory_name is None else dict(assessment.territory_name),
        "round": assessment.round,
        "as_of": assessment.as_of,
        "basis": assessment.basis,
        "audience": assessment.audience,
        "scope": None if assessment.scope is None else list(assessment.scope),
        "instrument": assessment.instrument,
        "instrument_version": assessment.instrument_version,
        "limitations": dict(assessment.limitations),
    }


def area_json(area: AreaScore) -> Json:
    """Shape one area: its indicators, possible levels, paper and practice."""
    return {
        "area": area.area,
        "level_rule": area.level_rule,
        "indicators": [
            {
                "id": finding.cell.id,
                "dimension": finding.cell.dimension,
                "level": finding.cell.level,
                "status": finding.status,
            }
            for finding in area.findings
        ],
        "levels": levels_json(area),
        "partly_met_levels": {name: list(ladder.partly) for name, ladder in area.ladders.items()},
        "paper_and_practice": area.paper_and_practice,
        "remarks": list(area.remarks),
        "out_of_order": list(dict.fromkeys(found.met for found in area.out_of_order)),
        "counterparts": [{"paper": rule.cell.id, "practice": practice.cell.id} for rule, practice in area.counterparts],
    }


def text_in(texts: LocalText, language: str) -> str:
    """Give a text in a language, else as its author wrote it, else in English, else in any."""
    return next(texts[tag] for tag in (language, UNDETERMINED, "en", min(texts)) if tag in texts)


def levels_json(area: AreaScore) -> dict[str, list[int] | None]:
    """Shape the possible levels by dimension, null where there is no ladder or nothing applies."""
    return {name: None if found.levels is None else sorted(found.levels) for name, found in area.ladders.items()}


def counts_json(counts: Counts) -> Json:
    """Shape the counts of statuses."""
    return {
        "indicators": counts.indicators,
        "counts": dict(counts.by_status),
        "examined": counts.examined,
        "rated": counts.rated,
        "met_range": {"low": counts.met_range.low, "high": counts.met_range.high},
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
                "marks": {name: {"low": marks.low, "high": marks.high} for name, marks in row.marks.items()},
                "places": dict(row.places),
                "unattributed": row.unattributed,
                "printed": row.printed,
                "in_scope": row.in_scope,
            }
            for row in tally.recommendations
        ],
    }


SCORE_COLUMNS = (
    "country", "round", "as_of", "basis", "audience", "disclaimer", "instrument", "instrument_version", "scope_note",
    "area", "area_title", "indicator", "dimension", "level", "text", "status", "confidence",
)  # fmt: skip


def score_rows(
    instrument: Instrument, assessment: Assessment, scorecard: Scorecard, *, language: str
) -> Iterator[tuple[str, ...]]:
    """Give one row for each indicator, in the order of SCORE_COLUMNS.

    No cell is a bare id with dots: spreadsheets take `4.5` for a date.
    """
    header = instrument.header
    disclaimer = text_in(header.disclaimer, language) if assessment.basis in UNOFFICIAL else ""
    for area in scorecard.areas:
        for finding in area.findings:
            rating = assessment.ratings.get(area.area, {}).get(finding.cell.code)
            yield (
                assessment.country,
                assessment.round,
                assessment.as_of,
                assessment.basis,
                assessment.audience,
                disclaimer,
                header.id,
                f"version {assessment.instrument_version}",
                text_in(header.scope_note, language),
                f"area {area.area}",
                text_in(instrument.areas[area.area].title, language),
                finding.cell.id,
                finding.cell.dimension,
                str(finding.cell.level),
                text_in(instrument.indicator(finding.cell).text, language),
                finding.status,
                getattr(rating, "confidence", None) or "",
            )
