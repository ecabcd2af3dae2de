"""How wide the columns of a table are: none is narrower than its longest word, and none wider than it need be.

Measured by characters, in Arial, whose widths most other fonts keep below.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from trafficking_indicators.document import Cell, Column, Table
from trafficking_indicators.render.word.page import Page

# Left and right of what stands in a cell, with a little room for fonts that are wider.
PADDING = 2 * 85 + 30
# Half points: as large as it fits, and no smaller than can be read.
SIZES = (18, 17, 16, 15, 14)
# How much smaller they may be before a page is turned.
_UPRIGHT = 3
# A table that needs little of the page does not spread over it.
_SPREADS_FROM = 0.8
# Beneath this share of the room a column is narrow; so many lines in one are too many.
_NARROW, _MANY = 0.2, 4.3
# Share of the room that labels may take, unless a word of theirs is longer.
_MOST_FOR_LABELS = 0.26
# In thousandths of a size: a line as long as this takes any room.
_WIDEST = 140_000
# Characters from which on a line is measured by their number alone, and how wide they are then.
_LONG, _USUAL = 40, 520
LONGEST_BAR = 16
# Words are parted by blanks; a long one, at hyphens and strokes in it.
_BLANKS, _INNER = re.compile(r"[ \n\t]+"), re.compile(r"(?<=[-\u2013/])(?=\w)")
_PARTED_FROM = 18
# Widths of Arial's bold letters in thousandths of their size; an accent makes none wider.
_WIDTHS = {
    278: " \u00a0ijlI.,/\\|'\u0131",
    340: 'ft()[]{}:;!-`"',
    390: "r*",
    500: "z",
    560: "aceksvxyJ$#_\u0259\u2013" + "0123456789",
    615: "bdghnopquFLTZ?<>=+~^",
    670: "EPSVXY",
    725: "ABCDHKNRU&\u018f",
    780: "GOQ",
    890: "mwM%",
    1000: "W@\u2026\u2014",
}
_BOLD = {character: width for width, characters in _WIDTHS.items() for character in characters}
# Letters that are not bold are narrower; digits and signs are not.
_PLAIN = {character: int(width * 0.93) if character.isalpha() else width for character, width in _BOLD.items()}
# Of other letters: those of alphabets, and those that are as wide as they are high.
_OTHER, _SQUARE, _SQUARES_FROM = 640, 1000, "\u1100"
# What a sign takes with the blank behind it, and one that follows a text; a unit of a bar.
_SIGN, _NOTE, _UNIT = 1150, 420, 900


class Shape(NamedTuple):
    """How a table is set: its columns' widths in twentieths of a point, its letters in half points, short or whole.

    `stops` say where the numbers beside bars end, in columns that have bars.
    """

    widths: tuple[int, ...]
    size: int
    short: bool
    turned: bool
    stops: tuple[int, ...]


@lru_cache(maxsize=4096)
def measure(word: str, *, bold: bool = True) -> int:
    """Give the width of a word in thousandths of its size."""
    widths = _BOLD if bold else _PLAIN
    return sum(widths.get(character) or _of_other(character, widths) for character in word)


def _of_other(character: str, widths: Mapping[str, int]) -> int:
    base = unicodedata.normalize("NFD", character)[0]
    return widths.get(base, _OTHER if base < _SQUARES_FROM else _SQUARE)


class _Measures(NamedTuple):
    """Of each column, in thousandths of a size: its longest word, what should stay on a line, its longest line."""

    words: list[int]
    phrases: list[int]
    lines: list[int]


def shape(table: Table, page: Page) -> Shape:
    """Choose how a table is set on a page: turned where it wants that or would be crowded, short where it must be."""
    turned = page._replace(turned=True)
    whole = _measures(table, short=False)
    sheets = [(turned, False)] if table.wide or page.turned else [(page, False), (turned, False)]
    first: Shape | None = None
    for sheet, short in (*sheets, (turned, True)):
        measures = _measures(table, short=True) if short else whole
        for size in SIZES[: _UPRIGHT if sheet is page else None]:
            widths = _fitted(table, measures, size, sheet.room)
            if widths is not None:
                found = Shape(widths, size, short, sheet.turned, _stops(table, size))
                if not _is_crowded(measures.lines, found, sheet.room):
                    return found
                first = first or found
    if first is not None:
        return first
    floor = _least(table, _measures(table, short=True).words, SIZES[-1])
    # wider than any page: words break, since nothing else is left
    widths = tuple(width * turned.room // sum(floor) for width in floor)
    return Shape(widths, SIZES[-1], short=True, turned=True, stops=_stops(table, SIZES[-1]))


def _fitted(table: Table, measures: _Measures, size: int, room: int) -> tuple[int, ...] | None:
    """Share a room among columns, that holds every phrase on a line, or at least every word; None if it does not."""
    for parts in (measures.phrases, measures.words):
        floor = _least(table, parts, size)
        if sum(floor) <= room:
            return _shared(table, floor, [_twips(width, size) for width in measures.lines], room)
    return None


def _is_crowded(lines: Sequence[int], shape: Shape, room: int) -> bool:
    """Tell whether a narrow column holds a text of many lines."""
    return any(
        width < room * _NARROW and _twips(line, shape.size) > _MANY * (width - PADDING)
        for line, width in zip(lines, shape.widths, strict=True)
    )


def _stops(table: Table, size: int) -> tuple[int, ...]:
    """Give, for each column with bars, how wide its widest number is; 0 for others."""
    return tuple(
        max((_twips(measure(row[index].text), size) - PADDING for row in table.rows if row[index].meter), default=0)
        for index in range(len(table.columns))
    )


def label_width(labels: Iterable[str], size: int, room: int) -> int:
    """Give the width of a column of labels: that of the longest, if that leaves most of the room."""
    measured = [_of_text(label) for label in labels]
    longest = max((word for word, _ in measured), default=0)
    whole = max((line for _, line in measured), default=0)
    return max(_twips(longest, size), min(_twips(whole, size), int(room * _MOST_FOR_LABELS)))


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


def _measures(table: Table, *, short: bool) -> _Measures:
    found = _Measures([], [], [])
    for index, column in enumerate(table.columns):
        word, line = _of_text(column.title)
        phrase = word
        for row in table.rows:
            cell = row[index]
            for content, more in _contents(cell, short=short):
                longest, whole = _of_text(content, bold=False)
                word, line = max(word, longest + more), max(line, whole + more)
                if cell.mark or column.align == "right":
                    phrase = max(phrase, whole + more)
        found.words.append(word)
        found.phrases.append(max(word, phrase))
        found.lines.append(min(line, _WIDEST))
    return found


def _contents(cell: Cell, *, short: bool) -> Iterator[tuple[str, int]]:
    """Give the texts of a cell with what stands beside them: signs, and a bar."""
    text, detail = words_of(cell, short=short)
    extra = (_SIGN if cell.mark else 0) + (_NOTE if cell.note else 0)
    if cell.meter is not None:
        extra += _UNIT * sum(bar_parts(cell)) + _SIGN
    yield text, extra
    if detail:
        yield detail, 0


def _of_text(text: str, *, bold: bool = True) -> tuple[int, int]:
    """Give the widths of its longest word and of its longest line."""
    longest = max((measure(word, bold=bold) for word in _words(text)), default=0)
    lines = (measure(line, bold=bold) if len(line) < _LONG else _USUAL * len(line) for line in text.split("\n"))
    return longest, max(lines, default=0)


def _words(text: str) -> Iterator[str]:
    for word in _BLANKS.split(text):
        if len(word) < _PARTED_FROM:
            yield word
        else:
            yield from _INNER.split(word)


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
