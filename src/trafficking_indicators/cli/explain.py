"""`assess explain`."""

from __future__ import annotations

from typing import Annotated

import typer

from trafficking_indicators.cli.faces import Faces, write_face
from trafficking_indicators.cli.loading import known_ids, open_assessment
from trafficking_indicators.cli.options import (
    AssessmentFile,
    AudienceOption,
    InstrumentOption,
    LanguageOption,
    OutputOption,
    TemplateOption,
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
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Explain what a score prints.

    Prints reasons and evidence, why levels are what they are and what would change them, and where marks come from.
    """
    about = open_assessment(file, instrument_folder, audience)
    from trafficking_indicators.analysis.priorities import tally_of
    from trafficking_indicators.analysis.score import score
    from trafficking_indicators.reports.explain import explain_report, explainable

    scorecard = score(about.instrument, about.only.assessment)
    tally = tally_of(about.instrument, about.only.assessment)
    known_ids(ids or [], explainable(about.instrument, tally), where="assess show lists the instrument's")
    faces = Faces(lambda: explain_report(about, scorecard, tally, ids=ids or [], language=lang))
    write_face(faces, format, output_path, template)
