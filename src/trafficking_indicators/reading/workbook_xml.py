"""The parts of a workbook, read with expat: no document type, no entities, and nothing beyond what is allowed."""

from __future__ import annotations

import re
from typing import TypeVar
from xml.parsers import expat

from trafficking_indicators.problems import START, Problem
from trafficking_indicators.reading import limits
from trafficking_indicators.reading.cell_values import Cell, CellValue, Format, iso_date, number_of, text_of
from trafficking_indicators.rule_names import RuleName

_NAMESPACES = ("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/")
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_LETTERS = 26


class RefusedError(Exception):
    """A workbook that is not read, and why."""

    def __init__(self, rule: RuleName, message: str, help: str) -> None:
        super().__init__(message)
        self.problem = Problem(rule, message, help=help, place=START)


def too_large(what: str) -> RefusedError:
    """Say that a workbook is beyond what is read."""
    return RefusedError("file-too-large", what, "check that it is the right file, and take out what is not needed")


class Part:
    """What is done with the elements of a part: their names come without a namespace."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element."""

    def end(self, name: str) -> None:
        """End an element."""

    def text(self, data: str) -> None:
        """Take in a text."""


class Budget:
    """How much of a workbook may still be read, over all its parts."""

    def __init__(self) -> None:
        self.elements = limits.MAX_ELEMENTS
        self.cells = limits.MAX_CELLS
        self.text = limits.MAX_CELL_TEXT

    def spend(self, text: str) -> None:
        """Count one cell with its text.

        Raises RefusedError where there is more than is read: many cells may share one long text.
        """
        self.cells -= 1
        self.text -= len(text)
        if self.cells < 0:
            raise too_large(f"more than {limits.MAX_CELLS:,} cells")
        if self.text < 0:
            raise too_large(f"more than {limits.MAX_CELL_TEXT:,} letters")


P = TypeVar("P", bound=Part)


def parsed(content: bytes, part: P, budget: Budget) -> P:
    """Read a part.

    Raises ValueError where it is not well-formed, and RefusedError for a document type, and for more than is read.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype

    # a part has many elements of few names
    names: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        budget.elements -= 1
        if budget.elements < 0:
            raise too_large(f"more than {limits.MAX_ELEMENTS:,} elements")
        if name not in names:
            names[name] = _local(name)
        part.start(names[name], attributes)

    def end(name: str) -> None:
        part.end(names[name])

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, part.text
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error
    return part


def _refuse_doctype(*_: object) -> None:
    raise RefusedError("unread-workbook", "this workbook has a document type, which none has", "save it again")


def _local(name: str) -> str:
    """Take the namespace from a name; one of another program's is no name of ours."""
    space, _, local = name.rpartition(" ")
    return local if not space or space.startswith(_NAMESPACES) else ""


class Names(Part):
    """The names of the sheets with the ids of their parts, and from when days are counted."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []
        self.since_1904 = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note a sheet."""
        if name == "sheet":
            id = next((value for key, value in attributes.items() if key.endswith("relationships id")), "")
            self.sheets.append((attributes.get("name", ""), id))
        elif name == "workbookPr":
            self.since_1904 = attributes.get("date1904", "0") in ("1", "true")


class Relations(Part):
    """Where the relations of a part lead, by id: kind and target. Those that leave the file lead nowhere."""

    def __init__(self) -> None:
        self.targets: dict[str, tuple[str, str]] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note a relation."""
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            self.targets[attributes.get("Id", "")] = attributes.get("Type", ""), attributes.get("Target", "")


class Styles(Part):
    """How the numbers of cells are shown, by the number of a style."""

    def __init__(self) -> None:
        self.patterns: dict[int, str] = {}
        self.numbers: list[int] = []
        self._in_cells = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note a format."""
        if name == "numFmt":
            self.patterns[int(attributes.get("numFmtId", "0"))] = attributes.get("formatCode", "")[:200]
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            self.numbers.append(int(attributes.get("numFmtId", "0")))

    def end(self, name: str) -> None:
        """Leave the list of styles of cells."""
        if name == "cellXfs":
            self._in_cells = False

    def formats(self) -> list[Format]:
        """Give the formats by style."""
        return [Format(number, self.patterns.get(number, "")) for number in self.numbers]


