"""`assess plan`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from trafficking_indicators.cli.follow_formats import open_became
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


def plan(
    file: AssessmentFile,
    format: FormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
    measures: Annotated[
        Literal["all", "own"],
        typer.Option("--measures", help="'own' leaves out measures written for another country or an earlier round."),
    ] = "all",
    followup: Annotated[
        str | None,
        typer.Option("--followup", metavar="FILE", help="Follow-up: what became of the measures.", show_default=False),
    ] = None,
) -> None:
    """Join the gaps of an assessment with what addresses them.

    Prints, gap by gap, the recommendations with their marks and the measures that address it, each link with its basis;
    then what is marked without a gap here, and gaps that nothing addresses. With --followup, beside each what became of
    it: what a body says, and what was found.
    """
    about = open_assessment(file, instrument_folder, audience, measures=True)
    from trafficking_indicators.analysis.plan import plan as join
    from trafficking_indicators.analysis.priorities import tally_of

    tally = tally_of(about.instrument, about.only.assessment)
    found = join(about.instrument, about.only.assessment, tally, own_measures=measures == "own")

    followed = None if followup is None else open_became(followup, about.instrument, instrument_folder)

    def document() -> Document:
        from trafficking_indicators.reports.plan import plan_report

        return plan_report(about, found, tally, lang, followed=followed)

    def json() -> Json:
        from trafficking_indicators.json_csv.plan import plan_json

        return plan_json(about, found, tally, followed)

    def rows() -> Rows:
        from trafficking_indicators.json_csv.plan import PLAN_COLUMNS, plan_rows

        return PLAN_COLUMNS, plan_rows(about, found, tally, language=lang)

    write_format(Formats(document, json, rows), format, output_path, template)
