"""Sheets of a worksheet from their rows: which column holds what, in which language, with which list to choose from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from trafficking_indicators.errors import OutputError
from trafficking_indicators.layouts.followup import EVERY_REPEATED, EVERY_SHEET
from trafficking_indicators.layouts.rows import row_of
from trafficking_indicators.layouts.worksheet import (
    LONGEST_CELL,
    REMARK,
    Choice,
    Column,
    HeadField,
    Key,
    SheetKey,
)
from trafficking_indicators.problems import Path
from trafficking_indicators.reading.choice_words import words_of
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.writing.worksheet_book import DrawnColumn, DrawnRow, DrawnSheet
from trafficking_indicators.writing.worksheet_rows import (
    Rows,
    SheetRow,
    languages_of,
    remarks_by_row,
    tags_of,
    text_in,
)

# Words of these are read, and nobody is held to them: the cell may hold a date or a number as well.
_FREE: frozenset[Choice] = frozenset(("due", "amount"))


class SheetsOfRows:
    """The sheets of one worksheet. What differs between assessments and follow-ups, subclasses say."""

    head: SheetKey
    # Columns for people, by the one that they stand behind, with their widths.
    shown_columns: Mapping[tuple[SheetKey, str], tuple[tuple[str, int], ...]]
    # How many columns name a row, of sheets whose rows are given.
    ids: Mapping[SheetKey, int]
    words_offered: tuple[Choice, ...]

    def __init__(
        self,
        rows: Rows,
        fields: Sequence[HeadField],
        language: str,
        languages: Sequence[str],
        remarks: Mapping[Path, str],
    ) -> None:
        self.rows = rows
        self.language = language
        self.texts = Texts(language)
        self.lists = {choice: words_of(choice, self.texts.words) for choice in self.words_offered}
        self.choices = {(key, column.field): column.choice for key in rows for column in EVERY_SHEET[key].columns}
        self.choices_of_head = {head.field: head.choice for head in fields}
        self.remarks = remarks_by_row(rows, remarks, self.row_of)
        self.languages = list(dict.fromkeys((language, *languages, *languages_of(rows))))

    def row_of(self, path: Path) -> Path:
        """Give the path of the row in which a part of the file stands."""
        return row_of(path)

    def name_of(self, key: SheetKey) -> str:
        """Name a sheet."""
        raise NotImplementedError

    def title_of(self, field: str) -> str:
        """Title a column."""
        raise NotImplementedError

    def repeated(self, key: SheetKey, column: Column) -> Iterator[tuple[str, str]]:
        """Give the columns that share a key: for each the field of the rows, and its title."""
        raise NotImplementedError

    def shown(self, key: SheetKey, row: SheetRow) -> Mapping[str, str]:
        """Give what a row shows to people and nobody reads."""
        raise NotImplementedError

    def notes(self, key: SheetKey, row: SheetRow) -> Mapping[str, str]:
        """Give comments on the cells of a row, by field."""
        raise NotImplementedError

    def list_name(self, choice: Choice | None) -> str:
        """Name the list of a choice; one that nobody is held to has none."""
        return f"list_{choice}" if choice and choice not in _FREE else ""

    def sheet(self, key: SheetKey) -> DrawnSheet:
        """Put a sheet together."""
        columns: list[DrawnColumn] = []
        # where each field of a row goes, by language
        homes: dict[tuple[str, str], int] = {}
        for column in EVERY_SHEET[key].columns:
            for name, tag, drawn_column in self._columns(key, column):
                homes[name, tag] = len(columns)
                columns.append(drawn_column)
            for shown, width in self.shown_columns.get((key, column.field), ()):
                homes[shown, ""] = len(columns)
                columns.append(DrawnColumn("", self.title_of(shown), width))
        ids = self.ids.get(key, 0)
        rows = [self._row(key, row, homes) for row in self.rows[key]]
        return DrawnSheet(self.name_of(key), columns, rows, max(1, ids), ids)

    def _columns(self, key: SheetKey, column: Column) -> Iterator[tuple[str, str, DrawnColumn]]:
        """Give the columns that a field takes, each with the name and the language of what stands in it."""
        title = self.title_of("remark" if column.field == REMARK else column.field)
        # a cell with several words offers none to choose from
        lists = self.list_name(column.choice) if column.holds != "list" else ""
        if (key, column.field) in EVERY_REPEATED:
            for name, head in self.repeated(key, column):
                yield name, "", DrawnColumn(str(Key(key, column.field, None)), head, column.width, list=lists)
        elif column.holds != "localized":
            yield column.field, "", DrawnColumn(str(Key(key, column.field, None)), title, column.width, list=lists)
        else:
            yield from self._by_language(key, column, title)

    def _by_language(self, key: SheetKey, column: Column, title: str) -> Iterator[tuple[str, str, DrawnColumn]]:
        used = {tag for row in self.rows[key] for tag in tags_of(row.fields.get(column.field, {"?": ""}))} - {"?"}
        plain_is_shown = "" in used
        own_is_shown = self.language in used or not plain_is_shown
        plain = DrawnColumn(str(Key(key, column.field, None)), title, column.width, hidden=not plain_is_shown)
        if key == self.head:
            # half of its values have no language
            plain, own_is_shown = plain._replace(hidden=False), True
        yield column.field, "", plain
        for tag in self.languages:
            is_shown = tag == self.language and own_is_shown
            drawn_column = DrawnColumn(str(Key(key, column.field, tag)), f"{title} ({tag})", column.width, not is_shown)
            yield column.field, tag, drawn_column

    def _row(self, key: SheetKey, row: SheetRow, homes: Mapping[tuple[str, str], int]) -> DrawnRow:
        texts: dict[int, str] = {}
        for name, value in row.fields.items():
            choice = self._choice(key, row, name)
            for tag in tags_of(value):
                text = text_in(value, tag)
                words = self.lists.get(choice) if choice else None
                texts[homes[name, tag]] = _said(words, text)
        remark = self.remarks.get(row.path, "")
        if remark and key != "marks":
            texts[homes[REMARK, ""]] = remark
        for name, text in self.shown(key, row).items():
            texts[homes[name, ""]] = text
        for text in texts.values():
            check_fits(text)
        notes = {homes[name, ""]: note for name, note in self.notes(key, row).items()}
        offers = {homes["value", ""]: self.list_name(self._choice(key, row, "value"))} if key == self.head else {}
        return DrawnRow(texts, row.is_band, notes, {number: name for number, name in offers.items() if name})

    def _choice(self, key: SheetKey, row: SheetRow, field: str) -> Choice | None:
        if key == self.head:
            return self.choices_of_head.get(str(row.fields["field"])) if field == "value" else None
        is_repeated = " " in field
        return self.choices.get((key, field.partition(" ")[0] if is_repeated else field))


def _said(words: Mapping[str, str] | None, text: str) -> str:
    """Give what people read for a value, or for each of several with commas between them."""
    if not words:
        return text
    parts = text.split(", ")
    return ", ".join(words[part] for part in parts) if all(part in words for part in parts) else text


def check_fits(text: str) -> None:
    """Raise OutputError for a text that no cell holds."""
    if len(text) > LONGEST_CELL:
        message = f"a text of {len(text):,} letters does not fit a cell of a worksheet"
        raise OutputError(message, f"a cell holds {LONGEST_CELL:,}: shorten it, or keep the YAML file")
