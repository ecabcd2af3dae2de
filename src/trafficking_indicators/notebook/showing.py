"""Results shown: as rows for tables of data, as a report in one language, and that in any format."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING, assert_never

from trafficking_indicators.cli.formats import Format, Formats, rendered
from trafficking_indicators.errors import UsageError
from trafficking_indicators.json_csv.parts import Value
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.notebook.results import (
    Added,
    Comparison,
    Difference,
    FollowedUp,
    LeftToDo,
    Merged,
    OfReadings,
    Planned,
    Replies,
    Result,
    Score,
    Surveyed,
    Tallied,
    Validation,
)
from trafficking_indicators.words import Language

if TYPE_CHECKING:
    from trafficking_indicators.documents.blocks import Document

# Of a report in a notebook; longer ones are scrolled.
FRAME_HEIGHT = "36em"

Row = dict[str, Value]


@dataclass(frozen=True)
class Report:
    """A result in a language, to be rendered in any of the formats that it has; a notebook shows it by itself."""

    result: Result
    language: Language

    @cached_property
    def document(self) -> Document:
        """What the report says, as blocks."""
        return _formats(self.result, self.language).document()

    def _repr_html_(self) -> str:
        """Show the page in a frame, so that its styles and those of the notebook leave each other alone."""
        page = escape(str(render(self, "html")))
        return f'<iframe sandbox srcdoc="{page}" style="border: 0; width: 100%; height: {FRAME_HEIGHT}"></iframe>'

    def _repr_markdown_(self) -> str:
        return str(render(self, "markdown"))


def rows(result: Result | Validation | Instrument, language: Language = "en") -> list[Row]:
    """Give a result as rows, each a mapping from column to text or number: pandas.DataFrame(rows(result)).

    The columns of a score, a difference, a comparison and a follow-up are those of their CSV.
    """
    columns, found = _table(result, language)
    return [dict(zip(columns, row, strict=True)) for row in found]


def document(result: Result, language: Language = "en") -> Report:
    """Make the report on a result in a language."""
    return Report(result, language)


def render(report: Report, format: Format) -> str | bytes:
    """Render a report in a format of the command line: text, but bytes where the format is not text.

    Raises UsageError where its subject has no such format.
    """
    formats = _formats(report.result, report.language)
    if (format == "json" and formats.json is None) or (format == "csv" and formats.rows is None):
        subject = type(report.result).__name__
        help = "score has it" if isinstance(report.result, Tallied) else "rows gives the table"
        raise UsageError(f"{subject} has no format {format}", help)
    return rendered(formats, format)


def _table(
    result: Result | Validation | Instrument, language: Language
) -> tuple[Sequence[str], Iterable[Sequence[Value]]]:
    match result:
        case (
            Score()
            | Difference()
            | Comparison()
            | Planned()
            | FollowedUp()
            | Added()
            | Merged()
            | Replies()
            | LeftToDo()
        ):
            formats = _formats(result, language)
            assert formats.rows is not None
            return formats.rows()
        case Tallied():
            from trafficking_indicators.json_csv.score import TALLY_COLUMNS, tally_rows

            return TALLY_COLUMNS, tally_rows(result.about, result.tally, language=language)
        case Surveyed():
            from trafficking_indicators.json_csv.survey import SURVEY_COLUMNS, survey_rows

            return SURVEY_COLUMNS, survey_rows(result.about, result.tables, language=language)
        case Validation():
            from trafficking_indicators.render.problems.json import PROBLEM_COLUMNS, problem_rows

            return PROBLEM_COLUMNS, problem_rows(result.problems)
        case Instrument():
            from trafficking_indicators.json_csv.show import INDICATOR_COLUMNS, indicator_rows

            return INDICATOR_COLUMNS, indicator_rows(result, language=language)
        case _:
            assert_never(result)


def _formats(result: Result, language: Language) -> Formats:
    """Give what a result can be made into; each imports what makes it when it is called."""
    if isinstance(result, FollowedUp | Added):
        return _formats_of_followups(result, language)
    if isinstance(result, OfReadings):
        return _formats_of_readings(result, language)
    return _formats_of_assessments(result, language)


def _formats_of_assessments(
    result: Score | Tallied | Difference | Comparison | Planned | Surveyed, language: Language
) -> Formats:
    match result:
        case Score(about, scorecard, tally):
            from trafficking_indicators.json_csv.score import SCORE_COLUMNS, score_json, score_rows
            from trafficking_indicators.reports.score import score_report

            return Formats(
                lambda: score_report(about, scorecard, tally, language),
                lambda: score_json(about, scorecard, tally),
                lambda: (SCORE_COLUMNS, score_rows(about, scorecard, language=language)),
            )
        case Tallied(about, tally):
            from trafficking_indicators.reports.priorities import tally_report

            return Formats(lambda: tally_report(about, tally, language))
        case Difference(about, diff):
            from trafficking_indicators.json_csv.diff import DIFF_COLUMNS, diff_json, diff_rows
            from trafficking_indicators.reports.diff import diff_report

            return Formats(
                lambda: diff_report(about, diff, language, with_unchanged=False),
                lambda: diff_json(about, diff),
                lambda: (DIFF_COLUMNS, diff_rows(about, diff, language=language)),
            )
        case Comparison(groups):
            from trafficking_indicators.json_csv.compare import COMPARE_COLUMNS, compare_json, compare_rows
            from trafficking_indicators.reports.compare import compare_report

            return Formats(
                lambda: compare_report(groups, language, left_out=0),
                lambda: compare_json(groups),
                lambda: (COMPARE_COLUMNS, compare_rows(groups, language=language)),
            )
        case Planned(about, plan, tally, became):
            from trafficking_indicators.json_csv.plan import PLAN_COLUMNS, plan_json, plan_rows
            from trafficking_indicators.reports.plan import plan_report

            return Formats(
                lambda: plan_report(about, plan, tally, language, followed=became),
                lambda: plan_json(about, plan, tally, became),
                lambda: (PLAN_COLUMNS, plan_rows(about, plan, tally, language=language)),
            )
        case Surveyed(about, tables, smallest):
            from trafficking_indicators.json_csv.survey import survey_json
            from trafficking_indicators.reports.survey import survey_report

            return Formats(
                lambda: survey_report(about, tables, language, min_cell=smallest),
                lambda: survey_json(about, tables, min_cell=smallest),
            )
        case _:
            assert_never(result)


def _formats_of_followups(result: FollowedUp | Added, language: Language) -> Formats:
    match result:
        case FollowedUp(instrument, found):
            from trafficking_indicators.json_csv.follow import FOLLOW_COLUMNS, follow_json, follow_rows
            from trafficking_indicators.reports.follow import follow_report

            return Formats(
                lambda: follow_report(instrument, found, language),
                lambda: follow_json(found),
                lambda: (FOLLOW_COLUMNS, follow_rows(found, language=language)),
            )
        case Added(old, new, changes):
            from trafficking_indicators.cli.follow_formats import diff_formats

            return diff_formats(old, new, changes, language)
        case _:
            assert_never(result)


def _formats_of_readings(result: OfReadings, language: Language) -> Formats:
    match result:
        case Merged(about, files, merge, settled, settled_file):
            from trafficking_indicators.json_csv.merge import MERGE_COLUMNS, merge_json, merge_rows
            from trafficking_indicators.reports.merge import Readings, merge_report

            return Formats(
                lambda: merge_report(Readings(about, files, merge, settled, settled_file), language),
                lambda: merge_json(about, files, merge, settled, settled_file),
                lambda: (MERGE_COLUMNS, merge_rows(about, files, merge, settled, language=language)),
            )
        case Replies(about, reply):
            from trafficking_indicators.json_csv.reply import REPLY_COLUMNS, reply_json, reply_rows
            from trafficking_indicators.reports.reply import reply_report

            return Formats(
                lambda: reply_report(about, reply, language),
                lambda: reply_json(about, reply),
                lambda: (REPLY_COLUMNS, reply_rows(about, reply, language=language)),
            )
        case LeftToDo(about, items):
            from trafficking_indicators.json_csv.todo import TODO_COLUMNS, todo_json, todo_rows
            from trafficking_indicators.reports.texts import Texts
            from trafficking_indicators.reports.todo import todo_report, todo_text

            # as in every JSON, messages are in one language
            here, english = Texts(language), Texts("en")
            return Formats(
                lambda: todo_report(about, items, language),
                lambda: todo_json(about, items, lambda item: todo_text(item, english)),
                lambda: (TODO_COLUMNS, todo_rows(about, items, lambda item: todo_text(item, here), language=language)),
            )
        case _:
            assert_never(result)
