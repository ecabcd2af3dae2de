"""`assess diff`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trafficking_indicators.cli import exits
from trafficking_indicators.cli.faces import Faces, Rows, write_face
from trafficking_indicators.cli.loading import open_pair
from trafficking_indicators.cli.options import (
    AudienceOption,
    FormatOption,
    InstrumentOption,
    LanguageOption,
    OutputOption,
    TemplateOption,
)

if TYPE_CHECKING:
    from trafficking_indicators.documents import Document
    from trafficking_indicators.results.parts import Json


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The earlier assessment (YAML).", show_default=False)],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The later assessment (YAML).", show_default=False)],
    all_: Annotated[bool, typer.Option("--all", help="List unchanged indicators too.")] = False,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="End with exit code 1 where an indicator regressed.")
    ] = False,
    format: FormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Tell what changed between two assessments.

    Sorts every indicator into one kind of change, so that findings on newer evidence, corrections, and better or lesser
    knowledge are never taken for each other.
    """
    about = open_pair(old, new, instrument_folder, audience)
    from trafficking_indicators.analysis.diff import diff as diff_assessments

    before, after = (shown.assessment for shown in about.shown)
    found = diff_assessments(about.instrument, before, after, with_sensitive=audience == "internal")

    def document() -> Document:
        from trafficking_indicators.reports.diff import diff_report

        return diff_report(about, found, lang, with_unchanged=all_)

    def json() -> Json:
        from trafficking_indicators.results.diff import diff_json

        return diff_json(about, found)

    def rows() -> Rows:
        from trafficking_indicators.results.diff import DIFF_COLUMNS, diff_rows

        return DIFF_COLUMNS, diff_rows(about, found, language=lang)

    write_face(Faces(document, json, rows), format, output_path, template)
    if exit_code and found.summary["regressed"]:
        raise typer.Exit(exits.FOUND)
