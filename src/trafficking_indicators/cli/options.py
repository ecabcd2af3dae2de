"""Arguments and options that commands share, declared once."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from trafficking_indicators.words import Language

Format = Literal["table", "json", "markdown", "csv"]
TextFormat = Literal["table", "markdown"]
Audience = Literal["public", "internal"]

AssessmentFile = Annotated[str, typer.Argument(metavar="FILE", help="Assessment file (YAML).", show_default=False)]
FormatOption = Annotated[Format, typer.Option("--format", help="How to print the result.")]
TextFormatOption = Annotated[TextFormat, typer.Option("--format", help="How to print the result.")]
LanguageOption = Annotated[Language, typer.Option("--lang", help="Language of the report.")]
OutputOption = Annotated[
    str | None,
    typer.Option("--output", metavar="PATH", help="Write to a file, whole or not at all.", show_default=False),
]
InstrumentOption = Annotated[
    str | None,
    typer.Option(
        "--instrument",
        metavar="FOLDER",
        help="Folder of an instrument, or of several, instead of those that come with assess.",
        show_default=False,
    ),
]
AudienceOption = Annotated[
    Audience,
    typer.Option("--audience", help="'internal' shows evidence marked sensitive, and opens internal assessments."),
]
