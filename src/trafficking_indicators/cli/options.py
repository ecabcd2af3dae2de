"""Arguments and options that commands share, declared once."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from trafficking_indicators.cli.formats import Format, ShapeFormat, TextFormat
from trafficking_indicators.model.audiences import Audience
from trafficking_indicators.words import Language

FailOn = Literal["error", "warning", "never"]

AssessmentFile = Annotated[
    str, typer.Argument(metavar="FILE", help="Assessment file (YAML or worksheet).", show_default=False)
]
FollowUpFile = Annotated[
    str, typer.Argument(metavar="FILE", help="Follow-up file (YAML or worksheet).", show_default=False)
]
OnOption = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="Day of reading; by default that of the file.", show_default=False),
]
FormatOption = Annotated[Format, typer.Option("--format", help="How to print the result.")]
ShapeFormatOption = Annotated[ShapeFormat, typer.Option("--format", help="How to print the result.")]
TextFormatOption = Annotated[TextFormat, typer.Option("--format", help="How to print the result.")]
LanguageOption = Annotated[Language, typer.Option("--lang", help="Language of the report.")]
OutputOption = Annotated[
    str | None,
    typer.Option(
        "--output",
        metavar="PATH",
        help="Write to a file, whole or not at all, in the format of its ending; - is standard output.",
        show_default=False,
    ),
]
TemplateOption = Annotated[
    str | None,
    typer.Option(
        "--template",
        metavar="FILE.docx",
        help="Word file whose styles, headers and paper a report in Word gets.",
        show_default=False,
    ),
]
InstrumentOption = Annotated[
    str | None,
    typer.Option(
        "--instrument",
        metavar="FOLDER",
        help="Folder of an instrument, or of several, instead of those that come with assess; or the id of one.",
        show_default=False,
    ),
]
AudienceOption = Annotated[
    Audience,
    typer.Option("--audience", help="'internal' shows evidence marked sensitive, and opens internal assessments."),
]
MinCellOption = Annotated[
    int,
    typer.Option(
        "--min-cell", metavar="N", min=1, help="Keep back counts below this in public output, by joining options."
    ),
]
