"""Days as a file for calendars (iCalendar, RFC 5545), made by the library icalendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import NamedTuple

from trafficking_indicators.characters import printable

_MAKER = "-//trafficking-indicators//assess//EN"


class Entry(NamedTuple):
    """One day of a calendar: what stands there, and what tells it from every other."""

    day: str
    text: str
    key: str


def to_calendar(entries: Iterable[Entry], stamp: str) -> str:
    """Write whole days; `stamp` is the day of the data, since the same data make the same file."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    for entry in entries:
        event = Event()
        event.add("uid", entry.key)
        event.add("dtstamp", datetime.combine(_day(stamp), datetime.min.time(), UTC))
        event.add("dtstart", _day(entry.day))
        event.add("summary", printable(entry.text))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made.decode()


def _day(text: str) -> date:
    """Read a day; calendars have no year before the first."""
    return date.fromisoformat(max(text, date.min.isoformat()))
