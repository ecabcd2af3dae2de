"""Sheets that were sent out for comments and came back: their content as data with places that are cells."""

from __future__ import annotations

from trafficking_indicators.characters import bad_in_data, unseen_in_data
from trafficking_indicators.layouts.reply import REPLY_HEAD, REPLY_SHEETS
from trafficking_indicators.problems import Problem, SheetCell
from trafficking_indicators.reading.cell_values import cell_name
from trafficking_indicators.reading.other_formats import ZIP, is_workbook
from trafficking_indicators.reading.places import Data, Reading
from trafficking_indicators.reading.workbook_xml import RefusedError
from trafficking_indicators.reading.workbooks import read_workbook
from trafficking_indicators.reading.worksheet_heads import TablesRead
from trafficking_indicators.reading.worksheet_rows import Row, tables_of


def read_reply_sheet(raw: bytes) -> Reading:
    """Read a sheet that came back from the bytes of its workbook. Never raises: what is wrong is in `problems`."""
    if not (raw.startswith(ZIP) and is_workbook(raw)):
        help = "name the .xlsx file; a comment in a Word file is typed into the assessment"
        return Reading(None, None, (Problem("unread-workbook", "this is no workbook", help=help),), ())
    try:
        sheets = read_workbook(raw)
    except RefusedError as error:
        return Reading(None, None, (error.problem,), ())
    tables, problems = tables_of(sheets)
    if not REPLY_SHEETS.keys() <= tables.keys():
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
        (*problems, *read.to.problems, *bad_in_data(read.to.data), *unseen_in_data(read.to.data)),
        tuple(read.to.cuts),
        "\n".join(text for _, text in beside),
        beside=tuple(beside),
        has_remarks=False,
    )


class _Returned(TablesRead):
    """Both sheets, put together."""

    def all(self) -> None:
        """Read who replies, and each comment."""
        self.head("reply", REPLY_HEAD, ())
        comments: list[Data] = []
        for row in self.rows("replies"):
            comment = self._comment(row, len(comments))
            if comment is not None:
                comments.append(comment)
        self.to.data["comments"] = comments

    def _comment(self, row: Row, number: int) -> dict[str, Data] | None:
        """Read the comment on one finding; None where there is none."""
        if not row.has("comment"):
            return None
        # what cannot be read has no number among the comments
        faulty = any(found.value.fault for field in ("of", "comment") for found in row.cells.get(field, ()))
        path = ("refused", row.number) if faulty else ("comments", number)
        text = self.to.field(row, "comment", (*path, "text"), "text", None)
        name = self.to.key(row, "of")
        if name is None:
            self.to.lacks(row, "of")
        if text is None or not str(text).strip() or name is None:
            return None
        self.to.places.put(path, row.place("comment"))
        self.to.places.put((*path, "of"), row.place("of"))
        sent = self.to.field(row, "sent", (*path, "sent"), "text", None)
        return {"of": name, "text": text, **({} if sent is None else {"sent": sent})}
