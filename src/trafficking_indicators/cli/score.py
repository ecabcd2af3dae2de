"""`assess score`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trafficking_indicators.cli.formats import Formats, Rows, write_format
from trafficking_indicators.cli.loading import open_assessment
from trafficking_indicators.cli.options import (
    AssessmentFile,
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


def score(
    file: AssessmentFile,
    format: FormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Score one assessment.

    Prints who assessed what on which basis, the indicators with their possible levels, paper and practice, counts, and
    the priority exercises.
    """
    about = open_assessment(file, instrument_folder, audience)
    from trafficking_indicators.analysis.priorities import tally_of
    from trafficking_indicators.analysis.score import score as score_assessment

    scorecard = score_assessment(about.instrument, about.only.assessment)
    tally = tally_of(about.instrument, about.only.assessment)

    def document() -> Document:
        from trafficking_indicators.reports.score import score_report

        return score_report(about, scorecard, tally, lang)

    def json() -> Json:
        from trafficking_indicators.json_csv.score import score_json

        return score_json(about, scorecard, tally)

    def rows() -> Rows:
        from trafficking_indicators.json_csv.score import SCORE_COLUMNS, score_rows

        return SCORE_COLUMNS, score_rows(about, scorecard, language=lang)

    write_format(Formats(document, json, rows), format, output_path, template)
