"""The indicators of an instrument as rows."""

from __future__ import annotations

from collections.abc import Iterator

from trafficking_indicators.json_csv.parts import Value, area_name, text_in
from trafficking_indicators.model.instrument import Instrument

INDICATOR_COLUMNS = (
    "instrument", "instrument_version", "area", "area_title", "indicator", "dimension", "level", "text",
)  # fmt: skip


def indicator_rows(instrument: Instrument, *, language: str) -> Iterator[tuple[Value, ...]]:
    """Give one row for each indicator, in the order of INDICATOR_COLUMNS."""
    header = instrument.header
    for cell in instrument.cells.values():
        yield (
            header.id,
            f"version {header.version}",
            area_name(cell.area),
            text_in(instrument.areas[cell.area].title, language),
            cell.id,
            cell.dimension,
            cell.level,
            text_in(instrument.indicator(cell).text, language),
        )
