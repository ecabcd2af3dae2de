"""A workbook drawn: sheets of columns and rows, with drop-downs, guidance and print settings. XlsxWriter is used here.

All cells are texts. There are no formulas but the names of lists, no macros and no author, and no time of writing: the
same rows give the same bytes.
"""

import io
import math
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from trafficking_indicators.errors import OutputError
from trafficking_indicators.layouts.worksheet import FIRST_ROW, KEYS_ROW, TITLES_ROW
from trafficking_indicators.reading.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from trafficking_indicators.wording import quote

# Rows below the last one for which drop-downs are offered.
SPARE_ROWS = 300
_LINE, _MOST_HEIGHT = 13.5, 400.0
_ONE_LINE = 3 + _LINE
_A4 = 9
_SINCE = datetime(2000, 1, 1)
# A column is measured in digits, and most letters are narrower; a line ends where a word does.
_LETTERS_OF_A_WIDTH, _LOST_OF_A_LINE, _LEAST_LETTERS = 1.3, 6, 4
_COMMENT_LETTERS, _COMMENT_LINE = 52, 15
_NO_AUTHOR = " "


class DrawnColumn(NamedTuple):
    """A column: `key` is empty for what is only shown, `list` is the name of a list to choose from."""

    key: str
    title: str
    width: int
    hidden: bool = False
    list: str = ""


class DrawnRow(NamedTuple):
    """A row: texts by number of column; `notes` are comments on cells, `lists` the names of lists for cells.

    It has room for so many lines at least.
    """

    texts: Mapping[int, str]
    is_band: bool = False
    notes: Mapping[int, str] = {}  # nobody writes into it
    lists: Mapping[int, str] = {}  # nobody writes into it
    lines: int = 1


class DrawnSheet(NamedTuple):
    """A sheet: so many of its first columns stay in sight, and so many name a row."""

    name: str
    columns: Sequence[DrawnColumn]
    rows: Sequence[DrawnRow]
    frozen: int = 1
    ids: int = 0


class DrawnPage(NamedTuple):
    """A sheet to read and print: lines of cells, each with the name of a style, under no keys."""

    name: str
    widths: Sequence[int]
    lines: Sequence[tuple[str, Sequence[str]]]


class Book(NamedTuple):
    """All of a workbook; the page to read comes last, or first.

    `lists` are the words of drop-downs by name; `names` are ranges of sheets by name.
    """

    title: str
    sheets: Sequence[DrawnSheet]
    page: DrawnPage
    lists: Mapping[str, Sequence[str]]
    names: Mapping[str, tuple[str, int]]
    list_sheet: str
    choose: str
    page_is_first: bool = False


def drawn(book: Book) -> bytes:
    """Draw a workbook; give its bytes.

    Raises OutputError where a sheet would be larger than what is read back.
    """
    for sheet in book.sheets:
        _check_size(sheet)
    _check_cells(book)
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, options) as workbook:
        workbook.set_properties({"title": book.title, "created": _SINCE})
        drawing = _Drawing(workbook, book)
        if book.page_is_first:
            drawing.page(book.page)
        for sheet in book.sheets:
            drawing.sheet(sheet)
        if not book.page_is_first:
            drawing.page(book.page)
        drawing.lists()
    return out.getvalue()


def _check_size(sheet: DrawnSheet) -> None:
    for found, most, what in (
        (FIRST_ROW - 1 + len(sheet.rows), MAX_ROWS, "rows"),
        (len(sheet.columns), MAX_COLUMNS, "columns"),
    ):
        if found > most:
            message = f"the sheet {quote(sheet.name)} would have {found:,} {what}"
            raise OutputError(message, f"of a worksheet {most:,} are read: keep the YAML file")


def _check_cells(book: Book) -> None:
    written = (sum(map(bool, row.texts.values())) for sheet in book.sheets for row in sheet.rows)
    cells = sum(written) + sum(2 * len(sheet.columns) for sheet in book.sheets)
    if cells > MAX_CELLS:
        message = f"the worksheet would have {cells:,} cells"
        raise OutputError(message, f"of a worksheet {MAX_CELLS:,} are read: keep the YAML file")


