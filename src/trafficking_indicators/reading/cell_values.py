"""What stands in a cell of a stranger's workbook: its text as people see it, or why there is none to rely on."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

Fault = Literal["date", "error", "formula", "number"]


class CellValue(NamedTuple):
    """The text of a cell; where it has a fault, `text` is what stands there and `meant` what was probably typed."""

    text: str
    fault: Fault | None = None
    meant: tuple[str, ...] = ()


class Cell(NamedTuple):
    """One cell that holds something, at its row and column, both counted from 1."""

    row: int
    column: int
    value: CellValue


def cell_name(row: int, column: int) -> str:
    """Name a cell as people do: E11."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"


_LETTERS = 26
# Formats of numbers that show them as they are stored: general, whole, text.
_GENERAL, _WHOLE, _TEXT = 0, 1, 49
# Formats of dates and times that every program knows by number, some of them in Asia only.
_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_MONTH_AND_YEAR = 17
# Of a format: texts in quotes, escaped signs and what stands in brackets are no part of the date.
_NO_DATE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
# From here on a spreadsheet has lost digits.
_MOST = 10**15
_FIRST_DAY, _FIRST_DAY_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
_LAST_DAY = 2_958_465


class Format(NamedTuple):
    """How a number is shown: the number of a format, and its pattern where the workbook has its own."""

    number: int
    pattern: str = ""

    @property
    def is_date(self) -> bool:
        """Whether it shows a date or a time."""
        if not self.pattern:
            return self.number in _DATES
        signs = _NO_DATE.sub("", self.pattern.casefold())
        return "general" not in signs and any(sign in signs for sign in "ymdhs")

    @property
    def is_month(self) -> bool:
        """Whether it shows a month and a year, and no day."""
        signs = _NO_DATE.sub("", self.pattern.casefold())
        return self.number == _MONTH_AND_YEAR or ("y" in signs and "d" not in signs)

    @property
    def is_as_stored(self) -> bool:
        """Whether it shows what is stored."""
        if self.pattern:
            return self.pattern.casefold() in ("general", "0", "@")
        return self.number in (_GENERAL, _WHOLE, _TEXT)


def text_of(raw: str) -> str:
    """Give the text of a cell: what XML cannot hold stands in it as an escape."""
    if "_x" not in raw:
        return raw
    return (
        _ESCAPED.sub(lambda found: chr(int(found[1], 16)), raw)
        .encode("utf-16", "surrogatepass")
        .decode("utf-16", "replace")
    )


def number_of(raw: str, format: Format, *, since_1904: bool) -> CellValue:
    """Give a number as it is seen, or say that it is a date, or is shown otherwise than it is stored."""
    try:
        value = float(raw)
    except ValueError:
        return CellValue(raw, "error")
    if not abs(value) < _MOST:
        return CellValue(raw[:20], "number")
    if format.is_date:
        return _date(value, format, since_1904=since_1904)
    text = str(int(value)) if value == int(value) else repr(value)
    if not format.is_as_stored or "e" in text:
        return CellValue(text, "number")
    return CellValue(text)


def iso_date(raw: str) -> CellValue:
    """Say that a cell is a date, which is stored as a text."""
    return CellValue(raw[:20], "date", (raw[: len("2016-06-01")],))


def _date(value: float, format: Format, *, since_1904: bool) -> CellValue:
    if not 0 <= value <= _LAST_DAY:
        return CellValue(str(int(value)), "date")
    day = (_FIRST_DAY_1904 if since_1904 else _FIRST_DAY) + timedelta(days=int(value))
    if format.is_month:
        return CellValue(f"{day:%Y-%m}", "date", (f"{day:%Y-%m}",))
    return CellValue(f"{day:%Y-%m-%d}", "date", (f"{day.day}.{day.month}", f"{day:%Y-%m-%d}"))
