"""`assess follow`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trafficking_indicators.analysis.follow_groups import By
from trafficking_indicators.cli.formats import Formats, Rows, write_format
from trafficking_indicators.cli.loading import check_day, open_followup
from trafficking_indicators.cli.options import (
    FollowUpFile,
    FormatOption,
    InstrumentOption,
    LanguageOption,
    OnOption,
    OutputOption,
    TemplateOption,
)

if TYPE_CHECKING:
    from trafficking_indicators.documents.blocks import Document
    from trafficking_indicators.json_csv.parts import Json


def follow(
    file: FollowUpFile,
    on: OnOption = None,
    by: Annotated[
        By | None, typer.Option("--by", help="Put the items in groups, each with its counts.", show_default=False)
    ] = None,
    format: FormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
) -> None:
    """Tell what became of a plan or of recommendations.

    Prints the counts of findings, then of claims with what of them was shown, then each item with claim and finding
    side by side. What is past its date is told for the day of --on, else for that of the file; never by the clock.
    """
    check_day(on)
    opened = open_followup(file, instrument_folder)
    from trafficking_indicators.analysis.follow import follow as read

    pair = opened.instrument.header.pair
    found = read(opened.followup, on, paper=None if pair is None else pair.paper)

    def document() -> Document:
        from trafficking_indicators.reports.follow import follow_report

        return follow_report(opened.instrument, found, lang, by=by)

    def json() -> Json:
        from trafficking_indicators.json_csv.follow import follow_json

        return follow_json(found)

    def rows() -> Rows:
        from trafficking_indicators.json_csv.follow import FOLLOW_COLUMNS, follow_rows

        return FOLLOW_COLUMNS, follow_rows(found, language=lang)

    write_format(Formats(document, json, rows), format, output_path, template)
