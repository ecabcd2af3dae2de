"""Data with places that are cells, put together from the fields of rows; what no text can be read from is cut out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from trafficking_indicators.characters import bad_in_data
from trafficking_indicators.layouts.followup import EVERY_SHEET, TARGETS
from trafficking_indicators.layouts.worksheet import LONGEST_KEY, Choice, Holds
from trafficking_indicators.problems import Path, Problem, SheetCell
from trafficking_indicators.reading.cell_values import CellValue, Fault
from trafficking_indicators.reading.choice_words import meant
from trafficking_indicators.reading.places import UNNAMED, CellPlaces, Data
from trafficking_indicators.reading.worksheet_rows import Found, Row
from trafficking_indicators.rule_names import RuleName
from trafficking_indicators.wording import quote

_COMMAS = re.compile(r"[,;\n]")
_RULES: dict[Fault, tuple[RuleName, str, str]] = {
    "date": ("cell-date", "this cell holds a date", "format the cell as text and type it again, as {}"),
    "error": ("cell-error", "this cell holds an error value", "type what is meant"),
    "formula": ("cell-formula", "this cell holds a formula", "type the text itself, or paste it as a value"),
    "number": (
        "cell-number",
        "this number is stored otherwise than it is shown",
        "format the cell as text and type it again",
    ),
}


def of_fault(value: CellValue, path: Path, place: SheetCell) -> Problem:
    """Say why no text can be read from a cell."""
    assert value.fault is not None
    rule, message, help = _RULES[value.fault]
    meant = " or ".join(f"'{text}" for text in value.meant) or "'5.1"
    return Problem(rule, message, path, help.format(meant), place=place)


class DataOfCells:
    """What is read so far: data with places, remarks by path, and what is wrong."""

    def __init__(self) -> None:
        self.data: dict[str, Any] = {}
        self.places = CellPlaces()
        self.problems: list[Problem] = []
        self.cuts: list[Path] = []
        self.remarks: dict[Path, str] = {}
        self._lost: set[Path] = set()

    def refuse(
        self, rule: RuleName, message: str, place: SheetCell, *, help: str, path: Path = (), cut: bool = True
    ) -> None:
        """Note what is wrong at a cell; the part at the path is cut out."""
        self.problems.append(Problem(rule, message, path, help, place=place))
        if cut and path:
            self.cuts.append(path)

    def key(self, row: Row, field: str, path: Path = ()) -> str | None:
        """Read what names something: None where it is empty or cannot be read, which is then said.

        Where names at the path are given, one that cannot be read is cut out: what refers to it cannot be told.
        """
        for found in row.cells.get(field, ()):
            if found.value.fault:
                self.problems.append(of_fault(found.value, path, found.place))
                self._lose(path)
                return None
            text = found.value.text.strip()
            if len(text) > LONGEST_KEY:
                help = "shorten it; what is longer belongs in a label or a note"
                self.refuse("long-key", f"a name of more than {LONGEST_KEY:,} letters", found.place, help=help)
                self._lose(path)
                return None
            return text
        return None

    def _lose(self, path: Path) -> None:
        if path and path not in self._lost:
            self._lost.add(path)
            self.cuts.append((*path, UNNAMED))

    def has_lost(self, path: Path) -> bool:
        """Tell whether a name at a path could not be read."""
        return path in self._lost

    def lacks(self, row: Row, field: str, path: Path = ()) -> None:
        """Say that a row says something and not what of; what is named at the path is then not all known."""
        if row.cells and not row.cells.get(field):
            self._lose(path)
            message = f"nothing stands in the column {quote(row.table.title(field))} of this row"
            self.refuse("missing-key", message, row.place(field), help="fill it in, or empty the row")

    def field(self, row: Row, field: str, path: Path, holds: Holds, choice: Choice | None) -> Data | None:
        """Read a field at its path; None where it is empty or cut out."""
        cells = row.cells.get(field, [])
        self.places.put(path, row.place(field))
        faults = [found for found in cells if found.value.fault]
        for found in faults:
            self.problems.append(of_fault(found.value, path, found.place))
        if faults:
            self.cuts.append(path)
        if not cells or faults:
            return None
        if holds == "localized":
            return self._localized(cells, path)
        text = cells[0].value.text
        if holds == "list":
            parts = [part.strip() for part in _COMMAS.split(text) if part.strip()]
            for index in range(len(parts)):
                self.places.put((*path, index), cells[0].place)
            return [meant(choice, part) for part in parts] if choice else [*parts]
        return meant(choice, text) if holds in ("word", "flag") and choice else text

    def _localized(self, cells: list[Found], path: Path) -> Data | None:
        plain = [found for found in cells if found.language is None]
        if len(plain) == len(cells):
            return plain[0].value.text
        if plain:
            tagged = next(found for found in cells if found.language is not None)
            message = f"this text stands here without a language, and in {tagged.place.cell} by language"
            help = "keep it in one of the two: move it to the column of its language"
            self.refuse("two-texts", message, plain[0].place, help=help, path=path)
            return None
        for found in cells:
            self.places.put((*path, str(found.language)), found.place)
        return {str(found.language): found.value.text for found in cells}

    def entry(self, row: Row, path: Path, fields: Iterable[str]) -> dict[str, Data]:
        """Read the fields of a row into one entry, those of a member of it into that."""
        sheet = EVERY_SHEET[row.table.key]
        entry: dict[str, Data] = {}
        for name in fields:
            column = sheet.column(name)
            assert column is not None
            *above, last = TARGETS.get(name, (name,))
            for step in above:
                self.places.put((*path, step), row.place(name))
            value = self.field(row, name, (*path, *above, last), column.holds, column.choice)
            if value is not None:
                holder: dict[str, Any] = entry
                for step in above:
                    holder = holder.setdefault(step, {})
                holder[last] = value
        return entry

    def remark(self, row: Row, path: Path) -> None:
        """Keep the remark of a row."""
        for found in row.cells.get("#", ()):
            text = found.value.text.strip()
            if found.value.fault:
                self.problems.append(of_fault(found.value, (), found.place))
            elif text:
                self.remarks[path] = "\n".join(filter(None, (self.remarks.get(path, ""), text)))
                self.problems += [problem._replace(place=found.place) for problem in bad_in_data(text)]

    def stands_twice(self, name: str, row: Row, field: str, first: SheetCell | None) -> None:
        """Say that a name was used before."""
        help = f"keep one; the first is {first}"
        self.refuse("duplicate-key", f"{quote(name)} stands twice", row.place(field), help=help)
