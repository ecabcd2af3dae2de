"""Readings of several countries counted together, as JSON (merge-pooled/v1) and as CSV rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.agreement import CATEGORIES
from trafficking_indicators.analysis.merge import DIFFERENCES
from trafficking_indicators.analysis.merge_pooled import Pool, PooledRound
from trafficking_indicators.json_csv.merge import agreement_json
from trafficking_indicators.json_csv.parts import Json, disclaimer_in, notes_json, territory_in, text_in

if TYPE_CHECKING:
    from trafficking_indicators.render.json_csv_text import CsvCell

POOLED_SCHEMA = "trafficking-indicators/merge-pooled/v1"


def pooled_json(about: About, files: Sequence[str], found: Pool) -> Json:
    """Shape readings counted together as merge-pooled/v1; the coefficient is null where there is none to give."""
    return {
        "schema": POOLED_SCHEMA,
        **notes_json(about),
        "instrument": about.instrument.header.id,
        "rounds": [_round(about, files, one) for one in found.rounds],
        "alone": [files[number] for number in found.alone],
        "summary": {**agreement_json(found.all), "rated_twice": found.rated_twice},
        "agreement": _coefficient(found),
    }


def _round(about: About, files: Sequence[str], one: PooledRound) -> Json:
    first = about.shown[one.numbers[0]].assessment
    return {
        "country": first.country,
        "territory_name": None if first.territory_name is None else dict(first.territory_name),
        "round": first.round,
        "instrument_version": first.instrument_version,
        "files": [files[number] for number in one.numbers],
        "summary": agreement_json(one.found.all),
    }


def _coefficient(found: Pool) -> Json | None:
    if found.coefficient is None:
        return None
    alpha, interval = found.coefficient
    low, high = (None, None) if interval is None else map(_written, interval)
    return {"alpha": _written(alpha), "low": low, "high": high, "categories": list(CATEGORIES)}


def _written(value: float) -> str:
    """Write a coefficient as text with as many digits as it can bear: numbers of JSON are whole ones here."""
    return f"{value:.2f}"


POOLED_COLUMNS = (
    "country", "territory_name", "round", "instrument", "instrument_version", "scope_note", "disclaimer", "readings",
    "cells", "alike", "both_rated", "both_rated_alike", *DIFFERENCES,
)  # fmt: skip


def pooled_rows(about: About, found: Pool, *, language: str) -> Iterator[tuple[CsvCell, ...]]:
    """Give one row for each country and round, in the order of POOLED_COLUMNS."""
    for one in found.rounds:
        first, counts = about.shown[one.numbers[0]].assessment, one.found.all
        yield (
            first.country,
            territory_in(first, language),
            first.round,
            about.instrument.header.id,
            f"version {first.instrument_version}",
            text_in(about.scope_note, language),
            disclaimer_in(about, language),
            len(one.numbers),
            counts.cells,
            counts.alike,
            counts.both_rated,
            counts.both_rated_alike,
            *(counts.differences[difference] for difference in DIFFERENCES),
        )
