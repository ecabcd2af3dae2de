"""`assess compare`."""

from __future__ import annotations

from typing import Annotated

import typer

from trafficking_indicators.cli import exits, output
from trafficking_indicators.cli.loading import open_many
from trafficking_indicators.cli.options import (
    AudienceOption,
    FormatOption,
    InstrumentOption,
    LanguageOption,
    OutputOption,
)


def compare(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Assessment files (YAML).", show_default=False)],
    format: FormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Put assessments side by side.

    Prints indicators, possible levels, paper and practice and counts by country code and date, and the path of each
    indicator where a country has several rounds. Nothing is ranked, added up or averaged.
    """
    loaded, left_out = open_many(files, instrument_folder, audience)
    from trafficking_indicators.analysis.compare import compare as put_side_by_side

    groups = put_side_by_side(loaded)
    if format == "json":
        from trafficking_indicators.render.data import to_json
        from trafficking_indicators.results.compare import compare_json

        output.write(to_json(compare_json(groups)), output_path)
    elif format == "csv":
        from trafficking_indicators.render.data import to_csv
        from trafficking_indicators.results.compare import COMPARE_COLUMNS, compare_rows

        output.write(to_csv(COMPARE_COLUMNS, compare_rows(groups, language=lang)), output_path)
    else:
        from trafficking_indicators.reports.compare import compare_report

        output.write_document(compare_report(groups, lang, left_out=left_out), format, output_path)
    if left_out:
        raise typer.Exit(exits.FOUND)
