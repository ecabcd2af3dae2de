"""`assess explain`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trafficking_indicators.cli.follow_formats import explained_items, is_followup
from trafficking_indicators.cli.formats import Formats, Rows, write_format
from trafficking_indicators.cli.loading import known_ids, open_assessment
from trafficking_indicators.cli.options import (
    AssessmentFile,
    AudienceOption,
    FormatOption,
    InstrumentOption,
    LanguageOption,
    OutputOption,
    TemplateOption,
)
from trafficking_indicators.cli.shell_offers import explained_ids

if TYPE_CHECKING:
    from trafficking_indicators.analysis.about import About
    from trafficking_indicators.documents.blocks import Document
    from trafficking_indicators.json_csv.parts import Json


def explain(
    file: AssessmentFile,
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID]...",
            help="Indicators, areas, recommendations, exercises, or counts; items of a follow-up; without any, all.",
            show_default=False,
            autocompletion=explained_ids,
        ),
    ] = None,
    format: FormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Explain what a score or a follow-up prints.

    Prints reasons and evidence, why levels are what they are and what would change them, and where marks come from. Of
    a follow-up: what bodies said of an item, what was found with what it rests on, and why what follows holds.
    """
    if is_followup(file):
        write_format(explained_items(file, ids or [], instrument_folder, lang), format, output_path, template)
        return
    about = open_assessment(file, instrument_folder, audience)
    from trafficking_indicators.analysis.explainable import explainable
    from trafficking_indicators.analysis.priorities import tally_of

    tally = tally_of(about.instrument, about.only.assessment)
    known_ids(ids or [], explainable(about.instrument, tally), where="assess show lists the instrument's")

    def document() -> Document:
        from trafficking_indicators.analysis.score import score
        from trafficking_indicators.reports.explain import explain_report

        scorecard = score(about.instrument, about.only.assessment)
        return explain_report(about, scorecard, tally, ids=ids or [], language=lang)

    def json() -> Json:
        from trafficking_indicators.json_csv.explain import explain_json

        return explain_json(about, _with_evidence(about, ids or []))

    def rows() -> Rows:
        from trafficking_indicators.json_csv.explain import EXPLAIN_COLUMNS, explain_rows

        return EXPLAIN_COLUMNS, explain_rows(about, _with_evidence(about, ids or []), language=lang)

    write_format(Formats(document, json, rows), format, output_path, template)


def _with_evidence(about: About, ids: list[str]) -> list[str]:
    """Give the ids back.

    Raises UsageError for one that has no evidence behind it.
    """
    from trafficking_indicators.errors import UsageError
    from trafficking_indicators.json_csv.explain import has_evidence
    from trafficking_indicators.wording import quote

    for name in ids:
        if not has_evidence(about, name):
            help = "name indicators or areas; a table or Markdown explains the rest"
            raise UsageError(f"JSON and CSV hold ratings with their evidence, and {quote(name)} is none", help)
    return ids
