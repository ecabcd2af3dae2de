"""Charts drawn: one function a kind. The words are the charts' own; a filled shape is sure, a hollow one is not."""

from __future__ import annotations

from typing import assert_never

from trafficking_indicators.documents.charts import (
    Chart,
    Grid,
    Ladder,
    Ladders,
    Mark,
    Panel,
    Panels,
    Pile,
    Range,
    Squares,
    Ticks,
    Voices,
)
from trafficking_indicators.render.html.drawing import (
    GAP,
    LINE,
    MOST_UNITS,
    SIGN,
    SQUARE,
    WIDTH,
    Drawing,
    End,
    Sheet,
    width_of,
)

# The column of labels, and where what they name begins.
LABEL = 190
START = LABEL + 14
# Between rows.
SPACE = 8
# Of a grid: its labels, which are long, and the least and the most that a column takes.
GRID_LABEL, GRID_COLUMN, WIDEST_COLUMN = 260, 64, 110
# Of ticks: the least and the most that each takes, and their height.
TICK, WIDEST_TICK, TICK_HEIGHT = 4, 26, 40
# Where ticks are too narrow for outlines and signs, their height, as a share of it, tells them apart.
DENSE: dict[Mark, float] = {
    "full": 1,
    "half": 0.5,
    "empty": 0.1,
    "question": 0.25,
    "diamond": 0.35,
    "dot": 0.05,
    "dash": 0.05,
    "star": 0.05,
    "": 0.05,
}
# A number on an axis.
NUMBER = 30
# The widest unit of a panel, and as many as can still be told from each other.
WIDEST_UNIT, MOST_TOLD = 26, 60
BAR = 14
# Of a ladder: the width of a step, the height of the lowest, and how much each is higher than the one before.
STEP, LOWEST, RISE = 26, 8, 6


def draw(chart: Chart) -> Drawing:
    """Draw a chart."""
    match chart:
        case Grid():
            return _grid(chart)
        case Ticks():
            return _ticks(chart)
        case Panels():
            return _panels(chart)
        case Squares():
            return _squares(chart)
        case Voices():
            return _voices(chart)
        case Ladders():
            return _ladders(chart)
        case _:
            assert_never(chart)


def _grid(chart: Grid) -> Drawing:
    count = max(len(chart.columns), 1)
    left = min(max((width_of(label) + SPACE for label, _ in chart.rows), default=0), GRID_LABEL)
    # no word of a title is broken but for one that nobody would use
    longest = max((width_of(word) + GAP for title in chart.columns for word in title.split()), default=0)
    column = max(min((WIDTH - left) / count, WIDEST_COLUMN), GRID_COLUMN, min(longest, GRID_LABEL))
    sheet = Sheet(max(left + count * column, WIDTH))
    heights = [
        sheet.text(left + (index + 0.5) * column, column, title, end="middle", look="strong")
        for index, title in enumerate(chart.columns)
    ]
    sheet.y += max(heights, default=0) + SPACE
    for label, marks in chart.rows:
        sheet.line(0, sheet.y, left + count * column, sheet.y)
        sheet.y += GAP
        height = sheet.text(0, left, label)
        for index, mark in enumerate(marks):
            sheet.sign(left + (index + 0.5) * column - SIGN / 2, sheet.y + 2, mark)
        sheet.y += height + GAP
    sheet.line(0, sheet.y, left + count * column, sheet.y)
    sheet.y += SPACE
    for mark, word in chart.words:
        sheet.sign(0, sheet.y + 2, mark)
        sheet.y += sheet.text(SIGN + SPACE, WIDTH - SIGN - SPACE, word, look="quiet") + GAP
    return sheet.done()


