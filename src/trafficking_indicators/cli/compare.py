"""`assess compare`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trafficking_indicators.cli import exits
from trafficking_indicators.cli.formats import Formats, Rows, write_format
from trafficking_indicators.cli.loading import open_many
from trafficking_indicators.cli.options import (
    AudienceOption,
    FormatOption,
    InstrumentOption,
    LanguageOption,
    OutputOption,
    TemplateOption,
)

if TYPE_CHECKING:
    from trafficking_indicators.documents.blocks import Document
    from trafficking_indicators.json_csv.parts import Json


def compare(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Assessment files (YAML or worksheet).", show_default=False)
    ],
    format: FormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Put assessments side by side.

    Prints indicators, possible levels, paper and practice and counts by country code and date, and the path of each
    indicator where a country has several rounds. Files of one country and round are readings, told apart by name.
    Nothing is ranked, added up or averaged.
    """
    loaded, left_out = open_many(files, instrument_folder, audience)
    from trafficking_indicators.analysis.compare import compare as put_side_by_side
    from trafficking_indicators.characters import printable_name

    names = [printable_name(file) for file in loaded]
    groups = put_side_by_side(loaded.values(), audience=audience, files=names)

    def document() -> Document:
        from trafficking_indicators.reports.compare import compare_report

        return compare_report(groups, lang, left_out=left_out)

    def json() -> Json:
        from trafficking_indicators.json_csv.compare import compare_json

        return compare_json(groups)

    def rows() -> Rows:
        from trafficking_indicators.json_csv.compare import COMPARE_COLUMNS, compare_rows

        return COMPARE_COLUMNS, compare_rows(groups, language=lang)

    write_format(Formats(document, json, rows), format, output_path, template)
    if left_out:
        raise typer.Exit(exits.FOUND)
