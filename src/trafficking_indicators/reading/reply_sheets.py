"""Sheets that were sent out for comments and came back: their layout, and their content as data with places."""

from __future__ import annotations

from typing import Literal

from trafficking_indicators.characters import bad_in_data
from trafficking_indicators.problems import Problem, SheetCell
from trafficking_indicators.reading.cell_values import cell_name
from trafficking_indicators.reading.other_formats import ZIP, is_workbook
from trafficking_indicators.reading.places import Data, Reading
from trafficking_indicators.reading.workbook_xml import RefusedError
from trafficking_indicators.reading.workbooks import read_workbook
from trafficking_indicators.reading.worksheet_data import DataOfCells
from trafficking_indicators.reading.worksheet_layout import KEYS_ROW, Choice, Column, Sheet
from trafficking_indicators.reading.worksheet_rows import Row, Table, tables_of
from trafficking_indicators.wording import listing, quote, suggest

ReplyKey = Literal["reply", "findings"]
HEAD_ROWS: dict[str, Choice | None] = {
    "instrument": None,
    "country": None,
    "round": None,
    "by": "voice",
    "body": None,
    "date": None,
}
REPLY_SHEETS: dict[ReplyKey, Sheet] = {
    "reply": Sheet("reply", (Column("field", width=24), Column("value", width=44))),
    "findings": Sheet("findings", (Column("of", width=10), Column("comment", width=50), Column("sent", width=14))),
}


def read_reply_sheet(raw: bytes) -> Reading:
    """Read a sheet that came back from the bytes of its workbook. Never raises: what is wrong is in `problems`."""
    if not (raw.startswith(ZIP) and is_workbook(raw)):
        help = "name the .xlsx file; a comment in a Word file is typed into the assessment"
        return Reading(None, None, (Problem("unread-workbook", "this is no workbook", help=help),), ())
    try:
        sheets = read_workbook(raw)
    except RefusedError as error:
        return Reading(None, None, (error.problem,), ())
    tables, problems = tables_of(sheets, REPLY_SHEETS)
    if tables.keys() != REPLY_SHEETS.keys():
        place = SheetCell(sheets[0].name, "A1") if sheets else None
        what = "this workbook has no row of keys that tells which finding a comment is on"
        help = "name the sheet that assess reply --ask wrote, as it came back"
        return Reading(None, None, (*problems, Problem("no-keys", what, help=help, place=place)), ())
    read = _Returned(tables)
    read.all()
    beside = [
        (SheetCell(sheet.name, cell_name(cell.row, cell.column)), cell.value.text)
        for sheet in sheets
        for cell in sheet.cells
    ]
    return Reading(
        read.to.data,
        read.to.places,
        (*problems, *read.to.problems, *bad_in_data(read.to.data)),
        tuple(read.to.cuts),
        "\n".join(text for _, text in beside),
        beside=tuple(beside),
        has_remarks=False,
    )


class _Returned:
    def __init__(self, tables: dict[ReplyKey, Table]) -> None:
        self.tables = tables
        self.to = DataOfCells()
        self.count = 0

    def all(self) -> None:
        """Read both sheets."""
        self.to.places.put((), self.tables["reply"].place(KEYS_ROW, 1))
        self._head()
        self.to.data["comments"] = [entry for row in self.tables["findings"].rows if (entry := self._comment(row))]

    def _head(self) -> None:
        seen: dict[str, SheetCell] = {}
        for row in self.tables["reply"].rows:
            name = self.to.key(row, "field")
            if name is None:
                self.to.lacks(row, "field")
            elif name not in HEAD_ROWS:
                help = suggest(name, HEAD_ROWS) or f"fields here: {listing(HEAD_ROWS)}"
                self.to.refuse("unknown-key", f"unknown field {quote(name)}", row.place("field"), help=help)
            elif name in seen:
                self.to.stands_twice(name, row, "field", seen[name])
            else:
                seen[name] = row.place("field")
                choice = HEAD_ROWS[name]
                value = self.to.field(row, "value", (name,), "word" if choice else "text", choice)
                if value is not None:
                    self.to.data[name] = value

    def _comment(self, row: Row) -> dict[str, Data] | None:
        """Read the comment on one finding; None where there is none."""
        if not row.has("comment"):
            return None
        # what cannot be read has no number among the comments
        faulty = any(found.value.fault for field in ("of", "comment") for found in row.cells.get(field, ()))
        path = ("refused", row.number) if faulty else ("comments", self.count)
        text = self.to.field(row, "comment", (*path, "text"), "text", None)
        name = self.to.key(row, "of")
        if name is None:
            self.to.lacks(row, "of")
        if text is None or not str(text).strip() or name is None:
            return None
        self.to.places.put(path, row.place("comment"))
        self.to.places.put((*path, "of"), row.place("of"))
        sent = self.to.field(row, "sent", (*path, "sent"), "text", None)
        self.count += 1
        return {"of": name, "text": text, **({} if sent is None else {"sent": sent})}
