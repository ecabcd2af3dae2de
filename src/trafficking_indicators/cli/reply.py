"""`assess reply`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from trafficking_indicators.cli import output
from trafficking_indicators.cli.formats import Formats, Rows, write_format
from trafficking_indicators.cli.loading import open_assessment
from trafficking_indicators.cli.options import (
    AssessmentFile,
    AudienceOption,
    InstrumentOption,
    LanguageOption,
    OutputOption,
    TemplateOption,
)
from trafficking_indicators.errors import UsageError
from trafficking_indicators.model.fields import Voice
from trafficking_indicators.words import Language

if TYPE_CHECKING:
    from trafficking_indicators.analysis.about import About
    from trafficking_indicators.documents.blocks import Document
    from trafficking_indicators.json_csv.parts import Json

ReplyFormat = Literal["table", "json", "markdown", "csv", "html", "docx", "xlsx"]


def reply(
    file: AssessmentFile,
    by: Annotated[
        Voice | None, typer.Option("--by", help="One voice; with --ask the one that is asked, by default the State.")
    ] = None,
    ask: Annotated[
        bool, typer.Option("--ask", help="Write the sheet to send out: each finding, with room for a comment.")
    ] = False,
    returned: Annotated[
        str | None,
        typer.Option(
            "--returned",
            metavar="SHEET.xlsx",
            help="A sheet that came back: put its comments into the file.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        ReplyFormat, typer.Option("--format", help="How to print the result; xlsx is for a sheet to send out.")
    ] = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Show comments on findings with their answers, or ask for them.

    Prints what was said to which finding, what was answered and what was changed. With --ask, a sheet to send out, on
    which sensitive evidence never stands; with --returned, the file with the comments of one that came back, all else
    of it as it was. Replaces no file but, with --returned, the one that --output names again.
    """
    if returned is not None:
        from trafficking_indicators.cli.reply_sheets import take_in

        if ask or by is not None:
            option = "--ask" if ask else "--by"
            raise UsageError(f"{option} is not for a sheet that came back", f"leave {option} or --returned out")
        take_in(file, returned, output_path, instrument_folder, lang)
        return
    about = open_assessment(file, instrument_folder, audience)
    if ask:
        _ask(about, by or "state", format, lang, output_path, template)
        return
    if format == "xlsx":
        raise UsageError("comments with their answers have no format xlsx", "add --ask for a sheet to send out")
    _show(about, by, format, lang, output_path, template)


def _show(
    about: About,
    by: Voice | None,
    format: Literal["table", "json", "markdown", "csv", "html", "docx"],
    lang: Language,
    output_path: str | None,
    template: str | None,
) -> None:
    from trafficking_indicators.analysis.reply import reply_of

    found = reply_of(about, by)

    def document() -> Document:
        from trafficking_indicators.reports.reply import reply_report

        return reply_report(about, found, lang)

    def json() -> Json:
        from trafficking_indicators.json_csv.reply import reply_json

        return reply_json(about, found)

    def rows() -> Rows:
        from trafficking_indicators.json_csv.reply import REPLY_COLUMNS, reply_rows

        return REPLY_COLUMNS, reply_rows(about, found, language=lang)

    write_format(Formats(document, json, rows), format, output_path, template)


def _ask(
    about: About,
    by: Voice,
    format: ReplyFormat,
    lang: Language,
    output_path: str | None,
    template: str | None,
) -> None:
    from trafficking_indicators.analysis.reply import findings_of

    findings = findings_of(about.instrument, about.only.assessment)
    if format in ("json", "csv"):
        raise UsageError(f"a sheet to send out has no format {format}", "name it .xlsx or .docx with --output")
    if format == "xlsx":
        from trafficking_indicators.writing.reply_sheet import reply_sheet

        output.write(reply_sheet(about, findings, by, lang), output_path)
        return

    def document() -> Document:
        from trafficking_indicators.reports.reply_sheet import sheet_document

        return sheet_document(about, findings, by, lang)

    write_format(Formats(document), format, output_path, template)
