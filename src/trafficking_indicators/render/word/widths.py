"""How wide the columns of a table are: none is narrower than its longest word, and none wider than it need be.

Measured by characters, in Arial, whose widths most other fonts keep below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from trafficking_indicators.documents import Cell, Column, Table
from trafficking_indicators.render.word.page import Page

# Left and right of what stands in a cell, with a little room for fonts that are wider.
PADDING = 2 * 85 + 30
# Half points: as large as it fits, and no smaller than can be read.
SIZES = (18, 17, 16, 15, 14)
# How much smaller they may be before a page is turned.
_UPRIGHT = 3
# A table that needs little of the page does not spread over it.
_SPREADS_FROM = 0.55
# In thousandths of a size: a line as long as this takes any room.
_WIDEST = 140_000
# Characters from which on a line is measured by their number alone, and how wide they are then.
_LONG, _USUAL = 40, 560
LONGEST_BAR = 16
_BREAKS = re.compile(r"[ \n\t]+|(?<=[-\u2013/])(?=[^\W\d_])")
_NARROW = frozenset("ijl\u0131tfrI.,:;'|!()[]\u00a0 /-")
_WIDE = frozenset("mwMWÖÜQO@%\u2013\u2026")


class Shape(NamedTuple):
    """How a table is set: its columns' widths in twentieths of a point, its letters in half points, short or whole."""

    widths: tuple[int, ...]
    size: int
    short: bool
    turned: bool


@lru_cache(maxsize=4096)
def measure(word: str) -> int:
    """Give the width of a bold word in thousandths of its size."""
    width = 0
    for character in word:
        if character in _NARROW:
            width += 345
        elif character in _WIDE:
            width += 900
        elif character.isupper():
            width += 735
        elif character < "\u0590":
            width += 590
        else:
            width += 1000
    return width


def shape(table: Table, page: Page) -> Shape:
    """Choose how a table is set on a page: turned where it wants that or would not fit, short where it must be."""
    turned = page._replace(turned=True)
    tries = [(page, False)] if not table.wide else []
    for sheet, short in (*tries, (turned, False), (turned, True)):
        least, natural = _measures(table, short=short)
        for size in SIZES[: _UPRIGHT if sheet is page else None]:
            floor = _least(table, least, size)
            if sum(floor) <= sheet.room:
                widths = _shared(table, floor, [_twips(width, size) for width in natural], sheet.room)
                return Shape(widths, size, short, sheet.turned)
    size = SIZES[-1]
    least, _ = _measures(table, short=True)
    floor = _least(table, least, size)
    # wider than any page: words break, since nothing else is left
    scale = turned.room / sum(floor)
    return Shape(tuple(int(width * scale) for width in floor), size, short=True, turned=True)


def label_width(labels: Iterable[str], size: int, room: int) -> int:
    """Give the width of a column of labels: that of the longest, if that leaves most of the room."""
    labels = list(labels)
    longest = max((_twips(measure(word), size) for label in labels for word in _BREAKS.split(label)), default=0)
    whole = max((_twips(measure(label), size) for label in labels), default=0)
    return max(longest, min(whole, int(room * 0.3)))


def words_of(cell: Cell, *, short: bool) -> tuple[str, str]:
    """Give what a cell says, and what stands below it; nothing where its sign says it alone."""
    if short and cell.compact and cell.mark:
        return "", cell.detail
    return (cell.short if short and cell.short else cell.text), cell.detail


def bar_parts(cell: Cell) -> tuple[int, int]:
    """Give how many units of a cell's bar are sure, and how many possible."""
    meter = cell.meter
    if meter is None or meter.of == 0:
        return 0, 0
    full = min(meter.of, LONGEST_BAR)
    sure = round(meter.sure * full / meter.of)
    return sure, round((meter.sure + meter.possible) * full / meter.of) - sure


def _measures(table: Table, *, short: bool) -> tuple[list[int], list[int]]:
    """Give, for each column, the longest word and the longest line, in thousandths of a size."""
    least: list[int] = []
    natural: list[int] = []
    for index, column in enumerate(table.columns):
        word, line = _of_text(column.title)
        for row in table.rows:
            cell = row[index]
            text, detail = words_of(cell, short=short)
            extra = (1300 if cell.mark else 0) + (500 if cell.note else 0)
            if cell.meter is not None:
                extra += 1050 * min(cell.meter.of, LONGEST_BAR)
            for content, more in ((text, extra), (detail, 0)):
                if content or more:
                    longest, whole = _of_text(content)
                    word, line = max(word, longest + more), max(line, whole + more)
        least.append(word)
        natural.append(min(line, _WIDEST))
    return least, natural


def _of_text(text: str) -> tuple[int, int]:
    """Give the widths of its longest word and of its longest line."""
    longest = max(map(measure, _BREAKS.split(text)), default=0)
    lines = (measure(line) if len(line) < _LONG else _USUAL * len(line) for line in text.split("\n"))
    return longest, max(lines, default=0)


def _twips(width: int, size: int) -> int:
    return width * size // 100 + PADDING


def _least(table: Table, least: Sequence[int], size: int) -> list[int]:
    """Give the least widths of columns, that of a group's title shared among its columns."""
    floor = [_twips(width, size) for width in least]
    for group in runs_of_groups(table.columns):
        title = table.columns[group[0]].group
        if title:
            missing = _twips(_of_text(title)[0], size) - sum(floor[index] for index in group)
            for index in group if missing > 0 else ():
                floor[index] += -(-missing // len(group))
    return floor


def runs_of_groups(columns: Sequence[Column]) -> list[list[int]]:
    """Give the runs of neighbours that stand under one title; a column without a group is alone."""
    runs: list[list[int]] = []
    for index, column in enumerate(columns):
        if index and column.group and column.group == columns[index - 1].group:
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _shared(table: Table, floor: Sequence[int], natural: Sequence[int], room: int) -> tuple[int, ...]:
    """Share the room among columns: by weight where they have one, else by what they hold."""
    wanted = [max(pair) for pair in zip(floor, natural, strict=True)]
    weights = [column.weight for column in table.columns]
    if any(weights):
        wanted = [
            room * weight // sum(weights) if weight else want for want, weight in zip(wanted, weights, strict=True)
        ]
    elif sum(wanted) <= room:
        over = room - sum(wanted)
        spread = sum(wanted) >= room * _SPREADS_FROM
        return tuple(want + (over * want // sum(wanted) if spread else 0) for want in wanted)
    more = [max(0, want - low) for want, low in zip(wanted, floor, strict=True)]
    free = room - sum(floor)
    whole = sum(more) or 1
    return tuple(low + free * part // whole for low, part in zip(floor, more, strict=True))
