"""`assess survey`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trafficking_indicators.cli.formats import Formats, write_format
from trafficking_indicators.cli.loading import open_assessment
from trafficking_indicators.cli.options import (
    AssessmentFile,
    AudienceOption,
    InstrumentOption,
    LanguageOption,
    MinCellOption,
    OutputOption,
    ShapeFormatOption,
    TemplateOption,
)

if TYPE_CHECKING:
    from trafficking_indicators.documents.blocks import Document
    from trafficking_indicators.json_csv.parts import Json


def survey(
    file: AssessmentFile,
    min_cell: MinCellOption = 1,
    format: ShapeFormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Print survey answers.

    Prints, question by question, the options with their counts; counts whose option cannot be read stand as such.
    """
    about = open_assessment(file, instrument_folder, audience)
    from trafficking_indicators.analysis.survey import answer_table

    smallest = min_cell if audience == "public" else 1
    tables = tuple(answer_table(answer, min_cell=smallest) for answer in about.only.assessment.answers)

    def document() -> Document:
        from trafficking_indicators.reports.survey import survey_report

        return survey_report(about, tables, lang, min_cell=smallest)

    def json() -> Json:
        from trafficking_indicators.json_csv.survey import survey_json

        return survey_json(about, tables, min_cell=smallest)

    write_format(Formats(document, json), format, output_path, template)
