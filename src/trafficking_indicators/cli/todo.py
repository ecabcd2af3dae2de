"""`assess todo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trafficking_indicators.cli.formats import Formats, Rows, write_format
from trafficking_indicators.cli.loading import latest_day
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


def todo(
    file: AssessmentFile,
    format: FormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """List what is left to do in an assessment.

    Prints, area by area and with its place in the file, what was not looked at or is not known, what rests on one voice
    alone, who was not consulted, which texts are still to be written, and every warning. A finished file has none.
    """
    from trafficking_indicators.analysis.about import about as tell
    from trafficking_indicators.checking.todo import open_todo

    found = open_todo(file, instrument_folder, audience=audience, today=latest_day())
    loaded = found.loaded
    about = tell(loaded.instrument, loaded.assessment, audience=audience, removed=loaded.removed)

    def document() -> Document:
        from trafficking_indicators.reports.todo import todo_report

        return todo_report(about, found.items, lang)

    def json() -> Json:
        from trafficking_indicators.json_csv.todo import todo_json
        from trafficking_indicators.reports.texts import Texts
        from trafficking_indicators.reports.todo import todo_text

        # as in every JSON, messages are in one language
        texts = Texts("en")
        return todo_json(about, found.items, lambda item: todo_text(item, texts))

    def rows() -> Rows:
        from trafficking_indicators.json_csv.todo import TODO_COLUMNS, todo_rows
        from trafficking_indicators.reports.texts import Texts
        from trafficking_indicators.reports.todo import todo_text

        texts = Texts(lang)
        said = todo_rows(about, found.items, lambda item: todo_text(item, texts), language=lang)
        return TODO_COLUMNS, said

    write_format(Formats(document, json, rows), format, output_path, template)
