"""Worksheets for tests: made from YAML, changed cell by cell as people do, and packed anew."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from making.small_files import HEAD, REPORT
from trafficking_indicators.checking.library import Library
from trafficking_indicators.model.assessment import Assessment
from trafficking_indicators.model.followup import FollowUp
from trafficking_indicators.model.instrument import Instrument
from trafficking_indicators.reading.remarks import remarks_in
from trafficking_indicators.reading.workbooks import read_workbook
from trafficking_indicators.reading.yaml_files import read
from trafficking_indicators.writing.followup_sheet import followup_sheet
from trafficking_indicators.writing.worksheet import worksheet

RATED = """\
ratings:
  5.1:
    F1: {status: met, reason: stated, evidence: [{source: report, locator: p. 3}]}
    O1: {status: unknown, tried: the report}
"""
SMALL = HEAD + REPORT + RATED
SMALL_FOLLOWUP = """\
followup: small
country: XAL
territory_name: Altesia
title: t
instrument: iom-2016
instrument_version: "1.0"
basis: illustration
keeper: [an office]
independence: independent
as_of: 2024
limitations: made up for a test
rounds: {2024: 2024}
bodies: {interior: {kind: state, title: a ministry}}
sources: {plan: {kind: policy, voice: state, title: a plan}}
items:
  "1":
    text: Keep statistics
    from: {source: plan}
    kind: measure
    lead: interior
    assignment: stated
    due: 2024
    done_when: {a: {text: There are some, side: operational}}
    reports: [{round: "2024", by: interior, says: done, source: plan}]
"""


class Stored(NamedTuple):
    """A value that is no text: how XlsxWriter writes it, and in which format of numbers."""

    kind: str
    value: Any
    format: str = ""


@cache
def iom() -> Instrument:
    found = Library(None).instrument_for("iom-2016")
    assert isinstance(found, Instrument)
    return found


@cache
def made(text: str, language: str = "en") -> bytes:
    """Make the worksheet of an assessment's YAML, comments and all."""
    reading = read(text.encode())
    return worksheet(Assessment.model_validate(reading.data), iom(), language, remarks=remarks_in(reading))


@cache
def made_followup(text: str, language: str = "en") -> bytes:
    """Make the worksheet of a follow-up's YAML, comments and all."""
    reading = read(text.encode())
    return followup_sheet(FollowUp.model_validate(reading.data), iom(), language, remarks=remarks_in(reading))


class Sheets:
    """The cells of a workbook by sheet, to be changed; what is packed anew has no looks."""

    def __init__(self, raw: bytes) -> None:
        self.cells: dict[str, dict[tuple[int, int], str | Stored]] = {
            sheet.name: {(cell.row, cell.column): cell.value.text for cell in sheet.cells}
            for sheet in read_workbook(raw)
        }

    def get(self, place: str) -> str | Stored | None:
        sheet, cell = taken_apart(place)
        return self.cells[sheet].get(cell)

    def put(self, place: str, value: str | Stored) -> Sheets:
        sheet, cell = taken_apart(place)
        self.cells.setdefault(sheet, {})[cell] = value
        return self

    def empty(self, place: str) -> Sheets:
        sheet, cell = taken_apart(place)
        del self.cells[sheet][cell]
        return self

    def find(self, sheet: str, text: str) -> str:
        """Find the cell of a text."""
        row, column = next(at for at, value in self.cells[sheet].items() if value == text)
        return f"{sheet}!{column_name(column)}{row}"

    def column(self, sheet: str, key: str) -> str:
        """Give the letters of the column with a key."""
        return re.sub("[0-9]", "", self.find(sheet, key).partition("!")[2])

    def raw(self) -> bytes:
        out = io.BytesIO()
        with Workbook(out, {"in_memory": True}) as workbook:
            workbook.set_properties({"created": datetime(2000, 1, 1)})
            for name, cells in self.cells.items():
                page = workbook.add_worksheet(name)
                for (row, column), value in cells.items():
                    if isinstance(value, str):
                        page.write_string(row - 1, column - 1, value)
                    elif value.kind == "error":
                        page.write_formula(row - 1, column - 1, "=NA()", None, value.value)
                    else:
                        look = workbook.add_format({"num_format": value.format}) if value.format else None
                        getattr(page, f"write_{value.kind}")(row - 1, column - 1, value.value, look)
        return _with_error_values(out.getvalue())

    def write(self, path: Path) -> Path:
        path.write_bytes(self.raw())
        return path


def _with_error_values(raw: bytes) -> bytes:
    """Leave of formulas that give an error value the value alone, as a paste of values does."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        sheets = {name: packed.read(name) for name in packed.namelist() if name.startswith("xl/worksheets/sheet")}
    changed = {name: text.replace(b"<f>NA()</f>", b"") for name, text in sheets.items() if b"<f>NA()</f>" in text}
    return with_parts(raw, {**changed}) if changed else raw


def column_name(number: int) -> str:
    name = ""
    while number:
        number, letter = divmod(number - 1, 26)
        name = chr(65 + letter) + name
    return name


def taken_apart(place: str) -> tuple[str, tuple[int, int]]:
    sheet, _, cell = place.rpartition("!")
    found = re.fullmatch("([A-Z]+)([0-9]+)", cell)
    assert found
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return sheet, (int(found[2]), column)


def with_parts(raw: bytes, parts: dict[str, bytes | None]) -> bytes:
    """Put other parts into a workbook, or take some out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
        for name, content in parts.items():
            if content is not None:
                new.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def part(raw: bytes, name: str) -> bytes:
    """Give a part of a workbook."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        return packed.read(name)
