"""The rows of a worksheet by the keys of their columns: what stands where, before it is data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from trafficking_indicators.layouts.followup import EVERY_REPEATED, EVERY_SHEET
from trafficking_indicators.layouts.worksheet import (
    FIRST_ROW,
    KEYS_ROW,
    TITLES_ROW,
    Key,
    SheetKey,
    key_of,
)
from trafficking_indicators.problems import Problem, SheetCell
from trafficking_indicators.reading.cell_values import Cell, CellValue, cell_name
from trafficking_indicators.reading.workbooks import SheetOfCells
from trafficking_indicators.wording import listing, quote, suggest


class Found(NamedTuple):
    """A cell that holds something, with the language of its column."""

    language: str | None
    value: CellValue
    place: SheetCell


class Row:
    """One row: its cells by field."""

    def __init__(self, table: Table, number: int) -> None:
        self.table = table
        self.number = number
        self.cells: dict[str, list[Found]] = {}

    def place(self, field: str) -> SheetCell:
        """Give the place of a field, also where it is empty; of one without a column, that of the row."""
        if self.cells.get(field):
            return self.cells[field][0].place
        return SheetCell(self.table.name, cell_name(self.number, self.table.first_column.get(field, 1)))

    def has(self, *fields: str) -> bool:
        """Tell whether one of the fields holds something."""
        return any(field in self.cells for field in fields)


class Table:
    """A sheet that its keys tell, with its rows from the third on. What is wrong with its keys is in `problems`."""

    def __init__(self, sheet: SheetOfCells, key: SheetKey) -> None:
        self.key = key
        self.name = sheet.name
        self.problems: list[Problem] = []
        self.titles: dict[int, CellValue] = {}
        self.first_column: dict[str, int] = {}
        self.columns: dict[int, Key] = {}
        self.rows: list[Row] = []
        self._note_keys(cell for cell in sheet.cells if cell.row == KEYS_ROW)
        self._note_cells(sheet.cells)

    def place(self, row: int, column: int) -> SheetCell:
        """Name a cell of the sheet."""
        return SheetCell(self.name, cell_name(row, column))

    def title(self, field: str) -> str:
        """Give the title of the first column of a field, as people see it; its key where it has none."""
        title = self.titles.get(self.first_column.get(field, 0))
        return field if title is None else title.text.strip() or field

    def titles_by_field(self) -> dict[str, str]:
        """Give the titles of the columns."""
        return {field: self.title(field) for field in self.first_column}

    def repeated(self, field: str) -> Iterator[tuple[int, CellValue | None, SheetCell]]:
        """Give the columns that share a key, each with its title and the place of that."""
        for column, key in self.columns.items():
            if key.field == field:
                yield column, self.titles.get(column), self.place(TITLES_ROW, column)

    def _note_keys(self, cells: Iterable[Cell]) -> None:
        seen: dict[Key, SheetCell] = {}
        for cell in cells:
            key, place = key_of(cell.value.text), self.place(KEYS_ROW, cell.column)
            if key is None:
                continue
            known = EVERY_SHEET[self.key].column(key.field)
            if key.sheet != self.key or known is None or (key.language and known.holds != "localized"):
                self.problems.append(self._unknown_key(key, place))
            elif key in seen and (self.key, key.field) not in EVERY_REPEATED:
                message, help = f"key {quote(key)} stands twice", f"keep one column; the first is {seen[key]}"
                self.problems.append(Problem("duplicate-key", message, help=help, place=place))
            else:
                seen[key] = place
                self.columns[cell.column] = key
                self.first_column.setdefault(key.field, cell.column)

    def _unknown_key(self, key: Key, place: SheetCell) -> Problem:
        options = [f"{self.key}.{column.field}" for column in EVERY_SHEET[self.key].columns]
        help = suggest(f"{key.sheet}.{key.field}", options) or f"keys of this sheet: {listing(options)}"
        return Problem("unknown-key", f"unknown key {quote(key)}", help=help, place=place)

    def _note_cells(self, cells: Iterable[Cell]) -> None:
        rows: dict[int, Row] = {}
        for cell in cells:
            key = self.columns.get(cell.column)
            if key is None or cell.row == KEYS_ROW:
                continue
            if cell.row == TITLES_ROW:
                self.titles[cell.column] = cell.value
                continue
            row = rows.setdefault(cell.row, Row(self, cell.row))
            # columns that share a key are told apart by their numbers
            is_repeated = (self.key, key.field) in EVERY_REPEATED
            name = f"{key.field} {cell.column}" if is_repeated else key.field
            found = Found(key.language, cell.value, self.place(cell.row, cell.column))
            row.cells.setdefault(name, []).append(found)
        self.rows = [rows[number] for number in sorted(rows) if number >= FIRST_ROW]


def tables_of(sheets: Iterable[SheetOfCells]) -> tuple[dict[SheetKey, Table], list[Problem]]:
    """Find the sheets of a worksheet by their keys; other sheets of the workbook are nobody's concern here."""
    tables: dict[SheetKey, Table] = {}
    problems: list[Problem] = []
    for sheet in sheets:
        keys = (key_of(cell.value.text) for cell in sheet.cells if cell.row == KEYS_ROW)
        name = next((known for key in keys if key for known in EVERY_SHEET if known == key.sheet), None)
        if name is None:
            continue
        table = Table(sheet, name)
        if name in tables:
            message = f"this sheet has the keys of the sheet {quote(tables[name].name)}"
            help = "keep one of the two, or take the first row out of the other"
            problems.append(Problem("duplicate-key", message, help=help, place=table.place(KEYS_ROW, 1)))
        else:
            tables[name] = table
            problems += table.problems
    return tables, problems
