"""What every command makes of a file that validates, in every language and format, without the command line."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from io import StringIO
from typing import Any, get_args

from trafficking_indicators.analysis.about import about
from trafficking_indicators.analysis.compare import compare
from trafficking_indicators.analysis.diff import diff
from trafficking_indicators.analysis.explainable import explainable
from trafficking_indicators.analysis.merge import merge
from trafficking_indicators.analysis.merge_pooled import pool
from trafficking_indicators.analysis.plan import plan
from trafficking_indicators.analysis.priorities import tally_of
from trafficking_indicators.analysis.score import score
from trafficking_indicators.analysis.survey import answer_table
from trafficking_indicators.checking import whole_assessments
from trafficking_indicators.documents.blocks import Document
from trafficking_indicators.errors import InputError
from trafficking_indicators.json_csv.compare import COMPARE_COLUMNS, compare_json, compare_rows
from trafficking_indicators.json_csv.diff import DIFF_COLUMNS, diff_json, diff_rows
from trafficking_indicators.json_csv.explain import EXPLAIN_COLUMNS, explain_json, explain_rows
from trafficking_indicators.json_csv.merge import MERGE_COLUMNS, merge_json, merge_rows
from trafficking_indicators.json_csv.merge_pooled import pooled_json
from trafficking_indicators.json_csv.plan import PLAN_COLUMNS, plan_json, plan_rows
from trafficking_indicators.json_csv.score import SCORE_COLUMNS, score_json, score_rows
from trafficking_indicators.json_csv.survey import survey_json
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.audiences import Audience
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Checked
from trafficking_indicators.render.console import to_console
from trafficking_indicators.render.html.file import to_html
from trafficking_indicators.render.json_csv_text import CsvCell, to_csv, to_json
from trafficking_indicators.render.markdown import to_markdown
from trafficking_indicators.reports.compare import compare_report
from trafficking_indicators.reports.diff import diff_report
from trafficking_indicators.reports.explain import explain_report
from trafficking_indicators.reports.merge import Readings, merge_report
from trafficking_indicators.reports.merge_pooled import pooled_report
from trafficking_indicators.reports.plan import plan_report
from trafficking_indicators.reports.report import Reported, report_document
from trafficking_indicators.reports.score import score_report
from trafficking_indicators.reports.show import show_report, showable
from trafficking_indicators.reports.survey import survey_report
from trafficking_indicators.words import LANGUAGES, Language
from trying.promises import check_data, check_screen, promise
from trying.spreadsheets import SHAPES

# A phone held upright, a terminal, a wide one.
WIDTHS = (30, 80, 200)
# Columns of CSV that hold numbers.
_NUMBERS = ("level", "withheld", "printed")
_COLOUR = re.compile("\x1b\\[[0-9;]*m")


def has_errors(found: list[Checked]) -> bool:
    """Tell whether a validation has found an error."""
    return any(problem.severity == "error" for checked in found for problem in checked.problems)


def check_file(file: str, folder: str | None, width: int, *, measures: bool) -> None:
    """Put an assessment without errors through every command; plan among them where the measures have none either."""
    loaded = whole_assessments.open_assessment(file, folder, audience="internal", measures=measures)
    if loaded.assessment.audience == "internal":
        try:
            whole_assessments.open_assessment(file, folder, audience="public")
        except InputError:
            pass
        else:
            promise("an internal assessment is not opened for the public", False)
    check_assessment(loaded.instrument, loaded.assessment, width)


def check_instrument(instrument: Instrument, width: int) -> None:
    """Show all of an instrument."""
    for language in LANGUAGES:
        for ids in ([], showable(instrument)):
            check_document(show_report(instrument, ids, language), width)


def check_assessment(instrument: Instrument, assessment: Assessment, width: int) -> None:
    """Put an assessment through every command, in every language and format."""
    for language in LANGUAGES:
        for document in _documents(instrument, assessment, language):
            check_document(document, width)
        for columns, rows in _tables(instrument, assessment, language):
            text = to_csv(columns, rows)
            check_data(text)
            read = list(csv.reader(StringIO(text[1:], newline=""), strict=True))
            widths = {len(row) for row in read}
            promise("every row of a table has its columns", widths == {len(columns)}, widths)
            cells = [cell for row in read[1:] for name, cell in zip(columns, row, strict=True) if name not in _NUMBERS]
            promise("no text is a number or a date", not any(SHAPES.fullmatch(cell.strip()) for cell in cells))
    for data in _data(instrument, assessment):
        text = to_json(data)
        check_data(text)
        promise("JSON is what it was made from", json.loads(text) == data)


def check_document(document: Document, width: int) -> None:
    """Render a document for a screen, as Markdown and as a page."""
    # colour is our own, and all of what a terminal would obey
    colour = document.language == "az"
    screen = to_console(document, width=width, colour=colour, unicode=not colour)
    check_screen(_COLOUR.sub("", screen) if colour else screen)
    check_screen(to_markdown(document))
    check_screen(to_html(document))


def reported(instrument: Instrument, assessment: Assessment, audience: Audience, *, min_cell: int = 1) -> Reported:
    """Give all that a report tells, with the assessment without its ratings as the earlier round."""
    blank, tallied = _without_ratings(assessment), tally_of(instrument, assessment)
    found = diff(instrument, blank, assessment, with_sensitive=audience == "internal")
    return Reported(
        about(instrument, assessment, audience=audience),
        score(instrument, assessment),
        tallied,
        tuple(answer_table(answer, min_cell=min_cell) for answer in assessment.answers),
        min_cell,
        None if instrument.objectives is None else plan(instrument, assessment, tallied),
        (about(instrument, blank, assessment, audience=audience), found),
    )


def _readings(assessment: Assessment) -> tuple[Assessment, Assessment]:
    """Give an assessment and another reading of it, by somebody who rated nothing."""
    return assessment, assessment.model_copy(update={"ratings": {}})


def _without_ratings(assessment: Assessment) -> Assessment:
    return assessment.model_copy(update={"ratings": {}, "round": "blank", "priorities": None})


def _documents(instrument: Instrument, assessment: Assessment, language: Language) -> Iterator[Document]:
    tallied, scorecard = tally_of(instrument, assessment), score(instrument, assessment)
    shown = about(instrument, assessment, audience="internal")
    yield score_report(shown, scorecard, tallied, language)
    audiences: tuple[tuple[Audience, list[str]], ...] = (("public", explainable(instrument, tallied)), ("internal", []))
    for audience, ids in audiences:
        told = about(instrument, assessment, audience=audience)
        yield explain_report(told, scorecard, tallied, ids=ids, language=language)
    if instrument.objectives is not None:
        yield plan_report(shown, plan(instrument, assessment, tallied), tallied, language)
    for min_cell in (1, 5):
        tables = tuple(answer_table(answer, min_cell=min_cell) for answer in assessment.answers)
        yield survey_report(shown, tables, language, min_cell=min_cell)
    for audience in get_args(Audience):
        yield report_document(reported(instrument, assessment, audience), language)
    blank = _without_ratings(assessment)
    for old, new in ((assessment, assessment), (blank, assessment)):
        found = diff(instrument, old, new)
        pair = about(instrument, old, new, audience="public")
        yield diff_report(pair, found, language, with_unchanged=old is new)
    groups = compare([(instrument, assessment), (instrument, blank)], audience="public")
    yield compare_report(groups, language, left_out=1)
    for readings in (_readings(assessment), _readings(assessment)[::-1], (assessment, assessment, blank)):
        whole, settled = (
            about(instrument, *readings, audience="public"),
            about(instrument, assessment, audience="public"),
        )
        merged = Readings(whole, ("a", "b", "c")[: len(readings)], merge(instrument, readings), settled, "d")
        yield merge_report(merged, language)
        yield pooled_report(whole, ("a", "b", "c"), pool(instrument, readings), language)


def _tables(
    instrument: Instrument, assessment: Assessment, language: Language
) -> Iterator[tuple[tuple[str, ...], list[tuple[CsvCell, ...]]]]:
    blank = _without_ratings(assessment)
    scorecard, found = score(instrument, assessment), diff(instrument, blank, assessment)
    shown = about(instrument, assessment, audience="internal")
    pair = about(instrument, blank, assessment, audience="public")
    yield tuple(SCORE_COLUMNS), list(score_rows(shown, scorecard, language=language))
    yield tuple(DIFF_COLUMNS), list(diff_rows(pair, found, language=language))
    groups = compare([(instrument, assessment), (instrument, blank)], audience="public")
    yield EXPLAIN_COLUMNS, list(explain_rows(shown, [], language=language))
    if instrument.objectives is not None:
        tallied = tally_of(instrument, assessment)
        yield PLAN_COLUMNS, list(plan_rows(shown, plan(instrument, assessment, tallied), tallied, language=language))
    yield tuple(COMPARE_COLUMNS), list(compare_rows(groups, language=language))
    readings = _readings(assessment)
    whole, found_of_both = about(instrument, *readings, audience="public"), merge(instrument, readings)
    yield MERGE_COLUMNS, list(merge_rows(whole, ("a", "b"), found_of_both, shown, language=language))


def _data(instrument: Instrument, assessment: Assessment) -> Iterator[dict[str, Any]]:
    tallied = tally_of(instrument, assessment)
    shown = about(instrument, assessment, audience="internal")
    yield score_json(shown, score(instrument, assessment), tallied)
    yield explain_json(shown, [])
    if instrument.objectives is not None:
        yield plan_json(shown, plan(instrument, assessment, tallied), tallied)
    for min_cell in (1, 5):
        tables = tuple(answer_table(answer, min_cell=min_cell) for answer in assessment.answers)
        yield survey_json(shown, tables, min_cell=min_cell)
    blank = _without_ratings(assessment)
    pair = about(instrument, blank, assessment, audience="public")
    yield diff_json(pair, diff(instrument, blank, assessment))
    yield compare_json(compare([(instrument, assessment), (instrument, blank)], audience="public"))
    readings = _readings(assessment)
    whole = about(instrument, *readings, audience="public")
    yield merge_json(whole, ("a", "b"), merge(instrument, readings), shown, "c")
    yield pooled_json(whole, ("a", "b"), pool(instrument, readings))
