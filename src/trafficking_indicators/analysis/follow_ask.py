"""What a body is to be asked in a round: every item that it is to act on and that is open; and days to keep. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from trafficking_indicators.analysis.follow import CLOSED, Follow, Followed
from trafficking_indicators.model.fields import last_day
from trafficking_indicators.model.followup import CONTINUOUS, NONE_STATED


class Sheet(NamedTuple):
    """The questions to one body."""

    body: str
    items: tuple[Followed, ...]


class Day(NamedTuple):
    """A day by which something is to be done or looked at: the last one that its date may mean."""

    item: Followed
    day: str


def sheets(found: Follow, bodies: Iterable[str]) -> tuple[Sheet, ...]:
    """Give a sheet for each body that has something to answer."""
    made = (Sheet(body, tuple(item for item in found.items if _is_asked(item, body))) for body in bodies)
    return tuple(sheet for sheet in made if sheet.items)


def _is_asked(item: Followed, body: str) -> bool:
    return body in item.item.bodies and item.finding not in CLOSED


def days(items: Iterable[Followed]) -> tuple[Day, ...]:
    """Give the deadlines and checkpoints of items in their order; what has no date has no day."""
    found = []
    for item in items:
        dates = [] if item.item.due in (NONE_STATED, CONTINUOUS) else [item.item.due]
        found += [Day(item, last_day(date)) for date in (*dates, *item.item.checkpoints)]
    return tuple(sorted(found, key=lambda day: day.day))
