"""Assessments side by side as JSON (compare/v1) and as CSV rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.compare import Entry, Group
from trafficking_indicators.json_csv.parts import (
    Json,
    area_json,
    assessment_json,
    counts_json,
    disclaimer_in,
    looked_at_cell,
    notes_json,
    readings_cell,
    territory_in,
    text_in,
)

if TYPE_CHECKING:
    from trafficking_indicators.render.json_csv_text import CsvCell

COMPARE_SCHEMA = "trafficking-indicators/compare/v1"


def compare_json(groups: Sequence[Group]) -> Json:
    """Shape a comparison as compare/v1; assessments stand by country code, then by date."""
    return {
        "schema": COMPARE_SCHEMA,
        "groups": [
            {
                "instrument": group.about.instrument.header.id,
                "instrument_version": group.version,
                **notes_json(group.about),
                "assessments": [
                    {
                        "assessment": assessment_json(entry.shown),
                        "reading": entry.reading,
                        "areas": [area_json(area) for area in entry.scorecard.areas],
                        "summary": counts_json(entry.scorecard.all),
                    }
                    for entry in group.entries
                ],
                "paths": [_path(group, path) for path in group.paths],
            }
            for group in groups
        ],
    }


def _path(group: Group, path: Sequence[Entry]) -> Json:
    """Shape the rounds of one territory, with the kind of change at each step; null where nothing is comparable."""
    first, steps = path[0].assessment, group.steps(path)
    return {
        "country": first.country,
        "territory_name": None if first.territory_name is None else dict(first.territory_name),
        "rounds": [entry.assessment.round for entry in path],
        "indicators": [
            {"id": name, "changes": [step.get(name) for step in steps]} for name in group.about.instrument.cells
        ],
    }


COMPARE_COLUMNS = (
    "instrument", "instrument_version", "scope_note", "country", "territory_name", "round", "reading",
    "as_of", "basis", "audience", "disclaimer",
    "indicator", "dimension", "level", "status", "confidence", "readings", "change", "looked_at",
)  # fmt: skip


def compare_rows(groups: Sequence[Group], *, language: str) -> Iterator[tuple[CsvCell, ...]]:
    """Give one row for each indicator of each assessment, in the order of COMPARE_COLUMNS."""
    for group in groups:
        about = group.about
        # by the entry that a step leads to
        led = {id(entry): step for path in group.paths for entry, step in zip(path[1:], group.steps(path), strict=True)}
        for entry in group.entries:
            changes = led.get(id(entry), {})
            for area in entry.scorecard.areas:
                for finding in area.findings:
                    yield (
                        about.instrument.header.id,
                        f"version {group.version}",
                        text_in(about.scope_note, language),
                        entry.assessment.country,
                        territory_in(entry.assessment, language),
                        entry.assessment.round,
                        entry.reading or "",
                        entry.assessment.as_of,
                        entry.assessment.basis,
                        entry.shown.audience,
                        disclaimer_in(entry.shown, language),
                        finding.cell.id,
                        finding.cell.dimension,
                        finding.cell.level,
                        finding.status,
                        finding.confidence or "",
                        readings_cell(finding.readings),
                        changes.get(finding.cell.id, ""),
                        looked_at_cell(looked_at=area.looked_at),
                    )
