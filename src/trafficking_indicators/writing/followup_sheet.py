"""The worksheet of a follow-up: what `assess convert` and `assess new worksheet --from` write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trafficking_indicators.layouts.followup import FOLLOWUP_HEAD, FOLLOWUP_SHEETS
from trafficking_indicators.layouts.rows import followup_row_of
from trafficking_indicators.layouts.worksheet import LISTS, Choice, Column, SheetKey
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.problems import Path
from trafficking_indicators.writing.followup_rows import followup_rows_of
from trafficking_indicators.writing.worksheet_book import SPARE_ROWS, Book, DrawnPage, drawn
from trafficking_indicators.writing.worksheet_rows import SheetRow, list_of, mapping_of
from trafficking_indicators.writing.worksheet_sheets import SheetsOfRows
from trafficking_indicators.writing.yaml_files import file_data

_WORDS: tuple[Choice, ...] = (
    "basis", "independence", "every", "item_kind", "strength", "position", "assignment", "found", "part_state", "claim",
    "link_basis", "money", "voice", "kind", "due", "amount",
)  # fmt: skip
# Names to choose from are those of these sheets.
_NAMES: tuple[tuple[Choice, SheetKey], ...] = (
    ("item", "items"), ("body", "bodies"), ("round", "rounds"), ("source", "register"),
)  # fmt: skip
_SHOWN: dict[tuple[SheetKey, str], tuple[tuple[str, int], ...]] = {
    ("followup", "field"): (("meaning", 24),),
    ("followup", "value"): (("help", 42),),
    **dict.fromkeys((("reports", "item"), ("findings", "item"), ("grounds", "item")), (("asks", 30),)),
}
_IDS: dict[SheetKey, int] = {"followup": 1, "items": 1, "parts": 2, "findings": 1, "reports": 1, "grounds": 1}
# An empty column for the next finding.
_SPARE_FINDINGS = 1


def followup_sheet(
    followup: FollowUp, instrument: Instrument, language: str, *, remarks: Mapping[Path, str] | None = None
) -> bytes:
    """Write a worksheet: its titles and guidance in a language, with the comments of the file as remarks.

    Raises OutputError where a text does not fit a cell.
    """
    return drawn(_FollowUpSheets(followup, instrument, language, remarks or {}).book())


class _FollowUpSheets(SheetsOfRows):
    head: SheetKey = "followup"
    shown_columns = _SHOWN
    ids = _IDS
    words_offered = _WORDS

    def __init__(self, followup: FollowUp, instrument: Instrument, language: str, remarks: Mapping[Path, str]) -> None:
        data = file_data(followup)
        super().__init__(followup_rows_of(data), FOLLOWUP_HEAD, language, instrument.header.languages, remarks)
        self.followup = followup
        self.instrument = instrument
        self.words = self.texts.words.followup_sheet
        found = (len(list_of(mapping_of(item).get("findings"))) for item in mapping_of(data.get("items")).values())
        self.most_findings = max(found, default=0)

    def row_of(self, path: Path) -> Path:
        """Give the path of the row in which a part of the file stands."""
        return followup_row_of(path)

    def book(self) -> Book:
        """Put the workbook together."""
        lists = {name: [*self.lists[choice].values()] for choice in _WORDS if (name := self.list_name(choice))}
        names = {
            self.list_name(choice): (self.name_of(key), len(self.rows[key]) + SPARE_ROWS) for choice, key in _NAMES
        }
        return Book(
            self.words.title,
            [self.sheet(key) for key in FOLLOWUP_SHEETS],
            self._guidance(),
            {**lists, "list_side": [*self.instrument.header.dimensions]},
            names,
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
        """Give a column for what each finding says of the parts, and an empty one for the next finding."""
        del key, column  # it is the only one
        for index in range(self.most_findings + _SPARE_FINDINGS):
            yield f"found {index}", self.words.found_of(index + 1)

    def shown(self, key: SheetKey, row: SheetRow) -> Mapping[str, str]:
        """Give what a row shows to people and nobody reads."""
        if key == "followup":
            field = str(row.fields["field"]).replace(".", "_")
            if field in self.words.head:
                return {"meaning": self.words.head[field], "help": self.words.head_help[field]}  # type: ignore[literal-required]
            return {"meaning": self.words.sections[field]}  # type: ignore[literal-required]
        if (key, "item") in _SHOWN:
            return {"asks": self.texts.of(self.followup.items[str(row.fields["item"])].text)}
        return {}

    def notes(self, key: SheetKey, row: SheetRow) -> Mapping[str, str]:
        """Give what a part belongs to: the item, at its text."""
        if key != "parts":
            return {}
        return {"part": self.texts.of(self.followup.items[str(row.fields["item"])].text)}

    def _guidance(self) -> DrawnPage:
        """Write the sheet to read: how to fill in the others, and every word to choose from."""
        lines: list[tuple[str, list[str]]] = [("head", [self.words.title])]
        lines += [("plain", [str(text)]) for text in self.words.how.values()]
        lines.append(("head", [self.words.statuses_title]))
        titles = ((self.words.fields["says"], "claim"), (self.words.fields["status"], "found"))
        for title, choice in (*titles, (self.words.sheets["parts"], "part_state")):
            words = "; ".join(self.lists[choice].values())  # type: ignore[index]
            lines.append(("plain", [title, words]))
        lines.append(("head", [self.words.fields["side"]]))
        for name, dimension in self.instrument.header.dimensions.items():
            lines.append(("plain", [name, self.texts.of(dimension.title)]))
        return DrawnPage(self.words.sheets["guidance"], (36, 90), lines)