def _ticks(chart: Ticks) -> Drawing:
    count = max(len(chart.marks), 1)
    tick = min(max((WIDTH - NUMBER) / count, TICK), WIDEST_TICK)
    sheet = Sheet(max(count * tick + NUMBER, WIDTH))
    left = NUMBER / 2
    for index, mark in enumerate(chart.marks):
        x = left + index * tick
        if tick > SIGN:
            _tick(sheet, mark, x + GAP / 2, tick - GAP)
            sheet.sign(x + (tick - SIGN) / 2, sheet.y + TICK_HEIGHT + GAP, mark)
        else:
            height = TICK_HEIGHT * DENSE[mark]
            sheet.box(x, sheet.y + TICK_HEIGHT - height, tick - 1, height, f"dense {mark}")
    sheet.y += TICK_HEIGHT + GAP + (SIGN if tick > SIGN else 0) + SPACE * 2
    _bracket(sheet, chart, left, tick)
    return sheet.done()


def _tick(sheet: Sheet, mark: Mark, x: float, width: float) -> None:
    sheet.box(x, sheet.y, width, TICK_HEIGHT, f"tick {mark}")
    if mark == "half":
        sheet.box(x, sheet.y + TICK_HEIGHT / 2, width, TICK_HEIGHT / 2, "tick full")
    elif mark == "diamond":
        # two that do not meet
        for part in (1, 3):
            sheet.box(x, sheet.y + TICK_HEIGHT * part / 5, width, TICK_HEIGHT / 5, "tick full")


def _bracket(sheet: Sheet, chart: Ticks, left: float, tick: float) -> None:
    """Count, on an axis below the ticks, from none to all of them, with a bracket from the fewest to the most."""
    low, high, most = (left + number * tick for number in (chart.low, chart.high, len(chart.marks)))
    sheet.line(left, sheet.y + SPACE, most, sheet.y + SPACE, "axis")
    sheet.box(low - 1, sheet.y + SPACE - 3, max(high - low, 0) + 2, 6, "bracket")
    for x in (low, high):
        sheet.line(x, sheet.y, x, sheet.y + 2 * SPACE, "edge")
    sheet.y += 2 * SPACE
    bounds = dict.fromkeys((chart.low, chart.high))
    for number in dict.fromkeys((0, *bounds, len(chart.marks))):
        # a bound that stands close by is the one that is read
        if number in bounds or all(abs(number - bound) * tick > NUMBER for bound in bounds):
            look = "strong" if number in bounds else "quiet"
            sheet.text(left + number * tick, NUMBER, str(number), end="middle", look=look)
    sheet.y += LINE
    half = width_of(chart.bracket) / 2
    middle = min(max((low + high) / 2, half), max(sheet.width - half, half))
    ends: End = "middle" if half * 2 <= sheet.width else "start"
    sheet.y += sheet.text(middle if ends == "middle" else 0, sheet.width, chart.bracket, end=ends, look="strong")


def _panels(chart: Panels) -> Drawing:
    sheet = Sheet()
    for panel in chart.panels:
        sheet.y += sheet.text(0, WIDTH, panel.title, look="strong") + GAP
        unit = min((WIDTH - START - 2 * NUMBER) / max(panel.most, 1), WIDEST_UNIT)
        for row in panel.rows:
            sheet.y += max(sheet.text(0, LABEL, row.label), _range(sheet, row, unit)) + GAP
        _axis(sheet, panel, unit)
        sheet.y += SPACE * 2
    return sheet.done()


def _range(sheet: Sheet, row: Range, unit: float) -> float:
    """Draw units, or one bar where they are too many to be told apart: sure ones filled, possible ones hollow."""
    for first, last, look in ((0, row.low, "sure"), (row.low, row.high, "possible")):
        pieces = last - first if row.high <= MOST_TOLD else min(last - first, 1)
        for number in range(pieces):
            width = unit if row.high <= MOST_TOLD else (last - first) * unit
            sheet.box(START + (first + number) * unit + 1, sheet.y + 2, max(width - 2, 1), BAR, look)
    said = str(row.low) if row.low == row.high else f"{row.low}\u2013{row.high}"
    return sheet.text(START + row.high * unit + GAP, 4 * NUMBER, said)


