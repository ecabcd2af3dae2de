"""How wide the columns of a table are: none is narrower than its longest word, and none wider than it need be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from trafficking_indicators.documents.blocks import Cell, Column, Table
from trafficking_indicators.render.docx.letter_widths import extent, measure
from trafficking_indicators.render.docx.paper import Page

# Left and right of what stands in a cell, with a little room for fonts that are wider.
PADDING = 2 * 85 + 30
# Half points: as large as it fits, and no smaller than can be read.
SIZES = (18, 17, 16, 15, 14)
# How much smaller they may be before a page is turned.
_UPRIGHT = 3
# A table that needs little of the page does not spread over it.
_SPREADS_FROM = 0.8
# A table of so many lines is low.
_LOW = 20
# Beneath this share of the room a column is narrow; so many lines in one are too many.
_NARROW, _MANY = 0.2, 4.3
# Share of the room that labels may take, unless a word of theirs is longer.
_MOST_FOR_LABELS = 0.26
# In thousandths of a size: a line as long as this takes any room.
_WIDEST = 140_000
LONGEST_BAR = 16
# What a sign takes with the blank behind it, and one that follows a text; a unit of a bar.
_SIGN, _NOTE, _UNIT = 1150, 420, 900


class Shape(NamedTuple):
    """How a table is set: its columns' widths in twentieths of a point, its letters in half points, short or whole.

    `stops` say where the numbers beside bars end, in columns that have bars; `low` that all of it has room on a page.
    """

    widths: tuple[int, ...]
    size: int
    short: bool
    turned: bool
    stops: tuple[int, ...]
    low: bool


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
                found = _shaped(table, widths, size, short=short, turned=sheet.turned)
                if not _is_crowded(measures.lines, found, sheet.room):
                    return found
                first = first or found
    if first is not None:
        return first
    floor = _least(table, _measures(table, short=True).words, SIZES[-1])
    # wider than any page: words break, since nothing else is left
    widths = tuple(width * turned.room // sum(floor) for width in floor)
    return _shaped(table, widths, SIZES[-1], short=True, turned=True)


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


def _shaped(table: Table, widths: tuple[int, ...], size: int, *, short: bool, turned: bool) -> Shape:
    """Give a shape with what follows from it: where numbers end, and whether the table is low."""
    low = len(table.rows) <= _LOW and sum(_lines(row, widths, size, short=short) for row in table.rows) <= _LOW
    return Shape(widths, size, short, turned, _stops(table, size), low)


def _lines(row: Sequence[Cell], widths: Sequence[int], size: int, *, short: bool) -> int:
    """Tell about how many lines a row has."""
    return max(
        sum(
            1 + measure(text, bold=False) * size // 100 // max(width - PADDING, 1)
            for text, _ in _contents(cell, short=short)
        )
        for cell, width in zip(row, widths, strict=True)
    )


def _stops(table: Table, size: int) -> tuple[int, ...]:
    """Give, for each column with bars, how wide its widest number is; 0 for others."""
    return tuple(
        max((_twips(measure(row[index].text), size) - PADDING for row in table.rows if row[index].meter), default=0)
        for index in range(len(table.columns))
    )


def label_width(labels: Iterable[str], size: int, room: int) -> int:
    """Give the width of a column of labels: that of the longest, if that leaves most of the room."""
    measured = [extent(label) for label in labels]
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
        word, line = extent(column.title)
        phrase = word
        for row in table.rows:
            cell = row[index]
            for content, more in _contents(cell, short=short):
                longest, whole = extent(content, bold=False)
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


def _twips(width: int, size: int) -> int:
    return width * size // 100 + PADDING


def _least(table: Table, least: Sequence[int], size: int) -> list[int]:
    """Give the least widths of columns, that of a group's title shared among its columns."""
    floor = [_twips(width, size) for width in least]
    for group in runs_of_groups(table.columns):
        title = table.columns[group[0]].group
        if title:
            missing = _twips(extent(title)[0], size) - sum(floor[index] for index in group)
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
