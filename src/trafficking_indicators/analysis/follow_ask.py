"""What a body is to be asked in a round: every item that it is to act on and that is open; and days to keep. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from trafficking_indicators.analysis.follow import CLOSED, Follow, Followed
from trafficking_indicators.model.fields import last_day
from trafficking_indicators.model.followup import CONTINUOUS, NONE_STATED

# In one document, over all bodies: far more than any plan asks.
MOST_QUESTIONS, MOST_LETTERS = 5_000, 2_000_000


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
    asked: dict[str, list[Followed]] = {}
    for item in found.items:
        for body in () if item.finding in CLOSED else dict.fromkeys(item.item.bodies):
            asked.setdefault(body, []).append(item)
    return tuple(Sheet(body, tuple(asked[body])) for body in bodies if body in asked)


def are_too_many(made: Iterable[Sheet]) -> bool:
    """Tell whether questions, repeated to each body that they are asked of, are more than one document can hold."""
    questions = letters = 0
    for sheet in made:
        questions += len(sheet.items)
        letters += sum(_letters(item) for item in sheet.items)
    return questions > MOST_QUESTIONS or letters > MOST_LETTERS


def _letters(item: Followed) -> int:
    reason = None if item.found is None else item.found.reason
    texts = (item.item.text, *(part.text for part in item.item.done_when.values()), *([reason] if reason else []))
    return sum(len(text) for by_language in texts for text in by_language.values())


def days(items: Iterable[Followed]) -> tuple[Day, ...]:
    """Give the deadlines and checkpoints of items in their order; what has no date has no day."""
    found = []
    for item in items:
        dates = [] if item.item.due in (NONE_STATED, CONTINUOUS) else [item.item.due]
        found += [Day(item, last_day(date)) for date in (*dates, *item.item.checkpoints)]
    return tuple(sorted(found, key=lambda day: day.day))
