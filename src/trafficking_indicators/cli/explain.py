"""`assess explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from trafficking_indicators.cli import output
from trafficking_indicators.cli.loading import known_ids, open_assessment
from trafficking_indicators.cli.options import (
    AssessmentFile,
    AudienceOption,
    InstrumentOption,
    LanguageOption,
    OutputOption,
    TextFormatOption,
)


def explain(
    file: AssessmentFile,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID]...",
            help="Indicators, areas, recommendations, exercises, or counts; without any, everything.",
            show_default=False,
        ),
    ] = None,
    format: TextFormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Explain what a score prints.

    Prints reasons and evidence, why levels are what they are and what would change them, and where marks come from.
    """
    instrument, assessment = open_assessment(file, instrument_folder, audience)
    from trafficking_indicators.analysis.priorities import tally
    from trafficking_indicators.analysis.score import score
    from trafficking_indicators.reports.explain import explain_report, explainable

    scorecard = score(instrument, assessment)
    tallied = None if assessment.priorities is None else tally(instrument, assessment.priorities)
    known_ids(ids or [], explainable(instrument, tallied), where="assess show lists the instrument's")
    report = explain_report(instrument, assessment, scorecard, tallied, ids=ids or [], language=lang, audience=audience)
    output.write_document(report, format, output_path)
