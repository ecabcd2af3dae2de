"""The worksheet of an assessment: what `assess new worksheet` and `assess convert` write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trafficking_indicators.layouts.worksheet import (
    HEAD,
    LISTS,
    SHEETS,
    Choice,
    Column,
    SheetKey,
)
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.history import current_ids
from trafficking_indicators.model.instrument import Area, Cell, Instrument
from trafficking_indicators.problems import Path
from trafficking_indicators.writing.worksheet_book import SPARE_ROWS, Book, DrawnPage, drawn
from trafficking_indicators.writing.worksheet_rows import Rows, SheetRow, rows_of
from trafficking_indicators.writing.worksheet_sheets import SheetsOfRows
from trafficking_indicators.writing.yaml_files import file_data

_WORDS: tuple[Choice, ...] = (
    "status", "how", "confidence", "basis", "audience", "voice", "kind", "consulted", "changed", "says", "flag", "unit",
)  # fmt: skip
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
    rows = rows_of(dict(file_data(assessment)), instrument)
    return drawn(_Worksheet(rows, instrument, language, assessment.instrument_version, remarks or {}).book())


class _Worksheet(SheetsOfRows):
    head: SheetKey = "assessment"
    shown_columns = _SHOWN
    ids: Mapping[SheetKey, int] = {"ratings": 2, "marks": 1, "assessment": 1}
    words_offered = _WORDS

    def __init__(
        self, rows: Rows, instrument: Instrument, language: str, version: str, remarks: Mapping[Path, str]
    ) -> None:
        super().__init__(rows, HEAD, language, instrument.header.languages, remarks)
        self.instrument = instrument
        self.words = self.texts.words.worksheet
        known = version in instrument.versions
        self.now = current_ids(instrument, version) if known else {}

    def book(self) -> Book:
        """Put the workbook together."""
        ids = [f"{row.fields['area']}.{row.fields['code']}" for row in self.rows["ratings"] if not row.is_band]
        sources = self.name_of("sources")
        lists = {self.list_name(choice): [*self.lists[choice].values()] for choice in _WORDS}
        if not self.instrument.header.allows_not_applicable:
            lists[self.list_name("status")].remove(self.lists["status"]["not_applicable"])
        return Book(
            self.words.title,
            [self.sheet(key) for key in SHEETS],
            self._guidance(),
            {**lists, "list_rating": ids},
            {"list_source": (sources, len(self.rows["sources"]) + SPARE_ROWS)},
            LISTS,
            self.words.choose,
        )

    def name_of(self, key: SheetKey) -> str:
        """Name a sheet."""
        return str(self.words.sheets[key])  # type: ignore[typeddict-item]

    def title_of(self, field: str) -> str:
        """Title a column."""
        return str(self.words.fields[field])  # type: ignore[literal-required]

    def repeated(self, key: SheetKey, column: Column) -> Iterator[tuple[str, str]]:
        """Give a column for each exercise, with empty ones for others, and one for each printed cell."""
        if column.field == "exercise":
            for row in self.rows["exercises"]:
                yield f"exercise {row.fields['name']}", str(row.fields["name"])
            yield from [("", "")] * _SPARE_EXERCISES
        else:
            found = {name for row in self.rows[key] for name in row.fields if name.startswith("cell ")}
            for name in sorted(found, key=lambda name: int(name.removeprefix("cell "))):
                yield name, self.title_of(column.field)

    def shown(self, key: SheetKey, row: SheetRow) -> Mapping[str, str]:
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

    def notes(self, key: SheetKey, row: SheetRow) -> Mapping[str, str]:
        """Give the guidance on an indicator, at its status."""
        if key != "ratings" or row.is_band:
            return {}
        return {"status": "\n".join(self._about(f"{row.path[1]}.{row.path[2]}"))}

    def _of_rating(self, row: SheetRow) -> dict[str, str]:
        if row.is_band:
            area = self.instrument.areas.get(str(row.fields["area"]))
            return {} if area is None else {"indicator": self.texts.of(area.title)}
        cell = self._cell(f"{row.fields['area']}.{row.fields['code']}")
        if cell is None:
            return {}
        dimension = self.instrument.header.dimensions[cell.dimension]
        level = [self.texts.words.score.level(cell.level)] if self.instrument.has_levels else []
        place = ", ".join([self.texts.of(dimension.short), *level])
        return {"indicator": self.texts.criterion(self.instrument.indicator(cell)), "level": place}

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
                text = self.texts.criterion(self.instrument.indicator(cell))
                lines.append(("plain", [cell.id, text, "\n".join(facts)]))
        return DrawnPage(self.words.sheets["guidance"], (12, 55, 75), lines)

    def _of_area(self, area: Area) -> list[str]:
        words = self.texts.words.show
        note = [] if area.note is None else [self.texts.words.colon(words.note, self.texts.of(area.note))]
        return [*([words.level_rules[area.level_rule]] if self.instrument.has_ladder else []), *note]
