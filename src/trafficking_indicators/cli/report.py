"""`assess report`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trafficking_indicators.cli.formats import Formats, write_format
from trafficking_indicators.cli.loading import open_with_previous
from trafficking_indicators.cli.options import (
    AssessmentFile,
    AudienceOption,
    InstrumentOption,
    LanguageOption,
    MinCellOption,
    OutputOption,
    TemplateOption,
    TextFormatOption,
)
from trafficking_indicators.reports.report_parts import REPORT_PARTS, ReportPart

if TYPE_CHECKING:
    from trafficking_indicators.analysis.about import About
    from trafficking_indicators.analysis.diff import Diff
    from trafficking_indicators.documents.blocks import Document

PreviousOption = Annotated[
    str | None,
    typer.Option(
        "--previous",
        metavar="OLD",
        help="An earlier assessment (YAML or worksheet): what changed since is told, with the reasons of both.",
        show_default=False,
    ),
]
PartsOption = Annotated[
    str | None,
    typer.Option(
        "--with",
        metavar="PART,...",
        help=f"Only these parts, of: {', '.join(REPORT_PARTS)}.",
        show_default=False,
    ),
]


def report(
    file: AssessmentFile,
    previous: PreviousOption = None,
    with_: PartsOption = None,
    min_cell: MinCellOption = 1,
    format: TextFormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
    audience: AudienceOption = "public",
) -> None:
    """Put the whole report together.

    Prints who assessed what and how, every indicator with its text, levels, counts, a chapter for each area with
    reasons and evidence, priorities, survey answers, gaps, changes since an earlier round, and the sources.
    """
    parts = _parts(with_, with_previous=previous is not None)
    planned = not parts or "plan" in parts
    about, pair = open_with_previous(file, previous, instrument_folder, audience, measures=planned)
    from trafficking_indicators.analysis.plan import plan
    from trafficking_indicators.analysis.priorities import tally_of
    from trafficking_indicators.analysis.score import score
    from trafficking_indicators.analysis.survey import answer_table

    instrument, assessment = about.instrument, about.only.assessment
    tally = tally_of(instrument, assessment)
    smallest = min_cell if audience == "public" else 1

    def document() -> Document:
        from trafficking_indicators.reports.report import Reported, report_document

        found = Reported(
            about,
            score(instrument, assessment),
            tally,
            tuple(answer_table(answer, min_cell=smallest) for answer in assessment.answers),
            smallest,
            plan(instrument, assessment, tally) if planned else None,
            None if pair is None else (pair, _differences(pair)),
        )
        return report_document(found, lang, parts=parts)

    write_format(Formats(document), format, output_path, template)


def _differences(pair: About) -> Diff:
    from trafficking_indicators.analysis.diff import diff

    rounds = (shown.assessment for shown in pair.shown)
    return diff(pair.instrument, *rounds, with_sensitive=pair.audience == "internal")


def _parts(asked: str | None, *, with_previous: bool) -> tuple[ReportPart, ...]:
    """Give the parts asked for; none where all are.

    Raises UsageError for one that is none, and for changes without an earlier round.
    """
    if asked is None:
        return ()
    from trafficking_indicators.errors import UsageError
    from trafficking_indicators.wording import listing, quote, suggest

    names = [name.strip() for name in asked.split(",")]
    known = {part: part for part in REPORT_PARTS}
    for name in names:
        if name not in known:
            near = suggest(name, REPORT_PARTS)
            parts = f"parts: {listing(REPORT_PARTS)}"
            raise UsageError(f"the report has no part {quote(name)}", f"{near} {parts}" if near else parts)
    if "changes" in names and not with_previous:
        raise UsageError("changes need an earlier round", "name its file with --previous")
    return tuple(part for name, part in known.items() if name in names)
