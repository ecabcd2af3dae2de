"""The starting files of an instrument: one area of placeholders, in two dimensions and two levels."""

from __future__ import annotations

from trafficking_indicators.checking.instruments import (
    AREA_SHORT,
    DIMENSION_SHORT,
    DIMENSION_TITLE,
    RECOMMENDATION_SHORT,
)
from trafficking_indicators.reading.kinds import Kind
from trafficking_indicators.writing.filling import filled
from trafficking_indicators.writing.scalars import scalar


def instrument_files(instrument_id: str, language: str, *, schemas: str | None = None) -> dict[str, str]:
    """Write the files of an instrument, by their paths in its folder, for texts in one language.

    Comments and placeholders are in that language, or in English. `schemas` leads from the folder to the schemas.
    """
    values = {
        "id": instrument_id,
        "id_value": scalar(instrument_id),
        "language": scalar(language),
        "dimension_title": str(DIMENSION_TITLE),
        "dimension_short": str(DIMENSION_SHORT),
        "area_short": str(AREA_SHORT),
        "recommendation_short": str(RECOMMENDATION_SHORT),
    }

    def file(kind: Kind, up: str = "") -> str:
        schema = None if schemas is None else f"{up}{schemas}/{kind}.schema.json"
        return filled(kind, language, values, schema=schema)

    return {
        "instrument.yaml": file("instrument"),
        "areas/1.yaml": file("area", "../"),
        "recommendations.yaml": file("recommendations"),
    }
