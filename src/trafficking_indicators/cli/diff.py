"""`assess diff`."""

from __future__ import annotations

from typing import Annotated

import typer

from trafficking_indicators.cli import output
from trafficking_indicators.cli.loading import open_pair
from trafficking_indicators.cli.options import (
    AudienceOption,
    FormatOption,
    InstrumentOption,
    LanguageOption,
    OutputOption,
)

REGRESSED = 1


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The earlier assessment (YAML).", show_default=False)],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The later assessment (YAML).", show_default=False)],
    all_: Annotated[bool, typer.Option("--all", help="List unchanged indicators too.")] = False,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="End with exit code 1 where an indicator regressed.")
    ] = False,
    format: FormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Tell what changed between two assessments.

    Sorts every indicator into one kind of change, so that findings on newer evidence, corrections, and better or lesser
    knowledge are never taken for each other.
    """
    instrument, before, after = open_pair(old, new, instrument_folder, audience)
    from trafficking_indicators.analysis.diff import diff as diff_assessments

    found = diff_assessments(instrument, before, after, with_sensitive=audience == "internal")
    if format == "json":
        from trafficking_indicators.render.data import to_json
        from trafficking_indicators.results.diff import diff_json

        output.write(to_json(diff_json(instrument, before, after, found)), output_path)
    elif format == "csv":
        from trafficking_indicators.render.data import to_csv
        from trafficking_indicators.results.diff import DIFF_COLUMNS, diff_rows

        output.write(to_csv(DIFF_COLUMNS, diff_rows(instrument, before, after, found, language=lang)), output_path)
    else:
        from trafficking_indicators.reports.diff import diff_report

        internal = audience == "internal"
        report = diff_report(instrument, before, after, found, lang, with_unchanged=all_, internal=internal)
        output.write_document(report, format, output_path)
    if exit_code and found.summary["regressed"]:
        raise typer.Exit(REGRESSED)
