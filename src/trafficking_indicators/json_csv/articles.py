"""Findings by treaty and article as JSON (articles/v1) and as CSV rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from trafficking_indicators.analysis.about import About
from trafficking_indicators.analysis.articles import Speaking, TreatyFindings
from trafficking_indicators.json_csv.parts import (
    Json,
    area_json,
    area_name,
    assessment_json,
    looked_at_cell,
    notes_json,
    readings_cell,
    text_in,
)

if TYPE_CHECKING:
    from trafficking_indicators.render.json_csv_text import CsvCell

ARTICLES_SCHEMA = "trafficking-indicators/articles/v1"
ARTICLES_COLUMNS = (
    "country", "round", "as_of", "basis", "audience", "instrument", "instrument_version",
    "treaty", "article", "article_basis", "area", "indicator", "dimension", "strength", "text", "status", "confidence",
    "readings", "looked_at",
)  # fmt: skip


def articles_json(about: About, treaties: tuple[TreatyFindings, ...]) -> Json:
    """Shape findings by article as articles/v1, treaties and articles in their order."""
    return {
        "schema": ARTICLES_SCHEMA,
        "assessment": assessment_json(about.only),
        **notes_json(about),
        "treaties": [
            {
                "treaty": treaty.treaty,
                "articles": [
                    {"article": article.article, "areas": [_speaking(found) for found in article.speaking]}
                    for article in treaty.articles
                ],
                "silent": list(treaty.silent),
            }
            for treaty in treaties
        ],
    }


def _speaking(speaking: Speaking) -> Json:
    entry = speaking.entry
    return {
        "about": None if entry.about is None else dict(entry.about),
        "basis": entry.basis,
        **area_json(speaking.area),
    }


def articles_rows(
    about: About, treaties: tuple[TreatyFindings, ...], *, language: str
) -> Iterator[tuple[CsvCell, ...]]:
    """Give one row for each article and indicator, in the order of ARTICLES_COLUMNS; a silent article has one row."""
    shown, header = about.only.assessment, about.instrument.header
    head = (
        shown.country,
        shown.round,
        shown.as_of,
        shown.basis,
        about.audience,
        header.id,
        f"version {shown.instrument_version}",
    )
    for treaty in treaties:
        for article in treaty.articles:
            for area, entry in article.speaking:
                for found in area.findings:
                    yield (
                        *head,
                        treaty.treaty,
                        f"article {article.article}",
                        entry.basis,
                        area_name(area.area),
                        found.cell.id,
                        found.cell.dimension,
                        found.cell.strength or "",
                        text_in(about.instrument.indicator(found.cell).text, language),
                        found.status if area.looked_at else "",
                        found.confidence or "",
                        readings_cell(found.readings),
                        looked_at_cell(looked_at=area.looked_at),
                    )
        for silent in treaty.silent:
            yield (*head, treaty.treaty, f"article {silent}", *[""] * (len(ARTICLES_COLUMNS) - len(head) - 2))
