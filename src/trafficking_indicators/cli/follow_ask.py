"""`assess follow-ask`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from trafficking_indicators.cli import output
from trafficking_indicators.cli.formats import Formats, write_format
from trafficking_indicators.cli.loading import known_ids, open_followup
from trafficking_indicators.cli.options import (
    FollowUpFile,
    InstrumentOption,
    LanguageOption,
    OutputOption,
    TemplateOption,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trafficking_indicators.analysis.follow_ask import Sheet
    from trafficking_indicators.checking.whole_followups import Opening
    from trafficking_indicators.documents.blocks import Document
    from trafficking_indicators.words import Language

AskFormat = Literal["table", "markdown", "html", "docx", "xlsx", "ics"]

RoundOption = Annotated[
    str, typer.Option("--round", metavar="ROUND", help="Name of the round that is asked for.", show_default=False)
]
BodyOption = Annotated[
    str | None,
    typer.Option("--body", metavar="BODY", help="One body of the file; by default all.", show_default=False),
]
AskFormatOption = Annotated[
    AskFormat,
    typer.Option("--format", help="How to write it; xlsx is for one body to answer in, ics for calendars."),
]


def follow_ask(
    file: FollowUpFile,
    round: RoundOption,
    body: BodyOption = None,
    format: AskFormatOption = "table",
    lang: LanguageOption = "en",
    output_path: OutputOption = None,
    template: TemplateOption = None,
    instrument_folder: InstrumentOption = None,
) -> None:
    """Write down what bodies are to be asked in a round.

    A sheet a body: each item that is open, what was said and found last, and what evidence would show that it is done.
    With --format xlsx and --body, a workbook in which the body answers and which it sends back: assess convert brings
    it in with --onto. With --format ics, the deadlines and checkpoints of these items for a calendar.
    """
    opened = open_followup(file, instrument_folder)
    from trafficking_indicators.writing.arguments import check_round

    check_round(round)
    known_ids([] if body is None else [body], list(opened.followup.bodies), where="name a body of the file")
    from trafficking_indicators.analysis.follow import follow
    from trafficking_indicators.analysis.follow_ask import are_too_many, days, sheets

    made = sheets(follow(opened.followup), [body] if body is not None else list(opened.followup.bodies))
    if format == "ics":
        from trafficking_indicators.model.fields import last_day
        from trafficking_indicators.render.calendar_file import to_calendar
        from trafficking_indicators.reports.follow_days import entries

        asked = {item.id: item for sheet in made for item in sheet.items}
        text = to_calendar(entries(opened.followup, days(asked.values()), lang), last_day(opened.followup.as_of))
        output.write(text, output_path)
        return

    if format == "xlsx":
        output.write_bytes(_workbook(opened, made, round, lang), output_path, new=True)
        return
    if body is None and are_too_many(made):
        from trafficking_indicators.errors import UsageError

        raise UsageError("these are more questions to more bodies than one document can hold", "name one with --body")

    def document() -> Document:
        from trafficking_indicators.reports.follow_ask import ask_report

        return ask_report(opened.instrument, opened.followup, made, round, lang)

    write_format(Formats(document), format, output_path, template)


def _workbook(opened: Opening, made: Sequence[Sheet], round: str, lang: Language) -> bytes:
    """Make the workbook in which one body answers.

    Raises UsageError where there is not one body that has something to answer.
    """
    if len(made) != 1:
        from trafficking_indicators.errors import UsageError

        what = "a workbook is for one body" if made else "nothing is open for this body"
        raise UsageError(what, "name one that has something to answer with --body")
    from trafficking_indicators.writing.answer_sheet import answer_sheet

    return answer_sheet(opened.instrument, opened.followup, made[0], round, lang)
