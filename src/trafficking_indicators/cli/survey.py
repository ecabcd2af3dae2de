"""`assess survey`."""

from __future__ import annotations

from typing import Annotated

import typer

from trafficking_indicators.cli import output
from trafficking_indicators.cli.loading import open_assessment
from trafficking_indicators.cli.options import (
    AssessmentFile,
    AudienceOption,
    InstrumentOption,
    LanguageOption,
    OutputOption,
    ShapeFormatOption,
)


def survey(
    file: AssessmentFile,
    min_cell: Annotated[
        int,
        typer.Option(
            "--min-cell", metavar="N", min=1, help="Keep back counts below this in public output, by joining options."
        ),
    ] = 1,
    format: ShapeFormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Print survey answers.

    Prints, question by question, the options with their counts; counts whose option cannot be read stand as such.
    """
    instrument, assessment = open_assessment(file, instrument_folder, audience)
    from trafficking_indicators.analysis.survey import answer_table

    smallest = min_cell if audience == "public" else 1
    tables = tuple(answer_table(answer, min_cell=smallest) for answer in assessment.answers)
    if format == "json":
        from trafficking_indicators.render.data import to_json
        from trafficking_indicators.results.survey import survey_json

        output.write(to_json(survey_json(instrument, assessment, tables, min_cell=smallest)), output_path)
    else:
        from trafficking_indicators.reports.survey import survey_report

        internal = audience == "internal"
        report = survey_report(instrument, assessment, tables, lang, min_cell=smallest, internal=internal)
        output.write_document(report, format, output_path)
