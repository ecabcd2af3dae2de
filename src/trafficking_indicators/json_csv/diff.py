"""A diff as JSON (diff/v1) and as CSV rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.diff import AreaChange, Diff, IndicatorChange, Premises
from trafficking_indicators.analysis.merge_same import are_readings
from trafficking_indicators.json_csv.parts import (
    Json,
    area_name,
    assessment_json,
    disclaimer_in,
    levels_json,
    looked_at_cell,
    marks_json,
    notes_json,
    readings_cell,
    relations_json,
    territory_in,
    text_in,
)

if TYPE_CHECKING:
    from trafficking_indicators.render.json_csv_text import CsvCell

DIFF_SCHEMA = "trafficking-indicators/diff/v1"


def diff_json(about: About, diff: Diff) -> Json:
    """Shape a diff as diff/v1. All indicators are listed, unchanged ones too."""
    before, after = about.shown
    return {
        "schema": DIFF_SCHEMA,
        "before": assessment_json(before),
        "after": assessment_json(after),
        **notes_json(about),
        "premises": _premises(about, diff.premises),
        "indicators": [_indicator(change) for change in diff.indicators],
        "areas": [_area(change) for change in diff.areas],
        "summary": dict(diff.summary),
        "transitions": [
            {"before": found.before, "after": found.after, "count": found.indicators} for found in diff.transitions
        ],
        "not_comparable": [{"id": gap.id, "reason": gap.reason, "version": gap.version} for gap in diff.not_comparable],
        "marks": [
            {
                "exercise": change.exercise,
                "recommendation": change.recommendation,
                "before": marks_json(change.before),
                "after": marks_json(change.after),
            }
            for change in diff.marks
        ],
    }


def _premises(about: About, found: Premises) -> Json:
    before, after = (shown.assessment for shown in about.shown)
    return {
        "basis": found.basis is not None,
        "assessors": found.assessors,
        "scope": found.scope is not None,
        "instrument_version": found.version is not None,
        "country": found.country is not None,
        "out_of_time": found.out_of_time,
        "readings": are_readings(before, after),
    }


def _indicator(change: IndicatorChange) -> Json:
    return {
        "id": change.id,
        "before": change.before,
        "after": change.after,
        "change": change.kind,
        "confidence": {"before": change.confidence[0], "after": change.confidence[1]},
        "looked_at": {"before": change.looked_at[0], "after": change.looked_at[1]},
        **_readings(change),
    }


def _area(change: AreaChange) -> Json:
    before, after = change.before, change.after
    old, new = levels_json(before), levels_json(after)
    return {
        "area": before.area,
        "name": area_name(before.area),
        "levels": {name: {"before": levels, "after": new[name]} for name, levels in old.items()},
        "paper_and_practice": {"before": before.paper_and_practice, "after": after.paper_and_practice},
        "paper_and_practice_possible": {"before": relations_json(before), "after": relations_json(after)},
    }


def _readings(change: IndicatorChange) -> Json:
    """Shape what readers differ about where a side is disputed; null on the other."""
    if not any(change.readings):
        return {}
    before, after = (list(found) or None for found in change.readings)
    return {"readings": {"before": before, "after": after}}


DIFF_COLUMNS = (
    "country_before", "territory_name_before", "round_before", "country_after", "territory_name_after", "round_after",
    "basis_before", "basis_after", "audience",
    "disclaimer", "instrument", "scope_note", "indicator", "dimension", "level", "before", "after", "change",
    "confidence_before", "confidence_after", "readings_before", "readings_after",
    "looked_at_before", "looked_at_after",
)  # fmt: skip


def diff_rows(about: About, diff: Diff, *, language: str) -> Iterator[tuple[CsvCell, ...]]:
    """Give one row for each indicator compared, in the order of DIFF_COLUMNS."""
    old, new = (shown.assessment for shown in about.shown)
    for change in diff.indicators:
        cell = about.instrument.cells[change.id]
        yield (
            old.country,
            territory_in(old, language),
            old.round,
            new.country,
            territory_in(new, language),
            new.round,
            old.basis,
            new.basis,
            about.audience,
            disclaimer_in(about, language),
            about.instrument.header.id,
            text_in(about.scope_note, language),
            change.id,
            cell.dimension,
            cell.level,
            change.before,
            change.after,
            change.kind,
            change.confidence[0] or "",
            change.confidence[1] or "",
            *map(readings_cell, change.readings),
            *(looked_at_cell(looked_at=looked_at) for looked_at in change.looked_at),
        )
