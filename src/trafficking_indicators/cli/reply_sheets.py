"""Sheets that came back for `assess reply --returned`: their comments put into the file of the assessment."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from trafficking_indicators.cli import convert_files, output, output_files
from trafficking_indicators.cli.destinations import STANDARD
from trafficking_indicators.cli.loading import latest_day
from trafficking_indicators.errors import UsageError
from trafficking_indicators.wording import number

if TYPE_CHECKING:
    from trafficking_indicators.checking.reply_sheets import Returned
    from trafficking_indicators.model.assessment import Assessment
    from trafficking_indicators.model.instrument import Instrument
    from trafficking_indicators.reading.places import Reading
    from trafficking_indicators.words import Language
    from trafficking_indicators.writing.replies import Put

_YAML = (".yaml", ".yml")


def take_in(file: str, returned: str, output_path: str | None, folder: str | None, lang: Language) -> None:
    """Put the comments of a sheet into a file, or into a new worksheet where that is one, and say what was put in.

    Raises InputError where something is wrong with either, and UsageError where they do not belong together.
    """
    from trafficking_indicators.checking.reply_sheets import open_returned
    from trafficking_indicators.model.followup import FollowUp
    from trafficking_indicators.writing.replies import put_in, text_with

    document, before = convert_files.whole(file)
    if isinstance(before, FollowUp):
        raise UsageError("this is a follow-up, and comments are on the findings of an assessment", "name its file")
    is_worksheet = document.reading.is_worksheet
    _check_name(output_path, is_worksheet=is_worksheet)
    is_same = output_path is not None and not is_worksheet and _is_same(file, output_path)
    if not is_same:
        output_files.refuse_existing(output_path)
    instrument = convert_files.instrument_of(document, before, folder)
    sheet = open_returned(returned, today=latest_day())
    _check_belongs(sheet, before)
    sheet.refuse_unknown(instrument)
    put = put_in(instrument, before, sheet.sheet)
    if is_worksheet:
        _write_worksheet(document.reading, put.assessment, instrument, lang, output_path)
        _say(sheet, put)
        output.say("columns and sheets of your own are in the old worksheet alone\n")
        return
    text = text_with(document.reading, before, sheet.reading, put.assessment)
    text = text if file == STANDARD else convert_files.with_mark(file, text)
    output.write(text, output_path, new=not is_same, over_yaml=is_same)
    _say(sheet, put)


def _check_name(path: str | None, *, is_worksheet: bool) -> None:
    """Take the name of a file of the same kind."""
    root, ending = os.path.splitext(path or "")
    if path is not None and is_worksheet and ending.casefold() != ".xlsx":
        help = f"name it {root}.xlsx, or turn the file into YAML with assess convert first"
        raise UsageError(f"the comments of a worksheet are put into a new one: {path}", help)
    if path is not None and not is_worksheet and ending.casefold() not in _YAML:
        raise UsageError(f"comments are put into YAML: {path}", f"name it {root}.yaml, or the file itself")


def _write_worksheet(
    reading: Reading, assessment: Assessment, instrument: Instrument, lang: Language, output_path: str | None
) -> None:
    from trafficking_indicators.reading.remarks import remarks_in
    from trafficking_indicators.writing.worksheet import worksheet

    output.write_bytes(worksheet(assessment, instrument, lang, remarks=remarks_in(reading)), output_path, new=True)


def _check_belongs(returned: Returned, assessment: Assessment) -> None:
    sheet = returned.sheet
    of = (sheet.instrument, sheet.country, sheet.round)
    if of != (assessment.instrument, assessment.country, assessment.round):
        message = f"the sheet is of {sheet.country} {sheet.round}, made with {sheet.instrument}"
        help = f"the file is of {assessment.country} {assessment.round}, made with {assessment.instrument}"
        raise UsageError(message, help)


def _say(returned: Returned, put: Put) -> None:
    """Say what was put in, and which findings are no longer what the sheet said of them."""
    from trafficking_indicators.characters import printable_name
    from trafficking_indicators.problems import Problem

    name = printable_name(returned.file)
    for found in put.changed:
        place = returned.reading.place(Problem(None, "", ("comments", found.number)))
        was = f", {found.then} then and {found.now} now" if found.then != found.now else ""
        output.say(f"{name}:{place}: finding {found.indicator} was changed after the sheet was sent{was}\n")
        output.say("  help: read the comment beside the finding as it stands, and answer to it\n")
    known = f", {put.known} there already" if put.known else ""
    output.say(f"{number(put.new, 'comment')} put in{known}\n")


def _is_same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False
