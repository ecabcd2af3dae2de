"""What every command makes of a follow-up that validates, in every language and format, without the command line."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import StringIO
from typing import Any, get_args

from trafficking_indicators.analysis.became import became
from trafficking_indicators.analysis.follow import Follow, follow
from trafficking_indicators.analysis.follow_ask import days, sheets
from trafficking_indicators.analysis.follow_diff import follow_diff
from trafficking_indicators.analysis.follow_groups import By
from trafficking_indicators.checking.whole_followups import open_followup
from trafficking_indicators.documents.blocks import Document
from trafficking_indicators.json_csv.follow import FOLLOW_COLUMNS, follow_json, follow_rows
from trafficking_indicators.json_csv.follow_diff import FOLLOW_DIFF_COLUMNS, follow_diff_json, follow_diff_rows
from trafficking_indicators.json_csv.follow_explain import (
    FOLLOW_EXPLAIN_COLUMNS,
    follow_explain_json,
    follow_explain_rows,
)
from trafficking_indicators.model.fields import last_day
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reading.worksheets import read_worksheet
from trafficking_indicators.render.calendar_file import to_calendar
from trafficking_indicators.render.json_csv_text import to_csv, to_json
from trafficking_indicators.reports.follow import follow_report
from trafficking_indicators.reports.follow_ask import ask_report
from trafficking_indicators.reports.follow_days import entries
from trafficking_indicators.reports.follow_diff import follow_diff_report
from trafficking_indicators.reports.follow_explain import follow_explain_report
from trafficking_indicators.words import LANGUAGES, Language
from trafficking_indicators.writing.answer_sheet import answer_sheet
from trafficking_indicators.writing.followup_sheet import followup_sheet
from trafficking_indicators.writing.yaml_files import file_data
from trying.commands import check_document
from trying.promises import check_data, promise

_DAY = "2031-01-01"


def check_followup_file(file: str, folder: str | None, width: int) -> None:
    """Put a follow-up without errors through every command."""
    opened = open_followup(file, folder)
    check_followup(opened.instrument, opened.followup, width)


def check_followup(instrument: Instrument, followup: FollowUp, width: int) -> None:
    """Put a follow-up through every command, in every language and format."""
    pair = instrument.header.pair
    paper = None if pair is None else pair.paper
    found = follow(followup, paper=paper)
    became(instrument, found)
    for language in LANGUAGES:
        for document in _documents(instrument, found, language):
            check_document(document, width)
        for columns, rows in _tables(found, paper, language):
            text = to_csv(columns, rows)
            check_data(text)
            read = list(csv.reader(StringIO(text[1:], newline=""), strict=True))
            promise("every row of a table has its columns", {len(row) for row in read} == {len(columns)})
        asked = [item for sheet in sheets(found, followup.bodies) for item in sheet.items]
        check_data(to_calendar(entries(followup, days(asked), language), last_day(followup.as_of)))
    for data in _data(found, paper):
        text = to_json(data)
        check_data(text)
        promise("JSON is what it was made from", json.loads(text) == data)
    _check_worksheets(instrument, followup, found)


def _documents(instrument: Instrument, found: Follow, language: Language) -> Iterator[Document]:
    followup = found.followup
    for by in (None, *get_args(By)):
        yield follow_report(instrument, found, language, by=by)
    yield follow_report(instrument, follow(followup, _DAY), language)
    yield follow_explain_report(instrument, found, [], language)
    yield follow_explain_report(instrument, found, list(followup.items)[-1:], language)
    yield ask_report(instrument, followup, sheets(found, followup.bodies), "next", language)
    bare = _without_records(followup)
    for old, new in ((followup, followup), (bare, followup), (followup, bare)):
        yield follow_diff_report(old, new, follow_diff(old, new), language)


def _without_records(followup: FollowUp) -> FollowUp:
    items = {
        name: item.model_copy(update={"reports": (), "findings": ()}) for name, item in list(followup.items.items())[1:]
    }
    return followup.model_copy(update={"items": items})


def _tables(found: Follow, paper: str | None, language: Language) -> Iterator[tuple[tuple[str, ...], list[Any]]]:
    followup, bare = found.followup, _without_records(found.followup)
    yield FOLLOW_COLUMNS, list(follow_rows(found, language=language))
    yield FOLLOW_EXPLAIN_COLUMNS, list(follow_explain_rows(found, [], paper, language=language))
    changes = follow_diff(bare, followup)
    yield tuple(FOLLOW_DIFF_COLUMNS), list(follow_diff_rows(bare, followup, changes, language=language))


def _data(found: Follow, paper: str | None) -> Iterator[dict[str, Any]]:
    followup, bare = found.followup, _without_records(found.followup)
    yield follow_json(found)
    yield follow_explain_json(found, [], paper)
    yield follow_diff_json(bare, followup, follow_diff(bare, followup))


def _check_worksheets(instrument: Instrument, followup: FollowUp, found: Follow) -> None:
    reading = read_worksheet(followup_sheet(followup, instrument, "az"))
    promise("a worksheet has no problems", not reading.problems, reading.problems)
    back = file_data(FollowUp.model_validate(reading.data))
    promise("nothing is lost in a worksheet", back == file_data(followup))
    for sheet in sheets(found, followup.bodies)[:1]:
        said = read_worksheet(answer_sheet(instrument, followup, sheet, "next", "en")).problems
        promise("a body's sheet is known as one", [problem.rule for problem in said] == ["unknown-kind"], said)
