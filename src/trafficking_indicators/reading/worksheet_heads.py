"""What the worksheets of assessments and follow-ups have in common: the sheet of the head, and sheets of named rows."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from trafficking_indicators.layouts.worksheet import FILE_REMARK, KEYS_ROW, HeadField, SheetKey
from trafficking_indicators.problems import Path, SheetCell
from trafficking_indicators.reading.worksheet_data import DataOfCells
from trafficking_indicators.reading.worksheet_rows import Row, Table
from trafficking_indicators.wording import listing, nearest, quote


class TablesRead:
    """The tables of one worksheet, and the data that are put together from them."""

    def __init__(self, tables: dict[SheetKey, Table]) -> None:
        self.tables = tables
        self.to = DataOfCells()
        self.to.places.put((), next(iter(tables.values())).place(KEYS_ROW, 1))
        self.to.places.sheets = {key: table.name for key, table in tables.items()}
        self.to.places.titles = {table.name: table.titles_by_field() for table in tables.values()}
        self.fields: dict[str, HeadField] = {}
        self.sections: tuple[str, ...] = ()

    def rows(self, key: SheetKey) -> list[Row]:
        """Give the rows of a sheet; none where the workbook lacks it."""
        return self.tables[key].rows if key in self.tables else []

    def head(self, sheet: SheetKey, fields: tuple[HeadField, ...], sections: tuple[str, ...]) -> None:
        """Read the sheet of the head: a row a field, and rows for remarks on the file and its sections."""
        self.fields, self.sections = {field.field: field for field in fields}, sections
        seen: dict[str, SheetCell] = {}
        for row in self.rows(sheet):
            name = self.to.key(row, "field")
            if name is None:
                self.to.lacks(row, "field")
                continue
            field = self.fields.get(name)
            if field is None:
                self._section(row, name)
                continue
            if name in seen and not field.several:
                self.to.stands_twice(name, row, "field", seen[name])
                continue
            seen.setdefault(name, row.place("field"))
            self._head_field(row, name)

    def _head_field(self, row: Row, name: str) -> None:
        field = self.fields[name]
        *above, last = name.split(".")
        holder: Any = self.to.data
        if field.several:
            path: Path = (name, len(holder.get(name, [])))
            self.to.places.put((name,), row.place("value"))
        else:
            path = (*above, last)
        value = self.to.field(row, "value", path, field.holds, field.choice)
        self.to.remark(row, path if value is not None or not field.several else (name,))
        if value is None:
            return
        for step in above:
            self.to.places.put((step,), row.place("field"))
            holder = holder.setdefault(step, {})
        if field.several:
            holder.setdefault(name, []).append(value)
        else:
            holder[last] = value

    def _section(self, row: Row, name: str) -> None:
        """Read a row that holds a remark on the file or on one of its sections."""
        if name in (FILE_REMARK, *self.sections) and not row.has("value"):
            self.to.remark(row, () if name == FILE_REMARK else (name,))
            return
        meant = nearest(name, self.fields)
        help = f"did you mean {quote(meant)}?" if meant else f"fields here: {listing(self.fields)}"
        if meant:
            # that it is missing follows from this
            self.to.cuts.append(tuple(meant.split(".")))
        if name in self.sections:
            help = "what it holds has a sheet of its own"
        self.to.refuse("unknown-key", f"unknown field {quote(name)}", row.place("field"), help=help)

    def named(self, key: SheetKey, field: str, path: Path) -> Iterator[tuple[Row, str]]:
        """Give the rows of a sheet whose entries have names, each with its name, of those with the same the first."""
        seen: dict[str, SheetCell] = {}
        for row in self.rows(key):
            name = self.to.key(row, field, path)
            if name is None:
                self.to.lacks(row, field, path)
                continue
            folded = unicodedata.normalize("NFC", name)
            if folded in seen:
                self.to.stands_twice(name, row, field, seen[folded])
                continue
            seen[folded] = row.place(field)
            self.to.places.put(path, row.place(field))
            self.to.places.put((*path, name), row.place(field), name=row.place(field))
            yield row, name
