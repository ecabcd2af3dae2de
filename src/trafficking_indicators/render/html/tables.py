"""Tables as HTML has them: which titles span several columns, which cells several rows, and what heads what."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from trafficking_indicators.documents.blocks import Cell, Column, Table
from trafficking_indicators.render.html.anchors import Anchors

Scope = Literal["", "col", "colgroup", "row", "rowgroup"]


class Title(NamedTuple):
    """A cell of the head; without a text it heads nothing."""

    text: str
    columns: int
    rows: int
    scope: Scope
    align: str


class Place(NamedTuple):
    """A cell of the body, with the rows that it spans, and where it leads."""

    cell: Cell
    rows: int
    scope: Scope
    address: str
    align: str
    wraps: bool


# Rows that no page parts: those that a cell spans.
Together = tuple[tuple[Place, ...], ...]


class TableView(NamedTuple):
    """A table with its head and body, its number on the page, and what names it."""

    table: Table
    number: int
    id: str
    name: str
    widths: tuple[str, ...]
    head: tuple[tuple[Title, ...], ...]
    body: tuple[Together, ...]


def table_view(table: Table, anchors: Anchors, *, number: int, above: str) -> TableView:
    """Lay a table out; one without a caption is named by what stands above it."""
    place, widths = anchors.place(table.anchor), _widths(table.columns)
    return TableView(table, number, place, table.caption or above, widths, _head(table), _body(table, anchors))


def _widths(columns: Sequence[Column]) -> tuple[str, ...]:
    """Give each column its share of the whole width, in hundredths, if all have a weight."""
    whole = sum(column.weight for column in columns)
    if not all(column.weight > 0 for column in columns):
        return ()
    return tuple(f"{column.weight * 100 / whole:.2f}%" for column in columns)


def _head(table: Table) -> tuple[tuple[Title, ...], ...]:
    columns = table.columns
    if not any(column.title or column.group for column in columns):
        return ()
    if not any(column.group for column in columns):
        return (tuple(_title(column, 1) for column in columns),)
    upper: list[Title] = []
    before = ""
    for column in columns:
        if not column.group:
            upper.append(_title(column, 2))
        elif column.group == before:
            upper[-1] = upper[-1]._replace(columns=upper[-1].columns + 1)
        else:
            upper.append(Title(column.group, 1, 1, "colgroup", "left"))
        before = column.group
    return tuple(upper), tuple(_title(column, 1) for column in columns if column.group)


def _title(column: Column, rows: int) -> Title:
    return Title(column.title, 1, rows, "col" if column.title else "", column.align)


def _body(table: Table, anchors: Anchors) -> tuple[Together, ...]:
    groups: list[list[tuple[Cell, ...]]] = []
    for row in table.rows:
        if groups and any(cell.goes_on for cell in row):
            groups[-1].append(row)
        else:
            groups.append([row])
    return tuple(_together(rows, table, anchors) for rows in groups)


def _together(rows: Sequence[tuple[Cell, ...]], table: Table, anchors: Anchors) -> Together:
    heights = _heights(rows)
    laid = []
    for number, row in enumerate(rows):
        places = []
        for index, cell in enumerate(row):
            if cell.goes_on and number:
                continue
            height, column = heights[number][index], table.columns[index]
            heads = index < table.stub and bool(cell.line() or cell.mark)
            scope: Scope = ("row" if height == 1 else "rowgroup") if heads else ""
            places.append(Place(cell, height, scope, anchors.address(cell.link), column.align, column.wraps))
        laid.append(tuple(places))
    return tuple(laid)


def _heights(rows: Sequence[tuple[Cell, ...]]) -> list[list[int]]:
    """Count, from the last row up, the rows that each cell spans."""
    heights = [[1] * len(row) for row in rows]
    for number in range(len(rows) - 2, -1, -1):
        for index, below in enumerate(rows[number + 1]):
            if below.goes_on:
                heights[number][index] += heights[number + 1][index]
    return heights
