"""`assess score`."""

from __future__ import annotations

from trafficking_indicators.cli import output
from trafficking_indicators.cli.loading import open_assessment
from trafficking_indicators.cli.options import (
    AssessmentFile,
    AudienceOption,
    FormatOption,
    InstrumentOption,
    LanguageOption,
    OutputOption,
)


def score(
    file: AssessmentFile,
    format: FormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Score one assessment.

    Prints who assessed what on which basis, the indicators with their possible levels, paper and practice, counts, and
    the priority exercises.
    """
    instrument, assessment = open_assessment(file, instrument_folder, audience)
    from trafficking_indicators.analysis.priorities import tally
    from trafficking_indicators.analysis.score import score as score_assessment

    scorecard = score_assessment(instrument, assessment)
    tallied = None if assessment.priorities is None else tally(instrument, assessment.priorities)
    if format == "json":
        from trafficking_indicators.render.data import to_json
        from trafficking_indicators.results import score as results

        output.write(to_json(results.score_json(instrument, assessment, scorecard, tallied)), output_path)
    elif format == "csv":
        from trafficking_indicators.render.data import to_csv
        from trafficking_indicators.results import score as results

        rows = results.score_rows(instrument, assessment, scorecard, language=lang)
        output.write(to_csv(results.SCORE_COLUMNS, rows), output_path)
    else:
        from trafficking_indicators.reports.score import score_report

        output.write_document(score_report(instrument, assessment, scorecard, tallied, lang), format, output_path)
