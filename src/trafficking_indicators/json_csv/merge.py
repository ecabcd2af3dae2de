"""Readings held against each other as JSON (merge/v1) and as CSV rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.diff import rating_of
from trafficking_indicators.analysis.merge import Agreement, Merge, status_of
from trafficking_indicators.json_csv.explain import settlement_json
from trafficking_indicators.json_csv.parts import (
    Json,
    assessment_json,
    disclaimer_in,
    looked_at_cell,
    notes_json,
    territory_in,
    text_in,
)
from trafficking_indicators.model.instrument import Cell
from trafficking_indicators.model.ratings import confidence_of

if TYPE_CHECKING:
    from trafficking_indicators.render.json_csv_text import CsvCell

MERGE_SCHEMA = "trafficking-indicators/merge/v1"


def merge_json(about: About, files: Sequence[str], found: Merge, settled: About | None, settled_file: str) -> Json:
    """Shape readings as merge/v1. All indicators that all readers looked at are listed, those read alike too."""
    return {
        "schema": MERGE_SCHEMA,
        **notes_json(about),
        "readings": [
            {
                "file": file,
                "assessors": [dict(assessor) for assessor in shown.assessment.assessors],
                "assessment": assessment_json(shown),
            }
            for file, shown in zip(files, about.shown, strict=True)
        ],
        "settled": None if settled is None else {"file": settled_file, "assessment": assessment_json(settled.only)},
        "cells": [
            {
                "id": cell.cell.id,
                "statuses": list(cell.statuses),
                "difference": cell.difference,
                "settled": None if settled is None else _settled(settled, cell.cell),
            }
            for cell in found.cells
        ],
        "not_compared": list(found.elsewhere),
        "summary": {
            **agreement_json(found.all),
            "dimensions": {name: agreement_json(counts) for name, counts in found.by_dimension.items()},
        },
        "square": [
            {"first": first, "second": second, "count": count, "readings": list(pairing.readers)}
            for pairing in found.pairings
            for (first, second), count in pairing.counts.items()
        ],
    }


def agreement_json(counts: Agreement) -> Json:
    """Shape how many indicators are read alike, and the differences by kind."""
    shaped: Json = {
        "cells": counts.cells,
        "alike": counts.alike,
        "both_rated": counts.both_rated,
        "both_rated_alike": counts.both_rated_alike,
    }
    return shaped | counts.differences


def _settled(settled: About, cell: Cell) -> Json:
    """Shape the status that was settled on, and how; `settlement` is null where the file does not say."""
    rating = rating_of(settled.only.assessment, cell.id)
    has_settlement = rating is not None and rating.settlement is not None
    return {
        "status": status_of(rating),
        "looked_at": cell.area not in settled.only.not_looked_at,
        "settlement": settlement_json(rating)["settlement"] if rating is not None and has_settlement else None,
    }


MERGE_COLUMNS = (
    "country", "territory_name", "round", "instrument", "instrument_version", "scope_note",
    "indicator", "dimension", "level", "difference", "reading", "file", "assessors", "as_of", "basis", "audience",
    "disclaimer", "status", "confidence", "settled", "settled_looked_at",
)  # fmt: skip


def merge_rows(
    about: About, files: Sequence[str], found: Merge, settled: About | None, *, language: str
) -> Iterator[tuple[CsvCell, ...]]:
    """Give one row for each indicator and reading, in the order of MERGE_COLUMNS."""
    assessors = [
        "; ".join(text_in(assessor, language) for assessor in shown.assessment.assessors) for shown in about.shown
    ]
    for cell in found.cells:
        for number, (file, shown) in enumerate(zip(files, about.shown, strict=True)):
            assessment, rating = shown.assessment, cell.ratings[number]
            yield (
                assessment.country,
                territory_in(assessment, language),
                assessment.round,
                about.instrument.header.id,
                f"version {assessment.instrument_version}",
                text_in(about.scope_note, language),
                cell.cell.id,
                cell.cell.dimension,
                cell.cell.level,
                cell.difference,
                f"reading {number + 1}",
                file,
                assessors[number],
                assessment.as_of,
                assessment.basis,
                shown.audience,
                disclaimer_in(shown, language),
                cell.statuses[number],
                (confidence_of(rating) if rating is not None else None) or "",
                *_settled_cells(settled, cell.cell),
            )


def _settled_cells(settled: About | None, cell: Cell) -> tuple[str, str]:
    if settled is None:
        return "", ""
    looked_at = looked_at_cell(looked_at=cell.area not in settled.only.not_looked_at)
    return status_of(rating_of(settled.only.assessment, cell.id)), looked_at
