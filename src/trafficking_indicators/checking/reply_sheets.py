"""Sheets that came back with comments: opened, and all that is wrong with them said at their cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import ValidationError

from trafficking_indicators.checking.persons import CONTENT, check_commenter
from trafficking_indicators.checking.starting_texts import kept_texts
from trafficking_indicators.errors import InputError
from trafficking_indicators.model.fields import starts_after
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.model.reply_sheets import ReturnedSheet
from trafficking_indicators.problems import Problem
from trafficking_indicators.reading.files import read_file
from trafficking_indicators.reading.indicators_meant import MOST_HELPED, indicator_help
from trafficking_indicators.reading.located import by_place, located
from trafficking_indicators.reading.model_errors import problems_from
from trafficking_indicators.reading.places import Reading
from trafficking_indicators.reading.reply_sheets import read_reply_sheet
from trafficking_indicators.reading.worksheet_words import of_lack
from trafficking_indicators.wording import quote


def _help(of: str, instrument: Instrument, index: int) -> str:
    near = indicator_help(of, tuple(instrument.cells)) if index < MOST_HELPED else ""
    return near or "leave the first column as it was sent"


class Returned(NamedTuple):
    """A sheet that came back, with the places of what stands in it."""

    file: str
    sheet: ReturnedSheet
    reading: Reading

    def refuse_unknown(self, instrument: Instrument) -> None:
        """Raise InputError with every comment on what is no indicator of the instrument."""
        found = [
            Problem(
                "unknown-indicator",
                f"no indicator {quote(comment.of)} in instrument {instrument.header.id}",
                ("comments", index, "of"),
                help=_help(comment.of, instrument, index),
            )
            for index, comment in enumerate(self.sheet.comments)
            if comment.of not in instrument.cells
        ]
        if found:
            raise InputError(tuple(by_place(located(self.file, self.reading, found))))


def open_returned(file: str, *, today: str) -> Returned:
    """Open a sheet that came back; `today` is the last day that is not in the future.

    Raises InputError with all that is wrong with it.
    """
    reading = read_file(file, read_reply_sheet)
    problems = list(reading.problems)
    sheet: ReturnedSheet | None = None
    if reading.data is not None:
        problems += [*_contact_data(file, reading), *_starting_texts(reading)]
        try:
            sheet = ReturnedSheet.model_validate(reading.data)
        except ValidationError as error:
            said = problems_from(error.errors(include_url=False), ReturnedSheet, reading.data)
            problems += [of_lack(reading, found) for found in said]
        else:
            problems += [*check_commenter(sheet.body), *_dates(sheet, today)]
    if sheet is None or any(found.severity == "error" for found in problems):
        raise InputError(tuple(by_place(located(file, reading, problems, reading.cuts))))
    return Returned(file, sheet, reading)


def _contact_data(file: str, reading: Reading) -> Iterator[Problem]:
    """Find contact data in what was written into the sheet, and in its other cells."""
    broken = CONTENT.problems(reading.data or {}, "", file, ())
    known = {reading.place(found) for found in broken}
    others = [(place, text) for place, text in reading.beside if place not in known]
    # contact data stand there, whatever else was cut out
    for found in (*broken, *CONTENT.problems({}, "", "", others)):
        yield found._replace(depends_on=())


def _starting_texts(reading: Reading) -> Iterator[Problem]:
    """Find texts of starting files, which the file of an assessment must not have."""
    for path, text in kept_texts(reading.data):
        message = f"{quote(text)} is a text of a starting file"
        yield Problem("placeholder", message, path, "write what is meant, or empty the cell")


def _dates(sheet: ReturnedSheet, today: str) -> Iterator[Problem]:
    if sheet.date is not None and starts_after(sheet.date, today):
        help = "write the day or month of the reply"
        yield Problem("reply-in-future", f"{sheet.date} has not begun yet", ("date",), help)