class _Drawing:
    def __init__(self, workbook: Any, book: Book) -> None:  # noqa: ANN401  # XlsxWriter has no types
        self.workbook = workbook
        self.book = book
        base = {"font_name": "Arial", "font_size": 10, "valign": "top", "text_wrap": True, "num_format": "@"}
        edge = {"border": 1, "border_color": "#BFBFBF"}
        looks = {
            "input": {**base, **edge},
            "shown": {**base, **edge, "bg_color": "#F2F2F2"},
            "id": {**base, **edge, "bg_color": "#F2F2F2", "bold": True},
            "title": {**base, **edge, "bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF"},
            "band": {**base, "bold": True, "bg_color": "#D9E2F3", "text_wrap": False, "top": 1},
            "plain": base,
            "head": {**base, "bold": True, "font_size": 12},
        }
        self.looks = {name: workbook.add_format(look) for name, look in looks.items()}

    def sheet(self, sheet: DrawnSheet) -> None:
        """Draw a sheet of data."""
        page = self.workbook.add_worksheet(sheet.name)
        self._set_print(page)
        page.repeat_rows(TITLES_ROW - 1)
        page.freeze_panes(FIRST_ROW - 1, sheet.frozen)
        for number, column in enumerate(sheet.columns):
            look = self.looks["input" if column.key else "shown"]
            page.set_column(number, number, column.width, look, {"hidden": column.hidden})
            if column.key:
                page.write_string(KEYS_ROW - 1, number, column.key, self.looks["plain"])
            page.write_string(TITLES_ROW - 1, number, column.title, self.looks["title"])
            if column.list:
                self._offer(page, number, column.list, FIRST_ROW - 1, FIRST_ROW + len(sheet.rows) + SPARE_ROWS)
        page.set_row(KEYS_ROW - 1, None, None, {"hidden": True})
        page.set_row(TITLES_ROW - 1, _height({n: c.title for n, c in enumerate(sheet.columns)}, sheet.columns))
        for index, row in enumerate(sheet.rows, FIRST_ROW - 1):
            self._row(page, index, row, sheet)

    def _row(self, page: Any, index: int, row: DrawnRow, sheet: DrawnSheet) -> None:  # noqa: ANN401
        height = max(_height({} if row.is_band else row.texts, sheet.columns), 3 + _LINE * row.lines)
        if height > _ONE_LINE:
            page.set_row(index, height)
        looks, last = self.looks, len(sheet.columns) - 1
        for number in range(last + 1) if row.is_band else ():
            if number not in row.texts:
                page.write_blank(index, number, None, looks["input" if number == last else "band"])
        for number, text in row.texts.items():
            if row.is_band:
                look = "input" if number == last else "band"
            else:
                look = "id" if number < sheet.ids else "input" if sheet.columns[number].key else "shown"
            if text:
                page.write_string(index, number, text, looks[look])
        for number, name in row.lists.items():
            self._offer(page, number, name, index, index)
        for number, note in row.notes.items():
            lines = sum(math.ceil(len(part) / _COMMENT_LETTERS) or 1 for part in note.split("\n"))
            size = {"width": 340, "height": min(600, 20 + _COMMENT_LINE * lines)}
            page.write_comment(index, number, note, {"author": _NO_AUTHOR, **size})

    def _offer(self, page: Any, column: int, name: str, first: int, last: int) -> None:  # noqa: ANN401
        page.data_validation(
            first,
            column,
            last,
            column,
            {"validate": "list", "source": f"={name}", "error_type": "warning", "error_message": self.book.choose},
        )

    def page(self, page: DrawnPage) -> None:
        """Draw a sheet to read."""
        sheet = self.workbook.add_worksheet(page.name)
        self._set_print(sheet)
        columns = [DrawnColumn("", "", width) for width in page.widths]
        for number, width in enumerate(page.widths):
            sheet.set_column(number, number, width, self.looks["plain"])
        for index, (look, texts) in enumerate(page.lines):
            is_one = len(texts) == 1
            room = [DrawnColumn("", "", sum(page.widths))] if is_one else columns
            sheet.set_row(index, _height(dict(enumerate(texts)), room))
            if is_one:
                sheet.merge_range(index, 0, index, len(columns) - 1, "", self.looks[look])
            for number, text in enumerate(texts):
                sheet.write_string(index, number, text, self.looks[look])

    def lists(self) -> None:
        """Write the lists to choose from on a sheet that nobody sees, and name them and others."""
        sheet = self.workbook.add_worksheet(self.book.list_sheet)
        sheet.hide()
        for number, (name, words) in enumerate(self.book.lists.items()):
            sheet.write_string(0, number, name)
            for index, word in enumerate(words, 1):
                sheet.write_string(index, number, word)
            letter = _letter(number)
            range_ = f"='{self.book.list_sheet}'!${letter}$2:${letter}${len(words) + 1}"
            self.workbook.define_name(name, range_)
        for name, (of, last) in self.book.names.items():
            self.workbook.define_name(name, f"='{of}'!$A${FIRST_ROW}:$A${last}")

    def _set_print(self, page: Any) -> None:  # noqa: ANN401
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        page.set_footer("&L&A&R&P / &N")


def _letter(number: int) -> str:
    assert number < len("ABCDEFGHIJKLMNOPQRSTUVWXYZ")  # there are fewer lists
    return chr(ord("A") + number)


def _height(texts: Mapping[int, str], columns: Sequence[DrawnColumn]) -> float:
    """Give the height that the longest text of a row needs: no program of all fits it by itself."""
    lines = 1
    for number, text in texts.items():
        column = columns[number]
        per_line = max(_LEAST_LETTERS, int(column.width * _LETTERS_OF_A_WIDTH) - _LOST_OF_A_LINE)
        if (len(text) > per_line or "\n" in text) and not column.hidden:
            lines = max(lines, sum(math.ceil(len(part) / per_line) or 1 for part in text.split("\n")))
    return min(_MOST_HEIGHT, 3 + _LINE * lines)
