"""Shapes that several results share: the head of an assessment, areas, counts, texts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from trafficking_indicators.analysis.about import About, Shown
from trafficking_indicators.analysis.completions import Finding
from trafficking_indicators.analysis.marks import Marks
from trafficking_indicators.analysis.score import AreaScore, Counts
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.fields import UNDETERMINED, LocalText
from trafficking_indicators.model.statuses import ReadStatus

Json = dict[str, Any]
# Of a row: what is not known is None.
Value = str | int | None


def notes_json(about: About) -> Json:
    """Shape what stands on every output: the scope note, and the disclaimer where one of the readings is unofficial."""
    return {
        "scope_note": dict(about.scope_note),
        "disclaimer": None if about.disclaimer is None else dict(about.disclaimer),
    }


def assessment_json(shown: Shown) -> Json:
    """Shape the head of an assessment."""
    assessment = shown.assessment
    return {
        "country": assessment.country,
        "territory_name": None if assessment.territory_name is None else dict(assessment.territory_name),
        "round": assessment.round,
        "as_of": assessment.as_of,
        "basis": assessment.basis,
        "audience": shown.audience,
        "scope": None if assessment.scope is None else list(assessment.scope),
        "instrument": assessment.instrument,
        "instrument_version": assessment.instrument_version,
        "limitations": dict(assessment.limitations),
        "accepted": [
            {"rule": entry.rule, "at": entry.at, "reason": dict(entry.reason)} for entry in assessment.accepted
        ],
    }


def area_name(area: str) -> str:
    """Name an area as CSV does, where its id alone would be a number or a date."""
    return f"area {area}"


def area_json(area: AreaScore) -> Json:
    """Shape one area: its indicators, possible levels, paper and practice."""
    return {
        "area": area.area,
        "name": area_name(area.area),
        "looked_at": area.looked_at,
        "level_rule": area.level_rule,
        "indicators": [
            {
                "id": finding.cell.id,
                "dimension": finding.cell.dimension,
                "level": finding.cell.level,
                "strength": finding.cell.strength,
                "status": finding.status,
                **readings_json(finding),
                "confidence": finding.confidence,
            }
            for finding in area.findings
        ],
        "levels": levels_json(area),
        "partly_met_levels": {name: list(ladder.partly) for name, ladder in area.ladders.items()},
        "paper_and_practice": area.paper_and_practice,
        "paper_and_practice_possible": relations_json(area),
        "remarks": list(area.remarks),
        "out_of_order": list(dict.fromkeys(found.met for found in area.out_of_order)),
        "counterparts": [{"paper": rule.cell.id, "practice": practice.cell.id} for rule, practice in area.counterparts],
    }


def readings_json(finding: Finding) -> Json:
    """Shape what readers differ about, of a disputed indicator alone."""
    return {"readings": list(finding.readings)} if finding.status == "disputed" else {}


def readings_cell(readings: Iterable[ReadStatus]) -> str:
    """Write what readers differ about for a row."""
    return " / ".join(readings)


# What stands first in rows about one assessment.
HEAD_COLUMNS = (
    "country", "territory_name", "round", "as_of", "basis", "audience", "disclaimer",
    "instrument", "instrument_version", "scope_note",
)  # fmt: skip


def head_cells(about: About, language: str) -> tuple[str, ...]:
    """Give the head of a row about one assessment, in the order of HEAD_COLUMNS."""
    assessment = about.only.assessment
    return (
        assessment.country,
        territory_in(assessment, language),
        assessment.round,
        assessment.as_of,
        assessment.basis,
        about.audience,
        disclaimer_in(about, language),
        about.instrument.header.id,
        f"version {assessment.instrument_version}",
        text_in(about.scope_note, language),
    )


def disclaimer_in(shown: Shown | About, language: str) -> str:
    """Give the disclaimer of what is unofficial, and nothing for what is not."""
    return "" if shown.disclaimer is None else text_in(shown.disclaimer, language)


def territory_in(assessment: Assessment, language: str) -> str:
    """Name a territory whose code is user-assigned, and nothing else."""
    return "" if assessment.territory_name is None else text_in(assessment.territory_name, language)


def text_in(texts: LocalText, language: str) -> str:
    """Give a text in a language, else as its author wrote it, else in English, else in any."""
    return next(texts[tag] for tag in (language, UNDETERMINED, "en", min(texts)) if tag in texts)


def levels_json(area: AreaScore) -> dict[str, list[int] | None]:
    """Shape the possible levels by dimension, null where there is no ladder or nothing applies."""
    return {name: None if found.levels is None else sorted(found.levels) for name, found in area.ladders.items()}


def relations_json(area: AreaScore) -> list[str] | None:
    """Shape the ways in which paper and practice may stand to each other, null where nothing is to compare."""
    return None if area.possible_relations is None else list(area.possible_relations)


def counts_json(counts: Counts) -> Json:
    """Shape the counts of statuses."""
    return {
        "indicators": counts.indicators,
        "counts": dict(counts.by_status),
        "examined": counts.examined,
        "rated": counts.rated,
        "met_range": {"low": counts.met_range.low, "high": counts.met_range.high},
    }


def marks_json(marks: Marks) -> Json:
    """Shape the marks of a recommendation in an exercise; `possible` is null where every number between can be."""
    possible = None if marks.possible is None else list(marks.possible)
    return {"low": marks.low, "high": marks.high, "possible": possible}
