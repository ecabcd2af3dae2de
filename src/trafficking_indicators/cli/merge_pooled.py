"""Readings of several countries counted together, for `assess merge --pooled`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trafficking_indicators.cli.formats import Formats, Rows
from trafficking_indicators.errors import UsageError

if TYPE_CHECKING:
    from trafficking_indicators.cli.merge_readings import Reading
    from trafficking_indicators.documents.blocks import Document
    from trafficking_indicators.json_csv.parts import Json
    from trafficking_indicators.model.audiences import Audience
    from trafficking_indicators.words import Language


def pooled_formats(readings: list[Reading], audience: Audience, lang: Language) -> Formats:
    """Give what readings counted together can be made into.

    Raises UsageError where they are made with different instruments, or no two are of one country and round.
    """
    from trafficking_indicators.analysis.about import about as tell
    from trafficking_indicators.analysis.merge_pooled import pool
    from trafficking_indicators.wording import listing, quote

    instrument, files = readings[0].instrument, [reading.file for reading in readings]
    ids = dict.fromkeys(reading.instrument.header.id for reading in readings)
    if len(ids) > 1:
        raise UsageError(
            f"the readings are made with different instruments, {listing(map(quote, ids))}",
            "count those of one together",
        )
    about = tell(instrument, *(reading.assessment for reading in readings), audience=audience)
    found = pool(instrument, [one.assessment for one in about.shown], with_sensitive=audience == "internal")
    if not found.rounds:
        raise UsageError("no two of these files are readings of one country and round", "name both readings of each")

    def document() -> Document:
        from trafficking_indicators.reports.merge_pooled import pooled_report

        return pooled_report(about, files, found, lang)

    def json() -> Json:
        from trafficking_indicators.json_csv.merge_pooled import pooled_json

        return pooled_json(about, files, found)

    def rows() -> Rows:
        from trafficking_indicators.json_csv.merge_pooled import POOLED_COLUMNS, pooled_rows

        return POOLED_COLUMNS, pooled_rows(about, found, language=lang)

    return Formats(document, json, rows)
