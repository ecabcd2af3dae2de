"""Dates as people write them, months in words of our languages too, read as they were meant: 12.05.2016, 12 May."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

# How the months begin in English and Azerbaijani, one after the other.
_MONTHS = (
    ("jan", "yan"),
    ("feb", "fev"),
    ("mar",),
    ("apr",),
    ("may",),
    ("jun", "iyun"),
    ("jul", "iyul"),
    ("aug", "avq"),
    ("sep", "sen"),
    ("oct", "okt"),
    ("nov", "noy"),
    ("dec", "dek"),
)
# The 29th of February is a day of some years.
_LEAP_YEAR = 2024
# A longer text is no date.
_LONGEST = 40
_YEAR = r"(?P<year>[12][0-9]{3})"
# What Azerbaijani, Turkish and Russian write behind a year.
_OF_A_YEAR = re.compile(
    r"([12][0-9]{3})(?:-?(?:c[i\u0131u\u00fc]) ?(?:il(?:d[\u0259e]|in)?|ild\u0259n)?"
    r"| ?y\u0131l\u0131?| ?(?:\u0433\.?|\u0433\u043e\u0434(?:\u0430|\u0443)?))$"
)
_SPELLINGS = tuple(
    re.compile(spelling)
    for spelling in (
        rf"{_YEAR}[-./ ](?P<month>[0-9]{{1,2}})",
        rf"{_YEAR}[-./ ](?P<month>[0-9]{{1,2}})[-./ ](?P<day>[0-9]{{1,2}})(?:[t ][0-9:.]+z?)?",
        rf"(?P<day>[0-9]{{1,2}})\. ?(?P<month>[0-9]{{1,2}})\. ?{_YEAR}\.?",
        rf"(?P<day>[0-9]{{1,2}})[-/](?P<month>[0-9]{{1,2}})[-/]{_YEAR}",
        rf"(?P<month>[0-9]{{1,2}})[-/](?P<day>[0-9]{{1,2}})[-/]{_YEAR}",
        rf"(?P<month>[0-9]{{1,2}})[-./ ]{_YEAR}",
        rf"(?:(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|\.)? )?(?P<word>[a-z]{{3,12}})\.?,? {_YEAR}",
        rf"(?P<word>[a-z]{{3,12}})\.? (?P<day>[0-9]{{1,2}}),? {_YEAR}",
        rf"{_YEAR}(?:\.|-?(?:c[i\u0131u\u00fc])? ?(?:il|year))?",
    )
)


def dates_meant(text: str) -> tuple[str, ...]:
    """Give the dates that a text may stand for, written as files have them; two where day and month may change places.

    The text has plain hyphens and blanks.
    """
    if len(text) > _LONGEST:
        return ()
    said = _OF_A_YEAR.sub(r"\1", re.sub(r" *- *", "-", text.casefold()))
    return _day_of_number(text) or tuple(dict.fromkeys(_dates(said)))


# The month in which parts of a year end, by what people write for them.
_ENDS = {"q1": "03", "q2": "06", "q3": "09", "q4": "12", "end of": "12", "the end of": "12"}
_PART_OF_YEAR = re.compile(r"(?:by )?(?P<part>q[1-4]|(?:the )?end of) ?(?P<year>[12][0-9]{3})")
_YEAR_AND_PART = re.compile(r"(?P<year>[12][0-9]{3})[ -](?P<part>q[1-4])")
_NO_DATE = ("none stated", "none", "not stated", "no date", "n/a")
_WITHOUT_END = ("ongoing", "on-going", "permanent", "permanently", "continuously", "constantly", "always")
# A deadline by, until or till a date is that date.
_BY = re.compile(
    r"(?:by|until|till|up to|no later than|not later than) (?:the )?(.+)"
    r"|(.+?)-?(?:d\u0259k|(?:a|\u0259) q\u0259d\u0259r)"
)
_DAY_OF_DATE = re.compile(r"[12][0-9]{3}[-./](?P<month>[0-9]{2})[-./](?P<day>[0-9]{2})")
_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.?")


def deadlines_meant(text: str) -> tuple[str, ...]:
    """Give the deadlines that a text may stand for: a date, the end of a quarter, or that there is none."""
    text = text.casefold().replace("_", " ").strip()
    if text in _NO_DATE:
        return ("none_stated",)
    if text in _WITHOUT_END:
        return ("continuous",)
    found = _PART_OF_YEAR.fullmatch(text) or _YEAR_AND_PART.fullmatch(text)
    if found is not None:
        return (f"{found['year']}-{_ENDS[found['part']]}",)
    by = _BY.fullmatch(text)
    return dates_meant(text) or (dates_meant(by[1] or by[2]) if by is not None else ())


def days_of_year_meant(text: str) -> tuple[str, ...]:
    """Give the day of any year that a text may stand for, as 06-18: a whole date, or day and month with dots."""
    found = _DAY_OF_DATE.fullmatch(text) or _DAY_FIRST.fullmatch(text)
    if found is None:
        return ()
    month, day = int(found["month"]), int(found["day"])
    last = calendar.monthrange(_LEAP_YEAR, month)[1] if 1 <= month <= len(_MONTHS) else 0
    return (f"{month:02}-{day:02}",) if 1 <= day <= last else ()


def _day_of_number(text: str) -> tuple[str, ...]:
    """Give the day for which a spreadsheet has a number, where it is one of our time."""
    if not re.fullmatch(r"[2-6][0-9]{4}", text):
        return ()
    return ((date(1899, 12, 30) + timedelta(days=int(text))).isoformat(),)


def _dates(text: str) -> Iterator[str]:
    for spelling in _SPELLINGS:
        found = spelling.fullmatch(text)
        if found is None:
            continue
        parts = found.groupdict()
        year, day = int(parts["year"]), parts.get("day")
        month = _month(parts["word"]) if "word" in parts else int(parts.get("month") or 0)
        if not parts.keys() & {"month", "word"}:
            yield str(year)
        elif month not in range(1, len(_MONTHS) + 1):
            continue
        elif day is None:
            yield f"{year}-{month:02}"
        elif 1 <= int(day) <= calendar.monthrange(year, month)[1]:
            yield f"{year}-{month:02}-{int(day):02}"


def _month(word: str) -> int:
    return next((number for number, starts in enumerate(_MONTHS, 1) if word.startswith(starts)), 0)