def _axis(sheet: Sheet, panel: Panel, unit: float) -> None:
    end = START + panel.most * unit
    sheet.line(START, sheet.y, end, sheet.y, "axis")
    for number in dict.fromkeys((0, panel.most)):
        x = START + number * unit
        sheet.line(x, sheet.y, x, sheet.y + GAP, "axis")
        sheet.text(x, 4 * NUMBER, str(number), below=GAP, end="middle", look="quiet")
    sheet.y += LINE + GAP


def _squares(chart: Squares) -> Drawing:
    sheet = Sheet()
    for pile in chart.piles:
        _pile(sheet, pile, "sure")
    if chart.tray is not None:
        sheet.y += SPACE
        top = sheet.y
        sheet.y += SPACE
        _pile(sheet, chart.tray, "possible")
        sheet.box(START - SPACE, top, WIDTH - START + SPACE, sheet.y - top, "tray")
    sheet.y += GAP
    return sheet.done()


def _pile(sheet: Sheet, pile: Pile, look: str) -> None:
    """Draw a square a person, and their number behind them or, where that has no room, below."""
    label = sheet.text(0, LABEL, pile.label)
    room = WIDTH - START - SPACE
    shown = pile.squares if pile.squares <= MOST_UNITS else 0
    height = sheet.units(START, room, [look] * shown)
    said = pile.text or str(pile.squares)
    behind = shown * (SQUARE + GAP) + GAP
    if behind + width_of(said) <= room:
        height = max(height, sheet.text(START + behind, room - behind, said))
    else:
        height += sheet.text(START, room, said, below=height)
    sheet.y += max(label, height) + SPACE


def _voices(chart: Voices) -> Drawing:
    sheet = Sheet()
    for voice in chart.rows:
        height = sheet.text(0, LABEL, voice.label)
        looks = ["sure" if speaks else "possible" for speaks in voice.speaks]
        if looks:
            height = max(height, sheet.units(START, WIDTH - START, looks))
        else:
            height = max(height, sheet.text(START, WIDTH - START, chart.nobody, look="quiet"))
        sheet.y += height + SPACE
    return sheet.done()


def _ladders(chart: Ladders) -> Drawing:
    count = max((len(ladders) for _, ladders in chart.rows), default=1)
    room = (WIDTH - START) / max(count, 1)
    sheet = Sheet()
    labels = {tuple(ladder.label for ladder in ladders) for _, ladders in chart.rows}
    shared = labels.pop() if len(labels) == 1 else ()
    heads = [sheet.text(START + index * room, room - SPACE, label, look="strong") for index, label in enumerate(shared)]
    sheet.y += max(heads, default=0) + GAP
    for label, ladders in chart.rows:
        sheet.line(0, sheet.y, WIDTH, sheet.y)
        sheet.y += SPACE
        heights = [
            _ladder(sheet, ladder, START + index * room, room, labelled=not shared)
            for index, ladder in enumerate(ladders)
        ]
        sheet.y += max([sheet.text(0, LABEL, label), *heights]) + SPACE
    return sheet.done()


def _ladder(sheet: Sheet, ladder: Ladder, x: float, room: float, *, labelled: bool) -> float:
    """Draw steps that rise from the lowest level to the highest, with their words below; give the height."""
    above = sheet.text(x, room - SPACE, ladder.label, look="quiet") if labelled else 0
    foot = sheet.y + above + (LOWEST + RISE * (len(ladder.steps) - 1) if ladder.steps else 0)
    for number, step in enumerate(ladder.steps):
        height = LOWEST + RISE * number
        sheet.box(x + number * (STEP + 2), foot - height, STEP, height, step)
    below = foot - sheet.y + (GAP if ladder.steps else 0)
    return below + sheet.text(x, room - SPACE, ladder.text, below=below)