class Strings(Part):
    """The texts that cells share. Marks of pronunciation are no part of a text."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._pieces: list[str] = []
        self._in_text = self._in_marks = False

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        """Begin a text or a piece of it."""
        if name == "t":
            self._in_text = not self._in_marks
        elif name == "si":
            self._pieces = []
        elif name == "rPh":
            self._in_marks = True

    def end(self, name: str) -> None:
        """End a text."""
        if name == "t":
            self._in_text = False
        elif name == "si":
            self.texts.append(text_of("".join(self._pieces)))
        elif name == "rPh":
            self._in_marks = False

    def text(self, data: str) -> None:
        """Take in a piece."""
        if self._in_text:
            self._pieces.append(data)


class Cells(Part):
    """The cells of a sheet that hold something; nothing is kept for empty ones, however far out."""

    def __init__(self, strings: list[str], formats: list[Format], budget: Budget, *, since_1904: bool) -> None:
        self.cells: list[Cell] = []
        self._strings, self._formats, self._budget, self._since_1904 = strings, formats, budget, since_1904
        self._row = self._column = 0
        self._kind = self._style = ""
        self._pieces: list[str] = []
        self._has_formula = self._in_value = self._in_marks = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin a row, a cell or its value."""
        if name == "c":
            self._begin(attributes)
        elif name in ("v", "t"):
            self._in_value = not self._in_marks
        elif name == "row":
            self._row = int(attributes.get("r") or self._row + 1)
            self._column = 0
        elif name == "f":
            self._has_formula = True
        elif name == "rPh":
            self._in_marks = True

    def _begin(self, attributes: dict[str, str]) -> None:
        found = _REFERENCE.fullmatch(attributes.get("r", ""))
        if found:
            self._row, self._column = int(found[2]), 0
            for letter in found[1]:
                self._column = self._column * _LETTERS + ord(letter) - ord("A") + 1
        else:
            self._column += 1
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
        self._pieces, self._has_formula = [], False

    def end(self, name: str) -> None:
        """End a cell or its value."""
        if name in ("v", "t"):
            self._in_value = False
        elif name == "rPh":
            self._in_marks = False
        elif name == "c" and (self._pieces or self._has_formula):
            value = self._value("".join(self._pieces))
            if value.text.strip() or value.fault:
                self._keep(value)

    def _keep(self, value: CellValue) -> None:
        if self._row > limits.MAX_ROWS or self._column > limits.MAX_COLUMNS:
            raise too_large(f"more than {limits.MAX_ROWS:,} rows or {limits.MAX_COLUMNS:,} columns")
        self._budget.spend(value.text)
        self.cells.append(Cell(self._row, self._column, value))

    def text(self, data: str) -> None:
        """Take in a piece of a value."""
        if self._in_value:
            self._pieces.append(data)

    def _value(self, raw: str) -> CellValue:
        if self._has_formula:
            return CellValue(raw[:20], "formula")
        match self._kind:
            case "s":
                value = CellValue(self._strings[int(raw)])
            case "str" | "inlineStr":
                value = CellValue(text_of(raw))
            case "b":
                value = CellValue("true" if raw.strip() == "1" else "false")
            case "e":
                value = CellValue(raw[:20], "error")
            case "d":
                value = iso_date(raw)
            case _:
                value = number_of(raw, self._format(), since_1904=self._since_1904)
        return value

    def _format(self) -> Format:
        style = int(self._style)
        return self._formats[style] if 0 <= style < len(self._formats) else Format(0)
