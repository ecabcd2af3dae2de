"""`assess plan`."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from trafficking_indicators.cli import output
from trafficking_indicators.cli.loading import open_assessment
from trafficking_indicators.cli.options import (
    AssessmentFile,
    AudienceOption,
    InstrumentOption,
    LanguageOption,
    OutputOption,
)


def plan(
    file: AssessmentFile,
    format: Annotated[
        Literal["table", "json", "markdown"], typer.Option("--format", help="How to print the result.")
    ] = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
    measures: Annotated[
        Literal["all", "own"],
        typer.Option("--measures", help="'own' leaves out measures written for another country or an earlier round."),
    ] = "all",
) -> None:
    """Join the gaps of an assessment with what addresses them.

    Prints, gap by gap, the recommendations with their marks and the measures that address it, each link with its basis;
    then what is marked without a gap here, and gaps that nothing addresses.
    """
    instrument, assessment = open_assessment(file, instrument_folder, audience, measures=True)
    from trafficking_indicators.analysis import plan as planning
    from trafficking_indicators.analysis.priorities import tally

    tallied = None if assessment.priorities is None else tally(instrument, assessment.priorities)
    found = planning.plan(instrument, assessment, tallied, own_measures=measures == "own")
    if format == "json":
        from trafficking_indicators.render.data import to_json
        from trafficking_indicators.results.plan import plan_json

        output.write(to_json(plan_json(instrument, assessment, found, tallied)), output_path)
    else:
        from trafficking_indicators.reports.plan import plan_report

        output.write_document(plan_report(instrument, assessment, found, tallied, lang), format, output_path)
