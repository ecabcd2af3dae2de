"""The worksheet of an assessment: what `assess new worksheet` and `assess convert` write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trafficking_indicators.errors import OutputError
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.history import current_ids
from trafficking_indicators.model.instrument import Area, Cell, Instrument
from trafficking_indicators.problems import Path
from trafficking_indicators.reading.choice_words import words_of
from trafficking_indicators.reading.worksheet_layout import (
    HEAD,
    LISTS,
    LONGEST_CELL,
    REMARK,
    REPEATED,
    SHEETS,
    Choice,
    Column,
    Key,
    SheetKey,
)
from trafficking_indicators.reports.texts import Texts
from trafficking_indicators.writing.assessment_yaml import assessment_data
from trafficking_indicators.writing.worksheet_book import (
    SPARE_ROWS,
    Book,
    DrawnColumn,
    DrawnPage,
    DrawnRow,
    DrawnSheet,
    drawn,
)
from trafficking_indicators.writing.worksheet_rows import (
    Rows,
    SheetRow,
    languages_of,
    remarks_by_row,
    rows_of,
    tags_of,
    text_in,
)

_WORDS: tuple[Choice, ...] = (
    "status",
    "confidence",
    "basis",
    "audience",
    "voice",
    "kind",
    "consulted",
    "says",
    "flag",
    "unit",
)
# Columns for people, by the one that they stand behind.
_SHOWN: dict[tuple[SheetKey, str], tuple[tuple[str, int], ...]] = {
    ("assessment", "field"): (("meaning", 24),),
    ("assessment", "value"): (("help", 42),),
    ("ratings", "code"): (("indicator", 34), ("level", 18)),
    ("marks", "letter"): (("recommendation", 60),),
}
# Empty columns for further exercises.
_SPARE_EXERCISES = 2


def worksheet(
    assessment: Assessment, instrument: Instrument, language: str, *, remarks: Mapping[Path, str] | None = None
) -> bytes:
    """Write a worksheet: its titles and guidance in a language, with the comments of the file as remarks.

    Raises OutputError where a text does not fit a cell.
    """
    rows = rows_of(dict(assessment_data(assessment)), instrument)
    return drawn(_Worksheet(rows, instrument, language, assessment.instrument_version, remarks or {}).book())


class _Worksheet:
    def __init__(
        self, rows: Rows, instrument: Instrument, language: str, version: str, remarks: Mapping[Path, str]
    ) -> None:
        self.rows = rows
        self.instrument = instrument
        self.language = language
        self.texts = Texts(language)
        self.words = self.texts.words.worksheet
        self.lists = {choice: words_of(choice, self.words) for choice in _WORDS}
        self.choices = {
            (sheet.key, column.field): column.choice for sheet in SHEETS.values() for column in sheet.columns
        }
        self.choices_of_head = {head.field: head.choice for head in HEAD}
        self.remarks = remarks_by_row(rows, remarks)
        self.languages = list(dict.fromkeys((language, *instrument.header.languages, *languages_of(rows))))
        known = version in instrument.versions
        self.now = current_ids(instrument, version) if known else {}

    def book(self) -> Book:
        """Put the workbook together."""
        ids = [f"{row.fields['area']}.{row.fields['code']}" for row in self.rows["ratings"] if not row.is_band]
        sources = self._name("sources")
        lists = {self._list(choice): [*self.lists[choice].values()] for choice in _WORDS}
        if not self.instrument.header.allows_not_applicable:
            lists[self._list("status")].remove(self.lists["status"]["not_applicable"])
        return Book(
            self.words.title,
            [self._sheet(key) for key in SHEETS],
            self._guidance(),
            {**lists, "list_rating": ids},
            {"list_source": (sources, len(self.rows["sources"]) + SPARE_ROWS)},
            LISTS,
            self.words.choose,
        )

    def _name(self, key: SheetKey) -> str:
        return self.words.sheets[key]

    def _list(self, choice: Choice | None) -> str:
        return f"list_{choice}" if choice else ""

    def _sheet(self, key: SheetKey) -> DrawnSheet:
        columns: list[DrawnColumn] = []
        # where each field of a row goes, by language
        homes: dict[tuple[str, str], int] = {}
        for column in SHEETS[key].columns:
            for name, tag, drawn_column in self._columns(key, column):
                homes[name, tag] = len(columns)
                columns.append(drawn_column)
            for shown, width in _SHOWN.get((key, column.field), ()):
                homes[shown, ""] = len(columns)
                columns.append(DrawnColumn("", self.words.fields[shown], width))  # type: ignore[literal-required]
        ids = {"ratings": 2, "marks": 1, "assessment": 1}.get(key, 0)
        rows = [self._row(key, row, homes) for row in self.rows[key]]
        return DrawnSheet(self._name(key), columns, rows, max(1, ids), ids)

    def _columns(self, key: SheetKey, column: Column) -> Iterator[tuple[str, str, DrawnColumn]]:
        """Give the columns that a field takes, each with the name and the language of what stands in it."""
        title = self.words.fields["remark" if column.field == REMARK else column.field]  # type: ignore[literal-required]
        lists = self._list(column.choice)
        if (key, column.field) in REPEATED:
            if column.field == "exercise":
                names = [f"exercise {row.fields['name']}" for row in self.rows["exercises"]]
            else:
                found = {name for row in self.rows[key] for name in row.fields if name.startswith("cell ")}
                names = sorted(found, key=lambda name: int(name.removeprefix("cell ")))
            for name in names:
                head = name.removeprefix("exercise ") if column.field == "exercise" else title
                yield name, "", DrawnColumn(str(Key(key, column.field, None)), head, column.width)
            for _ in range(_SPARE_EXERCISES if column.field == "exercise" else 0):
                yield "", "", DrawnColumn(str(Key(key, column.field, None)), "", column.width)
        elif column.holds != "localized":
            yield column.field, "", DrawnColumn(str(Key(key, column.field, None)), title, column.width, list=lists)
        else:
            used = {tag for row in self.rows[key] for tag in tags_of(row.fields.get(column.field, {"?": ""}))} - {"?"}
            plain_is_shown = "" in used
            own_is_shown = self.language in used or not plain_is_shown
            plain = DrawnColumn(str(Key(key, column.field, None)), title, column.width, hidden=not plain_is_shown)
            if key == "assessment":
                # half of its values have no language
                plain, own_is_shown = plain._replace(hidden=False), True
            yield column.field, "", plain
            for tag in self.languages:
                is_shown = tag == self.language and own_is_shown
                named = f"{title} ({tag})"
                yield (
                    column.field,
                    tag,
                    DrawnColumn(str(Key(key, column.field, tag)), named, column.width, not is_shown),
                )

    def _row(self, key: SheetKey, row: SheetRow, homes: Mapping[tuple[str, str], int]) -> DrawnRow:
        texts: dict[int, str] = {}
        for name, value in row.fields.items():
            choice = self._choice(key, row, name)
            for tag in tags_of(value):
                text = text_in(value, tag)
                words = self.lists.get(choice) if choice else None
                texts[homes[name, tag]] = words.get(text, text) if words else text
        remark = self.remarks.get(row.path, "")
        if remark and key != "marks":
            texts[homes[REMARK, ""]] = remark
        for name, text in self._shown(key, row).items():
            texts[homes[name, ""]] = text
        for text in texts.values():
            _check_fits(text)
        notes = {}
        if key == "ratings" and not row.is_band:
            notes = {homes["status", ""]: "\n".join(self._about(f"{row.path[1]}.{row.path[2]}"))}
        offers = {homes["value", ""]: self._list(self._choice(key, row, "value"))} if key == "assessment" else {}
        return DrawnRow(texts, row.is_band, notes, {number: name for number, name in offers.items() if name})

    def _choice(self, key: SheetKey, row: SheetRow, field: str) -> Choice | None:
        if key == "assessment":
            return self.choices_of_head.get(str(row.fields["field"])) if field == "value" else None
        return self.choices.get((key, field))

    def _shown(self, key: SheetKey, row: SheetRow) -> dict[str, str]:
        """Give what a row shows to people and nobody reads."""
        if key == "assessment":
            field = str(row.fields["field"]).replace(".", "_")
            if field in self.words.head:
                return {"meaning": self.words.head[field], "help": self.words.head_help[field]}  # type: ignore[literal-required]
            return {"meaning": self.words.sections[field]}  # type: ignore[literal-required]
        if key == "ratings":
            return self._of_rating(row)
        if key == "marks":
            found = self.instrument.recommendations.get(str(row.fields["letter"]))
            return {} if found is None else {"recommendation": self.texts.of(found.text)}
        return {}

    def _of_rating(self, row: SheetRow) -> dict[str, str]:
        if row.is_band:
            area = self.instrument.areas.get(str(row.fields["area"]))
            return {} if area is None else {"indicator": self.texts.of(area.title)}
        cell = self._cell(f"{row.fields['area']}.{row.fields['code']}")
        if cell is None:
            return {}
        dimension = self.instrument.header.dimensions[cell.dimension]
        level = f"{self.texts.of(dimension.short)}, {self.texts.words.score.level(cell.level)}"
        return {"indicator": self.texts.of(self.instrument.indicator(cell).text), "level": level}

    def _cell(self, id: str) -> Cell | None:
        return self.instrument.cells.get(self.now.get(id, ""))

    def _about(self, id: str) -> list[str]:
        """Say what there is to know about an indicator for whoever rates it."""
        cell = self._cell(id)
        if cell is None:
            return [id]
        words, indicator, area = (
            self.texts.words.show,
            self.instrument.indicator(cell),
            self.instrument.areas[cell.area],
        )
        facts = [self.texts.words.colon(id, self.texts.criterion(indicator))]
        if indicator.guidance is not None:
            facts.append(self.texts.words.colon(words.guidance, self.texts.of(indicator.guidance)))
        if cell.implies:
            facts.append(self.texts.words.colon(words.implies, self.texts.words.list(cell.implies)))
        if cell.code in area.notes:
            facts.append(self.texts.words.colon(words.note, self.texts.of(area.notes[cell.code])))
        return facts

    def _guidance(self) -> DrawnPage:
        """Write the sheet to read: how to fill in the others, and every indicator with its guidance."""
        words = self.texts.words.show
        lines: list[tuple[str, list[str]]] = [("head", [self.words.title])]
        lines += [("plain", [str(text)]) for text in self.words.how.values()]
        for name, cells in self.instrument.cells_by_area.items():
            area = self.instrument.areas[name]
            lines.append(("head", [self.texts.words.colon(words.area(name), self.texts.of(area.title))]))
            lines += [("plain", [text]) for text in self._of_area(area)]
            lines.append(("title", [self.words.fields["code"], words.text, words.guidance]))
            for cell in cells:
                _, *facts = self._about(next((then for then, now in self.now.items() if now == cell.id), cell.id))
                text = self.texts.of(self.instrument.indicator(cell).text)
                lines.append(("plain", [cell.id, text, "\n".join(facts)]))
        return DrawnPage(self.words.sheets["guidance"], (12, 55, 75), lines)

    def _of_area(self, area: Area) -> list[str]:
        words = self.texts.words.show
        note = [] if area.note is None else [self.texts.words.colon(words.note, self.texts.of(area.note))]
        return [words.level_rules[area.level_rule], *note]


def _check_fits(text: str) -> None:
    if len(text) > LONGEST_CELL:
        message = f"a text of {len(text):,} letters does not fit a cell of a worksheet"
        raise OutputError(message, f"a cell holds {LONGEST_CELL:,}: shorten it, or keep the YAML file")
