"""Dates as people write them, read as they were meant: 12.05.2016, 05/2016, 12 May 2016, 2016-5."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

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
# A longer text is no date.
_LONGEST = 40
_YEAR = r"(?P<year>[12][0-9]{3})"
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
    return tuple(dict.fromkeys(_dates(text.casefold()))) if len(text) <= _LONGEST else ()


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
